import { builtInCalendar } from '../../../shared/domain/calendar/tables.ts';
import type { Calendar } from '../../../shared/domain/calendar/types.ts';
import { holdingsOf } from '../../features/reminders/holdings.ts';
import { aloneByLock, reminderKeep } from '../../features/reminders/keep.ts';
import { createReminders, type Reminders } from '../../features/reminders/schedule.ts';
import { readCalendar } from '../../local/calendar.ts';
import { openLocal } from '../../local/open-local.ts';
import { runOrders } from '../../local/run-orders.ts';
import { createSessionKeeper } from '../../local/session.ts';
import { createView } from '../../local/view.ts';
import { plainCell } from '../../local/watched.ts';
import type { Workplace } from '../../local/workplace.ts';
import { deviceEntropy } from '../../platform.ts';
import { browserArea, openDesk } from '../../platform-extension.ts';
import { reminderShell } from '../../platform-reminders.ts';
import { connectBy } from '../../sync/connect.ts';
import { createLoop, type SyncLoop } from '../../sync/loop.ts';
import { ROUND_LOCK, webLock } from '../../sync/web-lock.ts';
import { createSiteRules, type SiteRulesDesk } from './site-rules.ts';

/** What the background works with. The worker may die between any two calls, so nothing here but handles to what is kept. */
export type Device = {
  open(): Promise<{ workplace: Workplace; loop: SyncLoop }>;
  reminders: Reminders;
  /** The calendar in force; the built-in one where the store cannot be opened. */
  calendar(): Promise<Calendar>;
  sites: SiteRulesDesk;
};

/** The device as the background sees it; the store is opened when it is first needed, and again after it had to be left. */
export function createDevice(): Device {
  const area = browserArea();
  const sessions = createSessionKeeper(area);
  let opened: ReturnType<Device['open']> | null = null;

  async function openOnce(): ReturnType<Device['open']> {
    const leave = (): void => {
      opened = null;
    };
    const local = await openLocal({ area, entropy: deviceEntropy, onLost: leave });
    const loop = createLoop({
      workplace: local,
      connect: connectBy(sessions),
      lock: webLock(ROUND_LOCK, navigator.locks),
      onChanged: () => {
        void sites.forget();
        void reminders.onWake();
      },
    });
    return { workplace: { ...local, onQueued: () => void loop.run('entry') }, loop };
  }

  function open(): ReturnType<Device['open']> {
    opened ??= openOnce().catch(error => {
      opened = null;
      throw error;
    });
    return opened;
  }

  const reminders = createReminders({
    shell: reminderShell(openDesk),
    entropy: deviceEntropy,
    async holdings() {
      const session = await sessions.read();
      if (session === null) return null;
      const view = createView((await open()).workplace.store, plainCell);
      try {
        const held = await holdingsOf(view, session.personId);
        return { held, keep: reminderKeep(area, session.personId, aloneByLock(navigator.locks)) };
      } finally {
        view.close();
      }
    },
    run: async orders => runOrders((await open()).workplace, orders),
  });
  const sites = createSiteRules(async () => (await open()).workplace.store, area);
  // a page is read also where the store is of no use
  const calendar = () =>
    open().then(
      ({ workplace }) => readCalendar(workplace.store),
      () => builtInCalendar,
    );
  return { open, reminders, calendar, sites };
}

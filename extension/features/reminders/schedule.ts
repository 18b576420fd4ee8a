import type { Order } from '../../../shared/commands/decide.ts';
import type { Actor } from '../../../shared/domain/accounts/actor.ts';
import type { Calendar } from '../../../shared/domain/calendar/types.ts';
import type { DatedTask } from '../../../shared/domain/reminders/due.ts';
import { planReminders, type ReminderPlan, snoozeUntil, withSnoozes } from '../../../shared/domain/reminders/rules.ts';
import type { ReminderState } from '../../../shared/domain/reminders/types.ts';
import { type Entropy, newId, type RecordId } from '../../../shared/kernel/ids.ts';
import { sameJson } from '../../../shared/kernel/json.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import { addressText } from '../desk/address.ts';
import { type Badge, badgeOf, signedOutBadge } from './badge.ts';
import type { ReminderKeep } from './keep.ts';
import { type NoticeAct, type NoticeCard, type NoticeName, noticeCard, readNoticeId } from './notice-words.ts';

/** What this device holds for the person signed in. */
export type Holdings = {
  readonly actor: Actor;
  readonly calendar: Calendar;
  readonly tasks: readonly DatedTask[];
  /** Commands not yet acknowledged. */
  readonly unsent: number;
  /** Work the server refused and nobody has dealt with. */
  readonly refused: number;
};

/** The browser as reminders use it. */
export type ReminderShell = {
  showBadge(badge: Badge): Promise<void>;
  /** Shows a notification; one with the same id is replaced. */
  notify(card: NoticeCard): Promise<void>;
  clear(noticeId: string): Promise<void>;
  /** Keeps one alarm for reminders, at this moment in milliseconds. */
  wakeAt(at: number): Promise<void>;
  openDesk(place: string): Promise<void>;
};

/** What reminders work with. */
export type ReminderDeps = {
  readonly shell: ReminderShell;
  readonly entropy: Entropy;
  /** What is held in the local store, and where the person's marks are kept; null when nobody is signed in. */
  holdings(): Promise<{ readonly held: Holdings; readonly keep: ReminderKeep } | null>;
  run(orders: readonly Order[]): Promise<Result<unknown>>;
};

/** The background's side of reminders. */
export type Reminders = {
  /**
   * Works out badge, notification and next wake-up from local rows alone. To be called at start, on the alarm and after every
   * change of rows, outbox or reminder state; calling it more often shows nothing twice.
   */
  onWake(): Promise<void>;
  /** A notification was clicked: opens the desk at the task, or at today. */
  onNoticeClick(noticeId: string): Promise<void>;
  /** A button of a notification was pressed. */
  onNoticeButton(noticeId: string, index: number): Promise<void>;
};

/** Reminders of one device; keeps nothing in memory, for the worker may die between any two calls. */
export function createReminders(deps: ReminderDeps): Reminders {
  const onWake = () => wake(deps);
  const open = (taskId: RecordId | null) =>
    deps.shell.openDesk(addressText(taskId === null ? { screen: 'today' } : { screen: 'tasks', id: taskId }));
  return {
    onWake,
    async onNoticeClick(noticeId) {
      const name = readNoticeId(noticeId);
      if (name === null) return;
      await deps.shell.clear(noticeId);
      await open(name.taskId);
    },
    async onNoticeButton(noticeId, index) {
      const name = readNoticeId(noticeId);
      const act = name?.acts[index];
      if (name === null || act === undefined) return;
      await deps.shell.clear(noticeId);
      const done = await doAct(deps, name, act);
      if (!done) await open(name.taskId);
      await onWake();
    },
  };
}

async function wake({ shell, entropy, holdings }: ReminderDeps): Promise<void> {
  const at = await holdings();
  if (at === null) return shell.showBadge(signedOutBadge);
  const { held, keep } = at;
  const plan = await keepPlan(keep, state =>
    planReminders(held.tasks, state, { actor: held.actor, calendar: held.calendar, now: entropy.now() }),
  );
  await shell.showBadge(badgeOf({ due: plan.due, pressing: plan.badge, unsent: held.unsent, refused: held.refused }));
  await shell.wakeAt(plan.wakeAt);
  if (plan.notice !== null) await shell.notify(noticeCard(plan.notice));
}

// The marks are kept before anything is shown: a worker that dies in between leaves a notification out, never shows one twice.
async function keepPlan(keep: ReminderKeep, make: (state: ReminderState) => ReminderPlan): Promise<ReminderPlan> {
  const before = await keep.read();
  const plan = make(before);
  if (plan.notice === null && sameJson(plan.state, before)) return plan;
  let kept = plan;
  await keep.change(state => {
    kept = make(state);
    return kept.state;
  });
  return kept;
}

/** Whether the act is done; what cannot be done from a notification is to be opened. */
async function doAct(deps: ReminderDeps, name: NoticeName, act: NoticeAct): Promise<boolean> {
  if (act === 'open') return false;
  if (act === 'submitted') {
    if (name.taskId === null) return false;
    const reportId = newId(deps.entropy);
    const args = { taskId: name.taskId, reportId, state: 'submitted', text: '' };
    return (await deps.run([{ name: 'ledger.report', args }])).ok;
  }
  await putOff(deps, name);
  return true;
}

async function putOff({ entropy, holdings }: ReminderDeps, name: NoticeName): Promise<void> {
  const at = await holdings();
  if (at === null) return;
  const moment = { actor: at.held.actor, calendar: at.held.calendar, now: entropy.now() };
  await at.keep.change(state => {
    const { due } = planReminders(at.held.tasks, state, moment);
    const meant = due.filter(({ id, group }) =>
      name.taskId !== null
        ? id === name.taskId
        : name.kind === 'urgent'
          ? group === 'today'
          : state.announced[id]?.on === name.on,
    );
    return withSnoozes(
      state,
      Object.fromEntries(meant.map(item => [item.id, snoozeUntil(item, state.settings, moment)])),
    );
  });
}

import { type ReadonlySignal, signal } from '@preact/signals';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import type { Client } from '../../client.ts';
import { calendarIn } from '../../local/calendar.ts';
import { runOrders } from '../../local/run-orders.ts';
import { undoOrders } from '../../local/undo-orders.ts';
import { pageToaster } from '../../ui/toasts.ts';
import { performer } from '../accounts/perform.ts';
import type { CaptureDesk } from './capture-desk.ts';

const LAST_LEAD = 'capture-last-lead';

/** Where a signed-in person files documents, out of a page's client; one for the page's life and person. */
export function captureDeskOf(client: Client, personId: RecordId, now: ReadonlySignal<number>): CaptureDesk {
  const { platform, view, workplace } = client;
  const lastLead = signal<RecordId | null>(null);
  void platform.area.get([LAST_LEAD]).then(kept => {
    const lead = kept[LAST_LEAD];
    if (typeof lead === 'string') lastLead.value = lead;
  });
  return {
    view,
    personId,
    now,
    lastLead,
    get calendar() {
      return calendarIn(view);
    },
    entropy: platform.entropy,
    perform: performer({
      run: orders => runOrders(workplace, orders),
      undo: receipt => undoOrders(workplace, receipt),
      toaster: pageToaster,
    }),
    rememberLead(unitId) {
      lastLead.value = unitId;
      void platform.area.set({ [LAST_LEAD]: unitId });
    },
    openDesk: place => void platform.openDesk(place),
  };
}

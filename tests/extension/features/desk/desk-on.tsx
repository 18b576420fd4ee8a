import { render, screen, within } from '@testing-library/preact';
import { createDesk } from '../../../../extension/features/desk/create-desk.ts';
import { DeskShell } from '../../../../extension/features/desk/DeskShell.tsx';
import { createRouter } from '../../../../extension/features/desk/router.ts';
import { dismissAttention, keepAttention } from '../../../../extension/local/attention.ts';
import { EVERY_NUMBER, type RowRecord } from '../../../../extension/local/contract.ts';
import { runOrders } from '../../../../extension/local/run-orders.ts';
import { changeSyncState } from '../../../../extension/local/sync-state.ts';
import { undoOrders } from '../../../../extension/local/undo-orders.ts';
import { NOW } from '../../workbench.ts';
import { deviceWith } from '../device.ts';

/** The desk as a person sees it, on a real local store that was synchronised a minute ago, opened at a place. */
export async function deskOn(place: string, rows: readonly RowRecord[] = [], syncedAt: number | null = NOW - 60_000) {
  const device = await deviceWith(rows);
  const { store, view, toaster, entropy, now } = device;
  await store.write(['meta'], tx => changeSyncState(tx, { lastSyncAt: syncedAt }));
  window.location.hash = place;
  const router = createRouter(window);
  let rounds = 0;
  const desk = createDesk({
    ...{ view, router, entropy, now, toaster },
    personId: 'clerk',
    run: orders => runOrders(device, orders),
    undo: receipt => undoOrders(device, receipt),
    attention: { drop: id => dismissAttention(store, id), keep: entry => keepAttention(store, entry) },
    noteRebuilt: () => store.write(['meta'], tx => changeSyncState(tx, { rebuilt: false })),
    showSentence: async anchor => (anchor.exact.includes('已改') ? 'lost' : 'found'),
    syncNow: async () => {
      rounds += 1;
    },
  });
  render(
    <DeskShell
      desk={desk}
      wide
      onWide={() => undefined}
      onReload={() => undefined}
      settings={<h1>设置</h1>}
      capture={({ tab }) => <h1>{`登记 ${tab}`}</h1>}
    />,
  );
  return {
    ...device,
    desk,
    router,
    rounds: () => rounds,
    queued: () => store.read(['outbox'], tx => tx.outbox.range(EVERY_NUMBER)),
  };
}

/** The detail beside the list, once it is there. */
export const detail = async (title: string) => within(await screen.findByRole('complementary', { name: title }));

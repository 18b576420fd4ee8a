import { signal } from '@preact/signals';
import { configure } from '@testing-library/preact';
import { performer } from '../../../extension/features/accounts/perform.ts';
import type { RowRecord } from '../../../extension/local/contract.ts';
import { openDexieStore } from '../../../extension/local/dexie-store.ts';
import { runOrders } from '../../../extension/local/run-orders.ts';
import { undoOrders } from '../../../extension/local/undo-orders.ts';
import { createView } from '../../../extension/local/view.ts';
import { createToaster } from '../../../extension/ui/toasts.ts';
import { NOW, workbench } from '../workbench.ts';

// a busy machine takes its time; a timing is never a test
configure({ asyncUtilTimeout: 15_000 });

let opened = 0;

/** A device over a real (fake-indexeddb) store, with a clerk signed in and some more rows, as screens stand on it. */
export async function deviceWith(rows: readonly RowRecord[] = []) {
  opened += 1;
  const store = await openDexieStore({ name: `screens-${opened}`, retryAfter: [] });
  const bench = await workbench(store);
  await store.write(['rows'], tx => tx.rows.put([...rows]));
  const view = createView(store, signal);
  const toaster = createToaster({ start: () => 0, stop: () => undefined });
  const perform = performer({
    run: orders => runOrders(bench, orders),
    undo: receipt => undoOrders(bench, receipt),
    toaster,
  });
  return { ...bench, view, toaster, perform, now: signal(NOW) };
}

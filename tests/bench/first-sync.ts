import type { LocalStore, RowRecord } from '../../extension/local/contract.ts';
import { openDexieStore } from '../../extension/local/dexie-store.ts';
import { writeMeta } from '../../extension/local/meta.ts';
import { createOutboxCopy } from '../../extension/local/outbox-copy.ts';
import { createView } from '../../extension/local/view.ts';
import { plainCell } from '../../extension/local/watched.ts';
import { syncRound } from '../../extension/sync/engine.ts';
import type { Address } from '../../extension/sync/http.ts';
import { createHttp } from '../../extension/sync/http.ts';
import { serverTransport } from '../../extension/sync/server-transport.ts';
import { createMemoryArea } from '../sync/memory-area.ts';

const USABLE = 200;
const entropy = { now: () => Date.now(), bytes: (length: number) => crypto.getRandomValues(new Uint8Array(length)) };

/** A device that has never synced: its store, opened, and an identity of its own. */
async function newDevice(name: string): Promise<LocalStore> {
  const store = await openDexieStore({ name, retryAfter: [] });
  const identity = { clientId: name, generation: 1, nextSeq: 1, nextPlace: 1, personId: null };
  await store.write(['meta'], tx => writeMeta(tx, 'identity', identity));
  return store;
}

async function syncIn(store: LocalStore, address: Address): Promise<void> {
  const transport = serverTransport(createHttp(address));
  const end = await syncRound({ store, copy: createOutboxCopy(createMemoryArea()), entropy, transport });
  if (end.end !== 'head') throw new Error(JSON.stringify(end));
}

/** Syncs a new device to the head by the product’s own engine and store, and says how long that took, in milliseconds. */
async function firstSync(name: string, address: Address): Promise<number> {
  const store = await newDevice(name);
  const started = performance.now();
  await syncIn(store, address);
  const took = performance.now() - started;
  store.close();
  return took;
}

/** Syncs a new device while a screen shows its tasks: milliseconds until it has the first 200 of them. */
async function firstUsable(name: string, address: Address): Promise<number> {
  const store = await newDevice(name);
  const started = performance.now();
  const view = createView(store, plainCell);
  let took = Number.NaN;
  view.watchKind('task').subscribe(tasks => {
    if (Number.isNaN(took) && tasks.size >= USABLE) took = performance.now() - started;
  });
  await syncIn(store, address);
  view.close();
  store.close();
  return took;
}

/** Every record a synced device holds, each as a row of its own. */
async function rowsHeld(name: string): Promise<readonly RowRecord[]> {
  const store = await openDexieStore({ name, retryAfter: [] });
  const rows = await store.read(['packs', 'rows'], async tx => {
    const packs = await tx.packs.all();
    const packed = packs.flatMap(({ scope, kind, rows: all }) =>
      all.map(([id, rev, body]): RowRecord => ({ kind, id, rev, scopes: [scope], body })),
    );
    return [...packed, ...(await tx.rows.all())];
  });
  store.close();
  return rows;
}

/** The yardstick: bulkPut of rows with the same key and no other index into a new store, in one transaction; in milliseconds. */
async function bulkPut(name: string, rows: readonly RowRecord[]): Promise<number> {
  const store = await openDexieStore({ name, retryAfter: [] });
  const started = performance.now();
  await store.write(['rows'], tx => tx.rows.put(rows));
  const took = performance.now() - started;
  store.close();
  return took;
}

/** The yardstick with the rows another device holds, and how many those are. */
async function bulkPutOf(name: string, from: string): Promise<{ took: number; rows: number }> {
  const rows = await rowsHeld(from);
  return { took: await bulkPut(name, rows), rows: rows.length };
}

/** Removes databases that are not needed any more. */
async function forget(...names: string[]): Promise<void> {
  for (const name of names)
    await new Promise((resolve, reject) => {
      const asked = indexedDB.deleteDatabase(name);
      asked.onsuccess = resolve;
      asked.onerror = reject;
    });
}

/** What a device is put through; the same in Node and, bundled, in a page. */
export const MEASURED = { firstSync, firstUsable, rowsHeld, bulkPut, bulkPutOf, forget };

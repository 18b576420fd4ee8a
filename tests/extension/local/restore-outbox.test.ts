import { expect, it } from 'vitest';
import { EVERY_NUMBER } from '../../../extension/local/contract.ts';
import { readMeta } from '../../../extension/local/meta.ts';
import { createOutboxCopy } from '../../../extension/local/outbox-copy.ts';
import { restoreOutbox } from '../../../extension/local/restore-outbox.ts';
import { runOrders } from '../../../extension/local/run-orders.ts';
import { readSyncState } from '../../../extension/local/sync-state.ts';
import { claimBatch } from '../../../extension/sync/claim.ts';
import { createMemoryStore } from '../../contract/memory-store.ts';
import { scripted, tagOrder, workbench } from '../workbench.ts';

const identityOf = (store: ReturnType<typeof createMemoryStore>) =>
  store.read(['meta'], tx => readMeta(tx, 'identity'));
const queueOf = (store: ReturnType<typeof createMemoryStore>) =>
  store.read(['outbox'], tx => tx.outbox.range(EVERY_NUMBER));
const send = (at: Awaited<ReturnType<typeof workbench>>) =>
  claimBatch({ ...at, transport: scripted({}) }, Number.MIN_SAFE_INTEGER);

it('a fresh device gets a client id of its own', async () => {
  const at = await workbench();
  await at.copy.clear();
  const store = createMemoryStore();
  expect(await restoreOutbox(store, at.copy, at.entropy)).toBe('new');
  expect((await identityOf(store))?.clientId).toMatch(/^[0-9a-f-]{36}$/);
  expect((await readSyncState(store)).rebuilt).toBe(false);
});

it('a lost database gets its unsent work back under a new client id, whoever’s it was', async () => {
  const at = await workbench();
  await runOrders(at, [tagOrder('doc-1')]);
  const store = createMemoryStore();
  expect(await restoreOutbox(store, at.copy, at.entropy)).toBe('restored');
  expect(await queueOf(store)).toMatchObject([{ order: tagOrder('doc-1'), sent: null, outcome: null }]);
  const identity = await identityOf(store);
  expect(identity?.clientId).not.toBe('this-device');
  expect(identity).toMatchObject({ personId: 'clerk', generation: 2, nextSeq: 1 });
  expect((await readSyncState(store)).rebuilt).toBe(true);
});

it('what may have been sent before the loss goes out under its old id and number, so that it is applied once', async () => {
  const at = await workbench();
  await runOrders(at, [tagOrder('doc-1')]);
  await send(at);
  await runOrders(at, [tagOrder('doc-2')]);
  const store = createMemoryStore();
  await restoreOutbox(store, at.copy, at.entropy);
  const found = { ...at, store };
  expect(await send(found)).toMatchObject({ clientId: 'this-device', entries: [{ sent: { seq: 1 } }] });
  const second = await claimBatch({ ...found, transport: scripted({}) }, 1);
  expect(second?.clientId).toBe((await identityOf(store))?.clientId);
  expect(second?.entries.map(({ sent }) => sent.seq)).toEqual([1]);
});

it('a database older than the copy takes the queue of the copy and gives no number twice', async () => {
  const at = await workbench();
  const older = createMemoryStore();
  await older.write(['meta'], async tx => tx.meta.put(await at.store.read(['meta'], from => from.meta.all())));
  await runOrders(at, [tagOrder('doc-1')]);
  await send(at);
  expect(await restoreOutbox(older, at.copy, at.entropy)).toBe('rolled-back');
  expect(await queueOf(older)).toMatchObject([{ sent: { clientId: 'this-device', seq: 1 } }]);
  expect((await identityOf(older))?.clientId).not.toBe('this-device');
});

it('an older database without newer numbers gets back what it does not know', async () => {
  const at = await workbench();
  const older = createMemoryStore();
  await older.write(['meta'], async tx => tx.meta.put(await at.store.read(['meta'], from => from.meta.all())));
  await runOrders(at, [tagOrder('doc-1')]);
  expect(await restoreOutbox(older, at.copy, at.entropy)).toBe('kept');
  expect(await queueOf(older)).toHaveLength(1);
});

it('work the copy alone knows stands where its number belongs, not behind later numbers', async () => {
  const at = await workbench();
  for (const name of ['doc-1', 'doc-2', 'doc-3']) await runOrders(at, [tagOrder(name)]);
  await send(at);
  await runOrders(at, [tagOrder('doc-4')]);
  await at.store.write(['outbox'], async tx => {
    const [first] = await tx.outbox.range(EVERY_NUMBER);
    await tx.outbox.drop([first?.place ?? 0]);
  });
  expect(await restoreOutbox(at.store, at.copy, at.entropy)).toBe('kept');
  expect((await queueOf(at.store)).map(({ sent }) => sent?.seq ?? null)).toEqual([1, 2, 3, null]);
  expect((await send(at))?.oldest).toBe(1);
});

it('a healthy database puts the copy right and is left alone', async () => {
  const at = await workbench();
  await runOrders(at, [tagOrder('doc-1')]);
  await at.copy.clear();
  expect(await restoreOutbox(at.store, at.copy, at.entropy)).toBe('kept');
  expect((await at.copy.read()).entries).toHaveLength(1);
  expect((await identityOf(at.store))?.clientId).toBe('this-device');
});

it('work done meanwhile leaves the copy', async () => {
  const at = await workbench();
  await runOrders(at, [tagOrder('doc-1')]);
  const [entry] = await queueOf(at.store);
  if (entry === undefined) throw new Error('nothing was queued');
  await at.store.write(['outbox', 'journal'], async tx => {
    const { place, heldUntil, sent, outcome, ...rest } = entry;
    await tx.outbox.drop([place]);
    await tx.journal.put([
      { ...rest, clientId: 'this-device', seq: 1, outcome: { outcome: 'applied', rev: 1 }, acknowledgedAt: 0 },
    ]);
  });
  await restoreOutbox(at.store, at.copy, at.entropy);
  expect((await at.copy.read()).entries).toEqual([]);
});

it('is kept by the extension’s own storage, entry by entry', async () => {
  const at = await workbench();
  await runOrders(at, [tagOrder('doc-1')]);
  await at.area.set({ settings: { deviceName: '办公室' } });
  const copy = createOutboxCopy(at.area);
  expect((await copy.read()).entries).toHaveLength(1);
  await copy.clear();
  expect(Object.keys(await at.area.all())).toEqual(['settings']);
});

it('an outcome is not taken from the copy: a server restored meanwhile may have decided otherwise', async () => {
  const at = await workbench();
  await runOrders(at, [tagOrder('doc-1')]);
  await send(at);
  const [entry] = await queueOf(at.store);
  if (entry === undefined) throw new Error('nothing was queued');
  await at.store.write(['outbox'], tx => tx.outbox.put([{ ...entry, outcome: { outcome: 'applied', rev: 9 } }]));
  await restoreOutbox(at.store, at.copy, at.entropy);
  const store = createMemoryStore();
  await restoreOutbox(store, at.copy, at.entropy);
  expect(await queueOf(store)).toMatchObject([{ sent: { seq: 1 }, outcome: null }]);
});

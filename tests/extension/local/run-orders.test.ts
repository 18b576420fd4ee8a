import { expect, it } from 'vitest';
import { EVERY_NUMBER } from '../../../extension/local/contract.ts';
import { getRecord } from '../../../extension/local/read.ts';
import { HELD_MILLISECONDS, runOrders } from '../../../extension/local/run-orders.ts';
import { changeSyncState } from '../../../extension/local/sync-state.ts';
import { changeOrder, NOW, reportOrder, row, tagOrder, task, workbench } from '../workbench.ts';

const queueOf = (at: Awaited<ReturnType<typeof workbench>>) =>
  at.store.read(['outbox'], tx => tx.outbox.range(EVERY_NUMBER));

it('shows what was entered at once and queues it for the server, without a number yet', async () => {
  const at = await workbench();
  const result = await runOrders(at, [tagOrder('doc-1', '关于改革的通知')]);
  expect(result.ok).toBe(true);
  expect(await getRecord(at.store, { kind: 'document', id: 'doc-1' })).toMatchObject({
    title: '关于改革的通知',
    ledgerNumber: null,
    receivedOn: '2026-11-24',
  });
  expect(await queueOf(at)).toMatchObject([{ place: 1, sent: null, outcome: null, madeAt: NOW }]);
});

it('lets a later order of the same click build on an earlier one', async () => {
  const at = await workbench();
  const add = {
    name: 'ledger.addTask',
    args: {
      taskId: 'task-1',
      documentId: 'doc-1',
      keptBy: 'office',
      tags: [],
      terms: {
        content: '起草方案',
        deliverable: null,
        leadUnitId: 'east',
        coUnitIds: [],
        dueOn: null,
        dueRule: null,
        quote: null,
      },
    },
  };
  expect(await runOrders(at, [tagOrder('doc-1'), add])).toMatchObject({ ok: true });
  expect((await getRecord(at.store, { kind: 'document', id: 'doc-1' }))?.taskIds).toEqual(['task-1']);
  expect((await queueOf(at)).map(({ order }) => order.name)).toEqual(['documents.tag', 'ledger.addTask']);
});

it('leaves nothing behind when one of several orders is refused', async () => {
  const at = await workbench();
  const result = await runOrders(at, [tagOrder('doc-1'), changeOrder('no-such-task', '改')]);
  expect(result).toMatchObject({ ok: false, refusal: { code: 'task.unknown' } });
  expect(await getRecord(at.store, { kind: 'document', id: 'doc-1' })).toBeNull();
  expect(await queueOf(at)).toEqual([]);
  expect((await at.copy.read()).entries).toEqual([]);
});

it('notes the revision of each record its author saw, and 0 for what only this device has', async () => {
  const at = await workbench();
  await at.store.write(['rows'], tx => tx.rows.put([row('task', 'task-1', 7, task('原文'), ['office'])]));
  await runOrders(at, [changeOrder('task-1', '改一')]);
  await runOrders(at, [changeOrder('task-1', '改二')]);
  await runOrders(at, [tagOrder('doc-1')]);
  const [first, second, third] = await queueOf(at);
  expect(first?.seen).toEqual({ 'task:task-1': 7 });
  expect(second?.seen).toEqual({ 'task:task-1': 7 });
  expect(third?.seen).toMatchObject({ 'document:doc-1': 0, 'unit:office': 1 });
});

it('refuses by the rights the person has here, before anything is queued', async () => {
  const at = await workbench();
  const stopped = { v: 1, name: '某人', unitId: 'office', post: null, grants: [], active: false };
  await at.store.write(['rows'], tx => tx.rows.put([row('person', 'clerk', 9, stopped)]));
  expect(await runOrders(at, [tagOrder('doc-1')])).toMatchObject({
    ok: false,
    refusal: { code: 'account.not-permitted' },
  });
});

it('keeps a second copy of what it queued before it says that it is saved', async () => {
  const at = await workbench();
  const result = await runOrders(at, [tagOrder('doc-1')]);
  const copied = (await at.copy.read()).entries.map(({ id }) => id);
  expect(copied).toEqual(result.ok ? result.value.entryIds : []);
});

it('saves all the same when the copy cannot be written', async () => {
  const at = await workbench();
  const broken = { ...at, copy: { ...at.copy, keep: () => Promise.reject(new Error('no space')) } };
  expect(await runOrders(broken, [tagOrder('doc-1')])).toMatchObject({ ok: true });
  expect(await queueOf(at)).toHaveLength(1);
});

it('holds back for ten seconds what no other command takes back, and nothing else', async () => {
  const at = await workbench();
  await at.store.write(['rows'], tx => tx.rows.put([row('task', 'task-1', 7, task('原文'), ['office'])]));
  await runOrders(at, [changeOrder('task-1', '改')]);
  await runOrders(at, [reportOrder('task-1', 'report-1')]);
  expect((await queueOf(at)).map(({ heldUntil }) => heldUntil)).toEqual([null, NOW + HELD_MILLISECONDS]);
});

it('takes the day from the server’s clock where this device’s is wrong', async () => {
  const at = await workbench();
  await at.store.write(['meta'], tx => changeSyncState(tx, { clockOffset: 3 * 86_400_000 }));
  await runOrders(at, [tagOrder('doc-1')]);
  expect((await getRecord(at.store, { kind: 'document', id: 'doc-1' }))?.receivedOn).toBe('2026-11-27');
});

it('says that something waits once it is durable', async () => {
  const at = await workbench();
  const heard: number[] = [];
  const onQueued = () => void at.store.read(['outbox'], tx => tx.outbox.count()).then(count => heard.push(count));
  await runOrders({ ...at, onQueued }, [tagOrder('doc-1')]);
  await at.store.read(['outbox'], tx => tx.outbox.count());
  expect(heard).toEqual([1]);
});

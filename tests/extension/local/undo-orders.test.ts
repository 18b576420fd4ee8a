import { expect, it } from 'vitest';
import { EVERY_NUMBER } from '../../../extension/local/contract.ts';
import { getRecord } from '../../../extension/local/read.ts';
import { type Receipt, runOrders } from '../../../extension/local/run-orders.ts';
import { undoOrders } from '../../../extension/local/undo-orders.ts';
import { claimBatch } from '../../../extension/sync/claim.ts';
import type { Order } from '../../../shared/commands/decide.ts';
import { changeOrder, reportOrder, row, scripted, tagOrder, task, workbench } from '../workbench.ts';

type Bench = Awaited<ReturnType<typeof workbench>>;

async function ran(at: Bench, orders: readonly Order[]): Promise<Receipt> {
  const result = await runOrders(at, orders);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
}

async function withTask(): Promise<Bench> {
  const at = await workbench();
  await at.store.write(['rows'], tx => tx.rows.put([row('task', 'task-1', 7, task('原文'), ['office'])]));
  return at;
}

const namesIn = (at: Bench) =>
  at.store.read(['outbox'], async tx => (await tx.outbox.range(EVERY_NUMBER)).map(({ order }) => order.name));

const send = (at: Bench) => claimBatch({ ...at, transport: scripted({}) }, Number.MIN_SAFE_INTEGER);

it('drops what was never sent, wherever it stands in the queue, and leaves no gap in the numbers', async () => {
  const at = await withTask();
  const first = await ran(at, [reportOrder('task-1', 'report-1')]);
  await ran(at, [tagOrder('doc-1')]);
  expect(await undoOrders(at, first)).toEqual({ undone: 'dropped' });
  expect((await getRecord(at.store, { kind: 'task', id: 'task-1' }))?.reports).toEqual([]);
  expect(await namesIn(at)).toEqual(['documents.tag']);
  expect((await send(at))?.entries.map(({ sent }) => sent.seq)).toEqual([1]);
  expect((await at.copy.read()).entries).toHaveLength(1);
});

it('takes back what was sent by the command that reverses it', async () => {
  const at = await withTask();
  const receipt = await ran(at, [changeOrder('task-1', '改过')]);
  await send(at);
  expect(await undoOrders(at, receipt)).toEqual({ undone: 'reversed' });
  expect((await getRecord(at.store, { kind: 'task', id: 'task-1' }))?.content).toBe('原文');
  expect(await namesIn(at)).toEqual(['ledger.changeTask', 'ledger.changeTask']);
});

it.each([
  ['入账', () => [tagOrder('doc-1')], ['documents.withdraw']],
  [
    '打标签',
    () => [{ name: 'ledger.retag', args: { taskId: 'task-1', add: ['试点'], take: ['民生'] } }],
    ['ledger.retag'],
  ],
  [
    '更正一处',
    () => [changeOrder('task-1', '改'), changeOrder('task-1', '再改')],
    ['ledger.changeTask', 'ledger.changeTask'],
  ],
] as const)('%s has a reverse', async (_, orders, reverses) => {
  const at = await withTask();
  const { reverse } = await ran(at, orders());
  expect(reverse?.map(({ name }) => name)).toEqual(reverses);
});

it('cannot take back a report that has been sent', async () => {
  const at = await withTask();
  const receipt = await ran(at, [reportOrder('task-1', 'report-1')]);
  expect(await send(at)).toBeNull();
  at.clock.milliseconds += 10_000;
  expect(await send(at)).not.toBeNull();
  expect(await undoOrders(at, receipt)).toEqual({ undone: null, why: 'sent' });
});

it('keeps what later work builds on, and says why', async () => {
  const at = await workbench();
  const receipt = await ran(at, [tagOrder('doc-1')]);
  const terms = {
    content: '起草',
    deliverable: null,
    leadUnitId: 'east',
    coUnitIds: [],
    dueOn: null,
    dueRule: null,
    quote: null,
  };
  await ran(at, [
    { name: 'ledger.addTask', args: { taskId: 'task-2', documentId: 'doc-1', keptBy: 'office', tags: [], terms } },
  ]);
  expect(await undoOrders(at, receipt)).toMatchObject({ undone: null, why: { code: 'document.in-use' } });
  expect(await namesIn(at)).toEqual(['documents.tag', 'ledger.addTask']);
});

it('a second undo of the same thing takes nothing else away', async () => {
  const at = await withTask();
  const receipt = await ran(at, [reportOrder('task-1', 'report-1')]);
  await undoOrders(at, receipt);
  expect(await undoOrders(at, receipt)).toEqual({ undone: null, why: 'sent' });
});

import { expect, it } from 'vitest';
import { readMeta, readReplica, writeMeta } from '../../../extension/local/meta.ts';
import { runOrders } from '../../../extension/local/run-orders.ts';
import { changeSyncState } from '../../../extension/local/sync-state.ts';
import { compareDaily } from '../../../extension/sync/compare-sums.ts';
import { RowSum } from '../../../shared/kernel/checksum.ts';
import type { ChecksumReply } from '../../../shared/protocol/pull.ts';
import { NOW, scripted, tagOrder, workbench } from '../workbench.ts';

const DAY = 86_400_000;

async function bench(since = DAY) {
  const at = await workbench();
  await at.store.write(['meta'], async tx => {
    await writeMeta(tx, 'checked', { at: NOW, wrong: [] });
    await changeSyncState(tx, { lastSyncAt: NOW + since });
  });
  return at;
}

function sumsOf(rows: Held): ChecksumReply {
  const sums = new Map<string, RowSum>();
  for (const [kind, id, rev] of rows) {
    const sum = sums.get(kind) ?? new RowSum();
    sum.add(id, rev);
    sums.set(kind, sum);
  }
  return {
    moved: false,
    kinds: Object.fromEntries([...sums].map(([kind, { count, digits }]) => [kind, { count, digits }])),
  };
}

type Held = readonly (readonly [kind: string, id: string, rev: number])[];

const HELD: Held = [
  ['unit', 'office', 1],
  ['unit', 'east', 2],
  ['person', 'clerk', 3],
];
const answering = (reply: ChecksumReply) => scripted({ checksum: async () => ({ ok: true, value: reply }) });
const cursorsOf = (at: Awaited<ReturnType<typeof bench>>) =>
  at.store.read(['meta'], async tx => (await readReplica(tx)).cursors);

it('leaves a device alone whose rows add up', async () => {
  const at = await bench();
  expect(await compareDaily({ ...at, transport: answering(sumsOf(HELD)) })).toBe(false);
  expect(await cursorsOf(at)).toEqual({ all: 10, office: 10 });
});

it.each([
  ['a record is missing', [...HELD, ['task', 'gone', 4]]],
  ['a record is left over', HELD.slice(1)],
  ['a record is of an old revision', [['unit', 'office', 9], ...HELD.slice(1)]],
] satisfies [string, Held][])('drops the rows, never the queue, when %s', async (_, rows) => {
  const at = await bench();
  await runOrders(at, [tagOrder('doc-1')]);
  expect(await compareDaily({ ...at, transport: answering(sumsOf(rows)) })).toBe(true);
  expect(await cursorsOf(at)).toEqual({});
  expect(await at.store.read(['rows', 'outbox'], async tx => [await tx.rows.count(), await tx.outbox.count()])).toEqual(
    [0, 1],
  );
  expect((await at.store.read(['meta'], tx => readMeta(tx, 'checked')))?.wrong).toHaveLength(1);
});

it('compares another time when something moved meanwhile', async () => {
  const at = await bench();
  expect(await compareDaily({ ...at, transport: answering({ moved: true, kinds: {} }) })).toBe(false);
  expect(await cursorsOf(at)).toEqual({ all: 10, office: 10 });
});

it('asks once a day by the server’s clock', async () => {
  const at = await bench(DAY - 1);
  expect(await compareDaily({ ...at, transport: scripted({}) })).toBe(false);
});

it('forgets acknowledged commands after thirty days, of each client id the oldest first', async () => {
  const at = await bench();
  const entry = (clientId: string, seq: number, days: number) => ({
    ...{ clientId, seq, id: `${clientId}-${seq}`, order: tagOrder('doc-1'), seen: {}, madeAt: NOW },
    ...{ at: '2026-11-24T01:00:00.000Z' as never, outcome: { outcome: 'applied' as const, rev: 1 } },
    acknowledgedAt: NOW + DAY - days * DAY,
  });
  await at.store.write(['journal'], tx =>
    tx.journal.put([entry('a', 1, 40), entry('a', 2, 31), entry('a', 3, 29), entry('a', 4, 35), entry('b', 1, 31)]),
  );
  await compareDaily({ ...at, transport: answering(sumsOf(HELD)) });
  const left = await at.store.read(['journal'], async tx => (await tx.journal.all()).map(({ id }) => id));
  expect(left).toEqual(['a-3', 'a-4']);
});

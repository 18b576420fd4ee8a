import { expect, it } from 'vitest';
import { EVERY_NUMBER } from '../../../extension/local/contract.ts';
import { readMeta } from '../../../extension/local/meta.ts';
import { getRecord } from '../../../extension/local/read.ts';
import { runOrders } from '../../../extension/local/run-orders.ts';
import { readSyncState } from '../../../extension/local/sync-state.ts';
import { syncRound } from '../../../extension/sync/engine.ts';
import { failureOf, type Transport } from '../../../extension/sync/transport.ts';
import type { PullReply } from '../../../shared/protocol/pull.ts';
import type { PushReply, PushRequest } from '../../../shared/protocol/push.ts';
import { Killed, Life, mortalStore } from '../../sync/faults.ts';
import {
  changeOrder,
  document,
  pullReply,
  reportOrder,
  row,
  scripted,
  tagOrder,
  task,
  workbench,
} from '../workbench.ts';

type Bench = Awaited<ReturnType<typeof workbench>>;

const ok = async <T>(value: T) => ({ ok: true as const, value });

/** A server that applies all it gets, the last number it took in its hands. */
function applying(pulls: readonly (Partial<PullReply> | 'lost')[] = [{}]) {
  let lastSeq = 0;
  let nth = 0;
  return scripted({
    push: request => ok(applied(request)),
    async pull() {
      const next = pulls[Math.min(nth, pulls.length - 1)] ?? {};
      nth += 1;
      return next === 'lost' ? { ok: false, failure: failureOf('offline') } : ok(pullReply({ lastSeq, ...next }));
    },
  });

  function applied({ commands }: PushRequest): PushReply {
    lastSeq = Math.max(lastSeq, ...commands.map(({ seq }) => seq));
    const results = commands.map(({ seq }) => ({ seq, outcome: { outcome: 'applied' as const, rev: 10 + seq } }));
    return { protocol: 1, epoch: 'e1', results, lastSeq, failedAt: null, serverNow: '2026-11-24T01:00:00.000Z' };
  }
}

const round = (at: Bench, transport: Transport) => syncRound({ ...at, transport });
const waiting = (at: Bench) => at.store.read(['outbox'], tx => tx.outbox.range(EVERY_NUMBER));
const title = async (at: Bench, id: string) => (await getRecord(at.store, { kind: 'document', id }))?.title;
const cursorsOf = (at: Bench) => at.store.read(['meta'], async tx => (await readMeta(tx, 'replica'))?.cursors);
const wireRow = (id: string, rev: number, name: string) => ['document', id, rev, [0, 1], document(name)];

it('pages are not seen before the head is reached, and then all at once with their cursors', async () => {
  const at = await workbench();
  const pages: (Partial<PullReply> | 'lost')[] = [
    { rows: [wireRow('a', 11, '第一页')], cursors: { all: 11, office: 11 }, head: false },
    'lost',
  ];
  expect(await round(at, applying(pages))).toMatchObject({ end: 'failed', failure: { problem: { code: 'offline' } } });
  expect(await title(at, 'a')).toBeUndefined();
  expect(await cursorsOf(at)).toEqual({ all: 10, office: 10 });

  const rest = applying([{ rows: [wireRow('b', 12, '第二页')], cursors: { all: 12, office: 12 } }]);
  expect(await round(at, rest)).toMatchObject({ end: 'head' });
  expect(rest.asked[0]?.request).toMatchObject({ cursors: { all: 11, office: 11 } });
  expect([await title(at, 'a'), await title(at, 'b')]).toEqual(['第一页', '第二页']);
  expect(await cursorsOf(at)).toEqual({ all: 12, office: 12 });
  expect(await at.store.read(['staged'], tx => tx.staged.count())).toBe(0);
});

it('what was entered stays on screen from the click to the confirmed row, without a gap', async () => {
  const at = await workbench();
  await runOrders(at, [tagOrder('doc-1', '我的文件')]);
  expect(await round(at, applying(['lost']))).toMatchObject({ end: 'failed' });
  expect(await waiting(at)).toMatchObject([{ outcome: { outcome: 'applied' } }]);
  expect(await title(at, 'doc-1')).toBe('我的文件');
  const confirmed = applying([
    { rows: [wireRow('doc-1', 11, '我的文件')], cursors: { all: 11, office: 11 }, lastSeq: 1 },
  ]);
  expect(await round(at, confirmed)).toEqual({ end: 'head', nextSendAt: null });
  expect(confirmed.asked.map(({ call }) => call)).toEqual(['pull']);
  expect(await waiting(at)).toEqual([]);
  expect(await title(at, 'doc-1')).toBe('我的文件');
  expect((await at.copy.read()).entries).toEqual([]);
});

it('a round may stop at any await: the next goes on, and the server gets each command once', async () => {
  for (let awaits = 0; awaits < 40; awaits += 1) {
    const at = await workbench();
    await runOrders(at, [tagOrder('doc-1'), tagOrder('doc-2')]);
    const taken = new Map<number, number>();
    const taking = applying([{ rows: [], cursors: { all: 12, office: 12 }, lastSeq: 2 }]);
    const counting: Transport = {
      ...taking,
      async push(request) {
        for (const { seq } of request.commands) taken.set(seq, (taken.get(seq) ?? 0) + 1);
        return applying().push(request);
      },
    };
    const life = new Life();
    life.endAfter(awaits);
    const dying = { ...at, store: mortalStore(at.store, life) };
    await syncRound({ ...dying, transport: counting }).catch(error => {
      if (!(error instanceof Killed)) throw error;
    });
    expect(await round(at, counting)).toMatchObject({ end: 'head' });
    expect([...taken.keys()]).toEqual([1, 2]);
    expect(await waiting(at)).toEqual([]);
    expect(await at.store.read(['journal'], tx => tx.journal.count())).toBe(2);
  }
});

it('a refusal takes the effect back and keeps what was typed for its author', async () => {
  const at = await workbench();
  await at.store.write(['rows'], tx => tx.rows.put([row('task', 'task-1', 7, task('原文'), ['office'])]));
  await runOrders(at, [changeOrder('task-1', '改过')]);
  const refusing = scripted({
    push: ({ commands }) =>
      ok({
        protocol: 1,
        epoch: 'e1',
        results: commands.map(({ seq }) => ({
          seq,
          outcome: { outcome: 'refused' as const, code: 'task.closed' as const },
        })),
        lastSeq: 1,
        failedAt: null,
        serverNow: '2026-11-24T01:00:00.000Z',
      }),
    pull: () => ok(pullReply({ lastSeq: 1 })),
  });
  await round(at, refusing);
  expect((await getRecord(at.store, { kind: 'task', id: 'task-1' }))?.content).toBe('原文');
  const attention = await at.store.read(['attention'], tx => tx.attention.all());
  expect(attention).toMatchObject([{ order: changeOrder('task-1', '改过'), refusal: { code: 'task.closed' } }]);
});

it('one command the server fails at holds up only those after it, and others’ changes still come', async () => {
  const at = await workbench();
  await runOrders(at, [tagOrder('doc-1'), tagOrder('doc-2')]);
  const failing = scripted({
    push: () =>
      ok({
        protocol: 1,
        epoch: 'e1',
        results: [{ seq: 1, outcome: { outcome: 'applied' as const, rev: 11 } }],
        lastSeq: 1,
        failedAt: 2,
        serverNow: '2026-11-24T01:00:00.000Z',
      }),
    pull: () => ok(pullReply({ rows: [wireRow('doc-1', 11, '到了')], cursors: { all: 11, office: 11 }, lastSeq: 1 })),
  });
  expect(await round(at, failing)).toMatchObject({ end: 'failed', failure: { problem: { code: 'server-failed' } } });
  expect(await waiting(at)).toMatchObject([{ sent: { seq: 2 }, outcome: null }]);
  expect(await title(at, 'doc-1')).toBe('到了');
});

it('a round with nothing new asks once and writes how far it is', async () => {
  const at = await workbench();
  const transport = applying([{ serverNow: '2026-11-24T01:00:05.000Z' }]);
  expect(await round(at, transport)).toEqual({ end: 'head', nextSendAt: null });
  expect(transport.asked.map(({ call }) => call)).toEqual(['pull']);
  expect(await readSyncState(at.store)).toMatchObject({ clockOffset: 5000, pendingCount: 0, oldestUnsentAt: null });
});

it('what is still open to 撤销 is not sent, and the round says when it may be', async () => {
  const at = await workbench();
  await at.store.write(['rows'], tx => tx.rows.put([row('task', 'task-1', 7, task('原文'), ['office'])]));
  await runOrders(at, [reportOrder('task-1', 'report-1')]);
  expect(await round(at, applying())).toEqual({ end: 'head', nextSendAt: at.clock.milliseconds + 10_000 });
  at.clock.milliseconds -= 3650 * 86_400_000;
  expect(await round(at, applying([{ lastSeq: 1 }]))).toEqual({ end: 'head', nextSendAt: null });
});

it.each(['client', 'server'] as const)('says which side is too old: the %s', async side => {
  const at = await workbench();
  const end = await round(at, applying([{ tooOld: side, head: false }]));
  expect(end).toMatchObject({ end: 'failed', failure: { problem: { code: `${side}-too-old` } } });
});

it('a client too old to read may still send, and keeps what it sent on screen', async () => {
  const at = await workbench();
  await runOrders(at, [tagOrder('doc-1', '旧版写的')]);
  await round(at, applying([{ tooOld: 'client', head: false, lastSeq: 1 }]));
  expect(await title(at, 'doc-1')).toBe('旧版写的');
  expect((await readSyncState(at.store)).pendingCount).toBe(0);
});

it('a queue larger than a batch goes out in several, in order and without a gap', async () => {
  const at = await workbench();
  for (let nth = 0; nth < 13; nth += 1)
    await runOrders(
      at,
      Array.from({ length: 50 }, (_, index) => tagOrder(`doc-${nth}-${index}`, '长'.repeat(200))),
    );
  const transport = applying([{ lastSeq: 650 }]);
  await round(at, transport);
  const batches = transport.asked.filter(({ call }) => call === 'push').map(({ request }) => request as PushRequest);
  expect(batches.flatMap(({ commands }) => commands.map(({ seq }) => seq))).toEqual(
    Array.from({ length: 650 }, (_, i) => i + 1),
  );
  for (const { commands } of batches) {
    expect(commands.length).toBeLessThanOrEqual(500);
    expect(new TextEncoder().encode(JSON.stringify(commands)).length).toBeLessThan(300 * 1024);
  }
  expect(batches.length).toBeGreaterThan(2);
});

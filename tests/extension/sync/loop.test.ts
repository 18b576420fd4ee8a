import { expect, it } from 'vitest';
import { adoptPerson } from '../../../extension/local/adopt-person.ts';
import { EMPTY_REPLICA, readReplica, writeMeta } from '../../../extension/local/meta.ts';
import { listRecords } from '../../../extension/local/read.ts';
import { runOrders } from '../../../extension/local/run-orders.ts';
import { createSessionKeeper } from '../../../extension/local/session.ts';
import { signOut } from '../../../extension/local/sign-out.ts';
import { StoreFault } from '../../../extension/local/store-fault.ts';
import { NO_SYNC_YET, readSyncState } from '../../../extension/local/sync-state.ts';
import { createLoop, type Lock } from '../../../extension/sync/loop.ts';
import { type Failure, failureOf, type Transport } from '../../../extension/sync/transport.ts';
import { NOW, pullReply, scripted, tagOrder, workbench } from '../workbench.ts';

const free: Lock = (_wait, work) => work();

type Bench = Awaited<ReturnType<typeof workbench>>;

function loopOf(at: Bench, answer: () => Failure | null, lock: Lock = free) {
  const due: (number | null)[] = [];
  let pulls = 0;
  const transport = scripted({
    pull: async () => {
      pulls += 1;
      const failure = answer();
      return failure === null ? { ok: true, value: pullReply() } : { ok: false, failure };
    },
    push: async () => ({ ok: false, failure: answer() ?? failureOf('offline') }),
  });
  const loop = createLoop({
    workplace: at,
    connect: async () => ({ personId: 'clerk', transport }),
    lock,
    onDue: moment => due.push(moment),
  });
  return { loop, due, pulls: () => pulls };
}

it('after a failure waits from one second to a minute, longer each time, and says why', async () => {
  const at = await workbench();
  const { loop, due } = loopOf(at, () => failureOf('offline'));
  const waits: number[] = [];
  for (let nth = 0; nth < 12; nth += 1) {
    await loop.run('person');
    waits.push((due.at(-1) ?? 0) - at.clock.milliseconds);
  }
  expect(Math.min(...waits)).toBeGreaterThanOrEqual(1000);
  expect(Math.max(...waits)).toBeLessThanOrEqual(60_000);
  expect(Math.max(...waits)).toBeGreaterThan(20_000);
  expect(await readSyncState(at.store)).toMatchObject({ phase: 'waiting', failures: 12, problem: { code: 'offline' } });
});

it('a timer or a new entry waits until then; a person and the network’s return do not', async () => {
  const at = await workbench();
  const { loop, pulls } = loopOf(at, () => failureOf('offline'));
  await loop.run('timer');
  await loop.run('timer');
  await loop.run('entry');
  expect(pulls()).toBe(1);
  await loop.run('hint');
  await loop.run('person');
  expect(pulls()).toBe(3);
  at.clock.milliseconds += 61_000;
  await loop.run('timer');
  expect(pulls()).toBe(4);
});

it('even a person waits as long as the server asked', async () => {
  const at = await workbench();
  const { loop, pulls } = loopOf(at, () => ({ ...failureOf('too-many-requests'), retryAfter: 30_000 }));
  await loop.run('person');
  await loop.run('person');
  expect(pulls()).toBe(1);
  at.clock.milliseconds += 95_000;
  await loop.run('person');
  expect(pulls()).toBe(2);
});

it('a clock set back ten years does not stop a device for ten years', async () => {
  const at = await workbench();
  const { loop, pulls } = loopOf(at, () => failureOf('offline'));
  await loop.run('timer');
  at.clock.milliseconds -= 3650 * 86_400_000;
  await loop.run('timer');
  expect(pulls()).toBe(2);
});

it('stops at a refused session until a person signs in again, and keeps everything', async () => {
  const at = await workbench();
  await runOrders(at, [tagOrder('doc-1')]);
  const { loop } = loopOf(at, () => failureOf('not-signed-in'));
  await loop.run('timer');
  await loop.run('hint');
  const state = await readSyncState(at.store);
  expect(state).toMatchObject({ phase: 'stopped', pendingCount: 1, failures: 1, nextTryAt: null });
  expect((await listRecords(at.store, 'unit')).size).toBe(2);
});

it.each(['device-revoked', 'account-stopped'] as const)(
  '%s: what was received leaves the device, what was entered stays',
  async code => {
    const at = await workbench();
    await runOrders(at, [tagOrder('doc-1')]);
    await loopOf(at, () => failureOf(code)).loop.run('timer');
    expect((await listRecords(at.store, 'unit')).size).toBe(0);
    expect((await readSyncState(at.store)).pendingCount).toBe(1);
  },
);

it('success forgets the failures before it', async () => {
  const at = await workbench();
  let fails = true;
  const { loop } = loopOf(at, () => (fails ? failureOf('offline') : null));
  await loop.run('timer');
  fails = false;
  await loop.run('person');
  expect(await readSyncState(at.store)).toMatchObject({ phase: 'idle', failures: 0, problem: null, nextTryAt: null });
});

it('nobody signed in: nothing is asked', async () => {
  const at = await workbench();
  const loop = createLoop({ workplace: at, connect: async () => null, lock: free });
  await loop.run('person');
  expect(await readSyncState(at.store)).toMatchObject(NO_SYNC_YET);
});

it('what is entered during a round goes out in another one right after it', async () => {
  const at = await workbench();
  const sent: number[] = [];
  const transport: Transport = scripted({
    async push({ commands }) {
      sent.push(...commands.map(({ seq }) => seq));
      const results = commands.map(({ seq }) => ({ seq, outcome: { outcome: 'applied' as const, rev: 20 + seq } }));
      const reply = { protocol: 1, epoch: 'e1', failedAt: null, serverNow: '2026-11-24T01:00:00.000Z' };
      return { ok: true, value: { ...reply, results, lastSeq: Math.max(...sent) } };
    },
    async pull() {
      if (sent.length < 3) {
        await runOrders(at, [tagOrder(`doc-${sent.length}`)]);
        void loop.run('entry');
      }
      return { ok: true, value: pullReply({ lastSeq: sent.length }) };
    },
  });
  const loop = createLoop({ workplace: at, connect: async () => ({ personId: 'clerk', transport }), lock: free });
  await loop.run('timer');
  expect(sent).toEqual([1, 2, 3]);
});

it('leaves a round to whoever holds the lock, but waits its turn for a new entry', async () => {
  const at = await workbench();
  const asked: boolean[] = [];
  const taken: Lock = async wait => {
    asked.push(wait);
    return null;
  };
  const { loop, pulls } = loopOf(at, () => null, taken);
  await loop.run('timer');
  await loop.run('entry');
  await loop.run('person');
  expect(asked).toEqual([false, true, true]);
  expect(pulls()).toBe(0);
});

it('a store without space is said as what it is, and tried again', async () => {
  const at = await workbench();
  let isFull = false;
  const full: Bench['store'] = {
    ...at.store,
    write: (tables, work) => {
      if (isFull && tables.length > 5) throw new StoreFault('quota');
      return at.store.write(tables, work);
    },
  };
  const { loop } = loopOf({ ...at, store: full }, () => {
    isFull = true;
    return null;
  });
  await loop.run('person');
  expect(await readSyncState(at.store)).toMatchObject({ phase: 'waiting', problem: { code: 'store-full' } });
});

it('tells that rows changed, and not that nothing did', async () => {
  const at = await workbench();
  let rows: unknown[] = [];
  let changed = 0;
  const transport = scripted({ pull: async () => ({ ok: true, value: pullReply({ rows }) }) });
  const onChanged = () => {
    changed += 1;
  };
  const loop = createLoop({
    workplace: at,
    connect: async () => ({ personId: 'clerk', transport }),
    lock: free,
    onChanged,
  });
  await loop.run('timer');
  expect(changed).toBe(0);
  rows = [['unit', 'west', 20, [0], null]];
  await loop.run('timer');
  expect(changed).toBe(1);
});

it('back-off is kept in the store, so that a worker started anew obeys it', async () => {
  const at = await workbench();
  await at.store.write(['meta'], tx =>
    writeMeta(tx, 'sync', { ...NO_SYNC_YET, phase: 'waiting', nextTryAt: NOW + 30_000, failures: 5 }),
  );
  const { loop, pulls, due } = loopOf(at, () => null);
  await loop.run('timer');
  expect([pulls(), due]).toEqual([0, [NOW + 30_000]]);
});

it('what was on its way for one person is not left before the next', async () => {
  const at = await workbench();
  const transport = scripted({
    async pull() {
      await signOut(at, createSessionKeeper(at.area), 'discard');
      await adoptPerson(at, 'head');
      return { ok: true, value: pullReply({ rows: [['unit', 'secret', 20, [0], null]], load: ['unit:east'] }) };
    },
  });
  const loop = createLoop({ workplace: at, connect: async () => ({ personId: 'clerk', transport }), lock: free });
  await loop.run('person');
  expect(transport.asked).toHaveLength(1);
  expect(await at.store.read(['meta'], readReplica)).toEqual(EMPTY_REPLICA);
  expect(await readSyncState(at.store)).toMatchObject(NO_SYNC_YET);
});

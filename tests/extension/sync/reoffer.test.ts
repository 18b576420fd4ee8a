import { expect, it } from 'vitest';
import { EVERY_NUMBER } from '../../../extension/local/contract.ts';
import { runOrders } from '../../../extension/local/run-orders.ts';
import { syncRound } from '../../../extension/sync/engine.ts';
import { createLoop } from '../../../extension/sync/loop.ts';
import { ONCE_REFUSED } from '../../../extension/sync/reoffer.ts';
import { type Failure, failureOf } from '../../../extension/sync/transport.ts';
import { byNumber } from '../../../shared/kernel/compare.ts';
import type { Outcome, PushRequest } from '../../../shared/protocol/push.ts';
import { pullReply, scripted, tagOrder, workbench } from '../workbench.ts';

/** A server that takes commands in order, can be put back to an earlier number and then has another epoch. */
class ShortServer {
  epoch = 'e1';
  readonly taken: PushRequest['commands'] = [];
  refusing = new Set<number>();

  restoreTo(lastSeq: number): void {
    this.taken.length = lastSeq;
    this.epoch = 'e2';
  }

  readonly transport = scripted({
    push: async ({ commands, oldest }) => {
      const [first] = commands;
      const next = this.taken.length + 1;
      if (first !== undefined && first.seq > next && first.seq !== oldest) return { ok: false, failure: this.#gap() };
      const results = commands.map(command => {
        if (command.seq > this.taken.length) this.taken.push(command);
        const outcome: Outcome = this.refusing.has(command.seq)
          ? { outcome: 'refused', code: 'document.in-use' }
          : { outcome: 'applied', rev: 20 + command.seq };
        return { seq: command.seq, outcome };
      });
      const reply = { protocol: 1, epoch: this.epoch, failedAt: null, serverNow: '2026-11-24T01:00:00.000Z' };
      return { ok: true, value: { ...reply, results, lastSeq: this.taken.length } };
    },
    pull: async ({ epoch, cursors }) => {
      const reset = epoch !== null && epoch !== this.epoch ? ('epoch' as const) : null;
      const load = reset === null && Object.keys(cursors).length === 0 ? ['all', 'office'] : [];
      const head = reset === null && load.length === 0;
      return { ok: true, value: pullReply({ epoch: this.epoch, reset, load, head, lastSeq: this.taken.length }) };
    },
    snapshotList: async ({ scope }) => ({ ok: true, value: { epoch: this.epoch, scope, rev: 0, chunks: [] } }),
  });

  readonly #gap = (): Failure => ({ ...failureOf('gap'), gapAfter: this.taken.length });
}

const names = (server: ShortServer) => server.taken.map(({ name }) => name);

async function withThreeSent() {
  const at = await workbench();
  const server = new ShortServer();
  server.refusing.add(2);
  for (const id of ['doc-1', 'doc-2', 'doc-3']) await runOrders(at, [tagOrder(id)]);
  await syncRound({ ...at, transport: server.transport });
  expect(names(server)).toHaveLength(3);
  return { at, server };
}

it('a restored server is offered what it has lost, under the old numbers and before what is new', async () => {
  const { at, server } = await withThreeSent();
  server.restoreTo(1);
  await runOrders(at, [tagOrder('doc-4')]);
  expect(await syncRound({ ...at, transport: server.transport })).toMatchObject({ end: 'head' });
  expect(server.taken.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
  expect(server.taken.map(({ args }) => (args as { documentId?: string } | null)?.documentId)).toEqual([
    'doc-1',
    undefined,
    'doc-3',
    'doc-4',
  ]);
});

it('what was once refused only uses up its number, and its author is not told twice', async () => {
  const { at, server } = await withThreeSent();
  server.restoreTo(0);
  await syncRound({ ...at, transport: server.transport });
  expect(names(server)).toEqual(['documents.tag', ONCE_REFUSED.name, 'documents.tag']);
  expect(await at.store.read(['attention'], tx => tx.attention.count())).toBe(1);
});

it('with nothing to send the other epoch is seen by a pull, and offered what it has lost in the same round', async () => {
  const { at, server } = await withThreeSent();
  server.restoreTo(2);
  expect(await syncRound({ ...at, transport: server.transport })).toMatchObject({ end: 'head' });
  expect(names(server)).toHaveLength(3);
  expect(await at.store.read(['outbox'], tx => tx.outbox.range(EVERY_NUMBER))).toEqual([]);
});

it('a server put back while an outcome waited for its rows does not get away with it', async () => {
  const { at, server } = await withThreeSent();
  await runOrders(at, [tagOrder('doc-4')]);
  const cut = { ...server.transport, pull: async () => ({ ok: false as const, failure: failureOf('offline') }) };
  await syncRound({ ...at, transport: cut });
  server.restoreTo(3);
  expect(await syncRound({ ...at, transport: server.transport })).toMatchObject({ end: 'head' });
  expect(server.taken.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
});

it('the copy of unsent work has what is offered again', async () => {
  const { at, server } = await withThreeSent();
  server.restoreTo(1);
  const cut = { ...server.transport, push: async () => ({ ok: false as const, failure: failureOf('offline') }) };
  await syncRound({ ...at, transport: cut });
  expect((await at.copy.read()).entries.map(({ sent }) => sent?.seq)).toEqual([1, 2, 3]);
});

it('the copy has it as well where the other epoch showed in the answer to a push', async () => {
  const { at, server } = await withThreeSent();
  await runOrders(at, [tagOrder('doc-4')]);
  server.restoreTo(3);
  const cut = { ...server.transport, pull: async () => ({ ok: false as const, failure: failureOf('offline') }) };
  await syncRound({ ...at, transport: cut });
  expect((await at.copy.read()).entries.map(({ sent }) => sent?.seq ?? 0).sort(byNumber)).toEqual([1, 2, 3, 4]);
});

it('numbers lost for good are jumped over instead of jamming the queue', async () => {
  const { at, server } = await withThreeSent();
  await at.store.write(['journal'], tx => tx.journal.drop([['this-device', 2]]));
  server.restoreTo(1);
  await runOrders(at, [tagOrder('doc-4')]);
  await at.store.write(['journal'], tx => tx.journal.drop([['this-device', 3]]));
  expect(await syncRound({ ...at, transport: server.transport })).toMatchObject({ end: 'head' });
  const pushes = server.transport.asked
    .filter(({ call }) => call === 'push')
    .map(({ request }) => request as PushRequest);
  expect(pushes.at(-1)).toMatchObject({ oldest: 4, commands: [{ seq: 4 }] });
});

it('what has an answer still waiting for its rows is no hole', async () => {
  const { at, server } = await withThreeSent();
  await runOrders(at, [tagOrder('doc-4')]);
  const cut = { ...server.transport, pull: async () => ({ ok: false as const, failure: failureOf('offline') }) };
  await syncRound({ ...at, transport: cut });
  await runOrders(at, [tagOrder('doc-5')]);
  server.restoreTo(3);
  await syncRound({ ...at, transport: server.transport });
  const pushes = server.transport.asked
    .filter(({ call }) => call === 'push')
    .map(({ request }) => request as PushRequest);
  expect(pushes.every(({ oldest }) => oldest === 1)).toBe(true);
  expect(server.taken.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5]);
});

it('a restore is noticed even by a device that has lost its rows meanwhile', async () => {
  const { at, server } = await withThreeSent();
  const stopped = {
    ...server.transport,
    pull: async () => ({ ok: false as const, failure: failureOf('account-stopped') }),
  };
  const loop = createLoop({
    workplace: at,
    connect: async () => ({ personId: 'clerk', transport: stopped }),
    lock: (_wait, work) => work(),
  });
  await loop.run('person');
  server.restoreTo(1);
  await syncRound({ ...at, transport: server.transport });
  expect(server.taken.map(({ seq }) => seq)).toEqual([1, 2, 3]);
});

it('a profile put back whole, older than what was sent from it, gives none of its numbers twice', async () => {
  const { at, server } = await withThreeSent();
  const clone = await workbench();
  await runOrders(clone, [tagOrder('doc-of-the-clone')]);
  await syncRound({ ...clone, transport: server.transport });
  expect(names(server)).toHaveLength(3);
  const pushes = server.transport.asked
    .filter(({ call }) => call === 'push')
    .map(({ request }) => request as PushRequest);
  expect(pushes.at(-1)?.clientId).not.toBe('this-device');
  expect(pushes.at(-1)?.commands).toMatchObject([{ seq: 1, args: { documentId: 'doc-of-the-clone' } }]);
  expect((await at.copy.read()).entries).toEqual([]);
});

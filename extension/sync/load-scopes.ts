import { must } from '../../shared/kernel/assert.ts';
import type { SnapshotChunk } from '../../shared/protocol/pull.ts';
import { PROTOCOL } from '../../shared/protocol/version.ts';
import { noteChanges } from '../local/changes.ts';
import type { PackRecord } from '../local/contract.ts';
import { type Loading, type Replica, readMeta, readReplica, writeMeta } from '../local/meta.ts';
import { changeScopesIn, dropPacks, UNASKED } from './change-scopes.ts';
import type { SyncPlace } from './sync-place.ts';
import type { Failure, Reply } from './transport.ts';

/** How loading went; `restart`: the server is another than the one asked before, a pull will say so. */
export type Loaded = { end: 'loaded' } | { end: 'restart' } | { end: 'failed'; failure: Failure };

const MOST_RESTARTS = 3;

/** Loads the snapshots that are under way, each chunk usable as soon as it is stored, going on from the last one stored. */
export async function loadScopes(at: SyncPlace): Promise<Loaded> {
  for (let restarts = 0; ; ) {
    const next = await nextStep(at);
    if (next === null) return { end: 'loaded' };
    const reply = await (next.loading.rev < 0 ? askList(at, next) : askChunk(at, next));
    if (reply.ok && reply.value === 'stored') continue;
    if (reply.ok) return { end: 'restart' };
    if (restarts === MOST_RESTARTS || !(await beginAnew(at, next.scope, reply.failure)))
      return { end: 'failed', failure: reply.failure };
    restarts += 1;
  }
}

/** Whether loading can go on after a failure: with a snapshot built anew meanwhile, or without a scope that was lost meanwhile. */
async function beginAnew(at: SyncPlace, scope: string, { problem }: Failure): Promise<boolean> {
  if (problem.code === 'not-found') await startLoading(at, scope, UNASKED);
  else if (problem.code === 'not-permitted') await dropScope(at, scope);
  else return false;
  return true;
}

const dropScope = ({ store }: SyncPlace, scope: string): Promise<void> =>
  store.write(['rows', 'packs', 'outbox', 'optimistic', 'meta', 'changes', 'staged'], async tx =>
    changeScopesIn(tx, { epoch: (await readReplica(tx)).epoch, drop: [scope], load: [] }),
  );

type Step = { clientId: string; scope: string; loading: Loading; epoch: string | null };

const nextStep = ({ store }: SyncPlace): Promise<Step | null> =>
  store.read(['meta'], async tx => {
    const { epoch, loading } = await readReplica(tx);
    const scopes = Object.entries(loading);
    // all lists first, so that progress knows its whole
    const next = scopes.find(([, { rev }]) => rev < 0) ?? scopes[0];
    const { clientId } = must(await readMeta(tx, 'identity'), 'the identity of an opened store');
    return next === undefined ? null : { clientId, scope: next[0], loading: next[1], epoch };
  });

type Stored = Reply<'stored' | 'other-epoch'>;

async function askList(at: SyncPlace, { clientId, scope, epoch }: Step): Promise<Stored> {
  const reply = await at.transport.snapshotList({ protocol: PROTOCOL, clientId, scope, chunk: null });
  if (!reply.ok) return reply;
  if (reply.value.epoch !== epoch) return { ok: true, value: 'other-epoch' };
  const { rev, chunks } = reply.value;
  await startLoading(at, scope, { rev, chunks, next: 0 });
  return { ok: true, value: 'stored' };
}

const startLoading = ({ store }: SyncPlace, scope: string, loading: Loading): Promise<void> =>
  store.write(['packs', 'meta', 'changes'], async tx => {
    const replica = await readReplica(tx);
    if (replica.loading[scope] === undefined) return;
    await dropPacks(tx, scope);
    await writeMeta(tx, 'replica', advanced(replica, scope, loading));
    await noteChanges(tx, null);
  });

/** Where loading a scope stands now; once all chunks are stored, pulling goes on from the snapshot's revision. */
function advanced(replica: Replica, scope: string, loading: Loading): Replica {
  if (loading.rev < 0 || loading.next < loading.chunks.length)
    return { ...replica, loading: { ...replica.loading, [scope]: loading } };
  const { [scope]: _, ...others } = replica.loading;
  return { ...replica, cursors: { ...replica.cursors, [scope]: loading.rev }, loading: others };
}

async function askChunk(at: SyncPlace, { clientId, scope, loading }: Step): Promise<Stored> {
  const chunk = { rev: loading.rev, nth: loading.next };
  const reply = await at.transport.snapshotChunk({ protocol: PROTOCOL, clientId, scope, chunk });
  if (!reply.ok) return reply;
  await storeChunk(at, scope, loading, reply.value);
  return { ok: true, value: 'stored' };
}

const storeChunk = ({ store }: SyncPlace, scope: string, loading: Loading, chunk: SnapshotChunk): Promise<void> =>
  store.write(['packs', 'meta', 'changes'], async tx => {
    const replica = await readReplica(tx);
    const now = replica.loading[scope];
    // someone dropped the scope or began anew while the chunk was on its way
    if (now === undefined || now.rev !== loading.rev || now.next !== loading.next) return;
    const packs = packsOf(scope, chunk);
    await tx.packs.put(packs);
    await writeMeta(tx, 'replica', advanced(replica, scope, { ...now, next: now.next + 1 }));
    await noteChanges(tx, { keys: [], packs: packs.map(({ kind, firstId }) => [scope, kind, firstId] as const) });
  });

const packsOf = (scope: string, { packs }: SnapshotChunk): readonly PackRecord[] =>
  packs.flatMap(([kind, rows]) => {
    const [first, last] = [rows[0], rows.at(-1)];
    return first === undefined || last === undefined ? [] : [{ scope, kind, firstId: first[0], lastId: last[0], rows }];
  });

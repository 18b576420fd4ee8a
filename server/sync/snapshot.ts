import type { Scope } from '../../shared/domain/records/define.ts';
import type { SnapshotList, SnapshotRequest } from '../../shared/protocol/pull.ts';
import type { StoredSnapshot, View } from '../store/contract.ts';
import { buildSnapshot } from './build-snapshot.ts';
import type { SyncDeps } from './deps.ts';
import { notServed, type Served, type Session, served } from './session.ts';

/** The JSON text of a SnapshotList, or a SnapshotChunk's JSON already compressed with gzip (`content-encoding: gzip`). */
export type SnapshotAnswer = { as: 'list'; text: string } | { as: 'chunk'; gzip: Buffer };

/** A scope with no more records than this is pulled from the beginning. */
const SMALL = 200;

/** Changes since a snapshot that make building a new one worth while: the larger of a number and a share of its records. */
const STALE = 1000;
const STALE_SHARE = 0.1;

/**
 * The list of a scope's snapshot, built now when there is none or only an old one, or one of its chunks. Not served: `not-permitted`,
 * and `not-found` when that snapshot is no longer kept (ask for the list again).
 */
export async function snapshot(
  deps: SyncDeps,
  session: Session,
  request: SnapshotRequest,
): Promise<Served<SnapshotAnswer>> {
  const scope = request.scope as Scope;
  const { chunk } = request;
  const may = deps.store.read(view => deps.accounts.of(view, session.personId).scopes.includes(scope));
  if (!may) return notServed('not-permitted');
  if (chunk === null) return served({ as: 'list', text: JSON.stringify(await listOf(deps, scope)) });
  const gzip = deps.store.read(view => view.snapshotChunk(scope, chunk.rev, chunk.nth));
  return gzip === null ? notServed('not-found') : served({ as: 'chunk', gzip });
}

async function listOf(deps: SyncDeps, scope: Scope): Promise<SnapshotList> {
  const { epoch, there } = deps.store.read(view => ({ epoch: view.head().epoch, there: usable(view, scope) }));
  const { rev, chunks } = there ?? (await buildOnce(deps, scope));
  return { epoch, scope, rev, chunks: [...chunks] };
}

/** What can be served without building: nothing to load for a small scope, or a snapshot that is not far behind. */
function usable(view: View, scope: Scope): StoredSnapshot | null {
  if (view.memberCount(scope, SMALL + 1) <= SMALL) return { rev: 0, chunks: [] };
  const there = view.snapshot(scope);
  if (there === null || there.rev < view.head().oldestCursor) return null;
  const records = there.chunks.reduce((sum, count) => sum + count, 0);
  const most = Math.max(STALE, Math.floor(records * STALE_SHARE));
  return view.changeCount(scope, there.rev, most + 1) > most ? null : there;
}

function buildOnce(deps: SyncDeps, scope: Scope): Promise<StoredSnapshot> {
  const underway = deps.building.get(scope);
  if (underway !== undefined) return underway;
  const build = buildSnapshot(deps, scope).finally(() => deps.building.delete(scope));
  deps.building.set(scope, build);
  return build;
}

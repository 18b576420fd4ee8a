import type { SnapshotRequest } from '../../shared/protocol/pull.ts';
import type { SyncDeps } from './deps.ts';
import { notServed, type Served, type Session } from './session.ts';

/** The JSON text of a SnapshotList, or a SnapshotChunk's JSON already compressed with gzip (`content-encoding: gzip`). */
export type SnapshotAnswer = { as: 'list'; text: string } | { as: 'chunk'; gzip: Buffer };

/**
 * The list of a scope's snapshot, built now when there is none or only an old one, or one of its chunks. Not served: `not-permitted`,
 * and `not-found` when that snapshot is no longer kept (ask for the list again).
 */
export async function snapshot(
  _deps: SyncDeps,
  _session: Session,
  _request: SnapshotRequest,
): Promise<Served<SnapshotAnswer>> {
  return notServed('internal');
}

import type { ChecksumReply, ChecksumRequest } from '../../shared/protocol/pull.ts';
import type { SyncDeps } from './deps.ts';
import { notServed, type Served, type Session } from './session.ts';

/** Counts and sums of what the reader may see, per kind, for the daily comparison; `moved` when something changed since the cursors. */
export function checksum(_deps: SyncDeps, _session: Session, _request: ChecksumRequest): Served<ChecksumReply> {
  return notServed('internal');
}

import type { PushReply, PushRequest } from '../../shared/protocol/push.ts';
import type { SyncDeps } from './deps.ts';
import { notServed, type Served, type Session } from './session.ts';

/**
 * Takes a device's commands in the order of their numbers, each exactly once, durable when it returns. Not served: `client-too-old`,
 * `server-too-old`, `client-taken`, `gap` (detail `lastSeq`), `bad-request` (numbers not consecutive). Throws StorageProblem.
 */
export function push(_deps: SyncDeps, _session: Session, _request: PushRequest): Served<PushReply> {
  return notServed('internal');
}

import type { PullRequest } from '../../shared/protocol/pull.ts';
import type { SyncDeps } from './deps.ts';
import { notServed, type Served, type Session } from './session.ts';

/** A page of changes as the JSON text of a PullReply, ready to send; bodies are passed on as stored. Not served: `client-taken`. */
export function pull(_deps: SyncDeps, _session: Session, _request: PullRequest): Served<string> {
  return notServed('internal');
}

import type {
  ChecksumReply,
  ChecksumRequest,
  PullReply,
  PullRequest,
  SnapshotChunk,
  SnapshotList,
  SnapshotRequest,
} from '../../shared/protocol/pull.ts';
import type { PushReply, PushRequest } from '../../shared/protocol/push.ts';
import type { SyncProblem } from '../../shared/words/sync-problems.ts';

/** Why a request got no usable answer. Whether the server did what was asked is not known then. */
export type Failure = {
  problem: SyncProblem;
  /** How long the server wants to be left alone, in milliseconds; null where it did not say. */
  retryAfter: number | null;
  /** The last number of this device the server knows, where what was sent does not follow it. */
  gapAfter?: number;
};

/** What a request came to. */
export type Reply<T> = { ok: true; value: T } | { ok: false; failure: Failure };

/** The server as the engine sees it; each call is one request with its own time limit. */
export type Transport = {
  push(request: PushRequest): Promise<Reply<PushReply>>;
  pull(request: PullRequest): Promise<Reply<PullReply>>;
  snapshotList(request: SnapshotRequest): Promise<Reply<SnapshotList>>;
  snapshotChunk(request: SnapshotRequest): Promise<Reply<SnapshotChunk>>;
  checksum(request: ChecksumRequest): Promise<Reply<ChecksumReply>>;
};

/** A failure of our own finding, without a word of the server's. */
export const failureOf = (code: SyncProblem['code']): Failure => ({ problem: { code }, retryAfter: null });

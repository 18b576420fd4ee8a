import type { SyncProblem } from '../../shared/words/sync-problems.ts';

/**
 * How sync stands, for screens; kept in the local store so that a popup shows it at once. `waiting`: the last round failed and the
 * next one is due at `nextTryAt`; `stopped`: nothing goes on before the person does something (sign in, update).
 */
export type SyncState = {
  readonly phase: 'signed-out' | 'idle' | 'sending' | 'receiving' | 'waiting' | 'stopped';
  /** Commands not yet acknowledged: 待发. */
  readonly pendingCount: number;
  /** When the oldest of them was made, by this device's clock, in milliseconds; null when none waits. */
  readonly oldestUnsentAt: number | null;
  /** When a round last reached the head, in milliseconds; null before the first. */
  readonly lastSyncAt: number | null;
  readonly nextTryAt: number | null;
  /** What is wrong; `syncProblemText` has its sentence. */
  readonly problem: SyncProblem | null;
  /** Records received of a first load; null otherwise. */
  readonly progress: { readonly done: number; readonly total: number } | null;
  /** Server time minus this device's, in milliseconds; null before the first contact. */
  readonly clockOffset: number | null;
};

/** Before anything is known. */
export const NO_SYNC_YET: SyncState = {
  phase: 'signed-out',
  pendingCount: 0,
  oldestUnsentAt: null,
  lastSyncAt: null,
  nextTryAt: null,
  problem: null,
  progress: null,
  clockOffset: null,
};

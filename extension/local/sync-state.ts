import { EVERY_NUMBER, type LocalStore, type OutboxEntry, type Tx } from './contract.ts';
import { readMeta, readReplica, type StoredSyncState, writeMeta } from './meta.ts';

/**
 * How sync stands, for screens; kept in the local store so that a popup shows it at once. `waiting`: the last round failed and the
 * next one is due at `nextTryAt`; `stopped`: nothing goes on before the person does something (sign in, update).
 */
export type SyncState = StoredSyncState & {
  /** Commands the server has not given its final word on: 待发. */
  readonly pendingCount: number;
  /** When the oldest of them was made, by this device's clock, in milliseconds; null when none waits. */
  readonly oldestUnsentAt: number | null;
  /** Records received of a first load; null when none is under way. */
  readonly progress: { readonly done: number; readonly total: number } | null;
};

/** Before the first round. */
export const NO_SYNC_YET: StoredSyncState = {
  phase: 'idle',
  lastSyncAt: null,
  nextTryAt: null,
  serverSaidWhen: false,
  failures: 0,
  problem: null,
  clockOffset: null,
  rebuilt: false,
};

const COUNTED_EXACTLY = 1000;

/** How sync stands, read within a transaction. */
export async function syncStateIn(tx: Tx<'outbox' | 'meta'>): Promise<SyncState> {
  const stored = (await readMeta(tx, 'sync')) ?? NO_SYNC_YET;
  const { loading } = await readReplica(tx);
  const waiting = await firstWaiting(tx);
  const sums = Object.values(loading).map(({ chunks, next }) => ({
    done: sum(chunks.slice(0, next)),
    total: sum(chunks),
  }));
  const progress = { done: sum(sums.map(({ done }) => done)), total: sum(sums.map(({ total }) => total)) };
  return { ...stored, ...waiting, progress: sums.length === 0 ? null : progress };
}

/** How sync stands now. */
export const readSyncState = (store: LocalStore): Promise<SyncState> => store.read(['outbox', 'meta'], syncStateIn);

/** Changes the written part of the sync state, within a transaction. */
export async function changeSyncState(tx: Tx<'meta'>, change: Partial<StoredSyncState>): Promise<void> {
  const before = (await readMeta(tx, 'sync')) ?? NO_SYNC_YET;
  await writeMeta(tx, 'sync', { ...before, ...change });
}

async function firstWaiting(tx: Tx<'outbox'>): Promise<Pick<SyncState, 'pendingCount' | 'oldestUnsentAt'>> {
  const count = await tx.outbox.count();
  // nb. entries that have their outcome leave within the round; in a long queue they are not worth reading everything for
  const limit = count > COUNTED_EXACTLY ? 1 : COUNTED_EXACTLY;
  const first = await tx.outbox.range({ ...EVERY_NUMBER, limit });
  const waiting = first.filter(isWaiting);
  return {
    pendingCount: count > COUNTED_EXACTLY ? count : waiting.length,
    oldestUnsentAt: waiting[0]?.madeAt ?? null,
  };
}

const isWaiting = (entry: OutboxEntry): boolean => entry.outcome === null;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

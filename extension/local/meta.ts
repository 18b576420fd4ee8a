import type { SyncProblem } from '../../shared/words/sync-problems.ts';
import type { Tx } from './contract.ts';

/** Who this device is to the server. */
export type Identity = {
  /** Born with the database and never used again when that is lost. */
  clientId: string;
  /** How many ids this device has had, so that an old copy of the database is known for one. */
  generation: number;
  /** The number the next command gets when it is first sent. */
  nextSeq: number;
  nextPlace: number;
  /** Whose work the outbox is; null before the first sign-in. */
  personId: string | null;
};

/** A scope's snapshot on its way: chunks before `next` are stored. */
export type Loading = { rev: number; chunks: readonly number[]; next: number };

/** How far the confirmed rows go. */
export type Replica = {
  epoch: string | null;
  cursors: Readonly<Record<string, number>>;
  loading: Readonly<Record<string, Loading>>;
};

/** The part of how sync stands that is written by the sync loop. */
export type StoredSyncState = {
  readonly phase: 'idle' | 'syncing' | 'waiting' | 'stopped';
  /** The server's clock when a round last reached the head, in milliseconds; null before the first. */
  readonly lastSyncAt: number | null;
  /** This device's clock before which no round is tried; null: at any time. */
  readonly nextTryAt: number | null;
  /** Whether `nextTryAt` is the server's wish (Retry-After), which even a person's click obeys. */
  readonly serverSaidWhen: boolean;
  /** Rounds failed in a row. */
  readonly failures: number;
  /** What is wrong; `syncProblemText` has its sentence. */
  readonly problem: SyncProblem | null;
  /** Server time minus this device's, in milliseconds; null before the first contact. */
  readonly clockOffset: number | null;
  /** Set when the database was lost and built anew, until a person has seen it. */
  readonly rebuilt: boolean;
};

/** What the store keeps by name. */
export type MetaValues = {
  identity: Identity;
  replica: Replica;
  /** The epoch of the server that last answered; another one means that it was restored from backup. */
  epoch: string;
  /** By client id the lowest number that can be sent where some below it are lost for good, as after an old copy of the database was put back. */
  holes: Readonly<Record<string, number>>;
  sync: StoredSyncState;
  /** The note of changes the drawers of documents are up to date with. */
  drawers: number;
  /** The server's clock at the last comparison of checksums, in milliseconds, and the kinds found wrong then. */
  checked: { at: number; wrong: readonly string[] };
};

/** Nothing received yet. */
export const EMPTY_REPLICA: Replica = { epoch: null, cursors: {}, loading: {} };

/** A named value, or null where it was never written. */
export async function readMeta<K extends keyof MetaValues>(tx: Tx<'meta'>, key: K): Promise<MetaValues[K] | null> {
  return ((await tx.meta.get(key))?.value as MetaValues[K] | undefined) ?? null;
}

/** Writes a named value. */
export const writeMeta = <K extends keyof MetaValues>(tx: Tx<'meta'>, key: K, value: MetaValues[K]): Promise<void> =>
  tx.meta.put([{ key, value }]);

/** How far the confirmed rows go. */
export const readReplica = async (tx: Tx<'meta'>): Promise<Replica> => (await readMeta(tx, 'replica')) ?? EMPTY_REPLICA;

/** The scopes whose rows the device holds, wholly or in part. */
export const scopesHeld = (replica: Replica): readonly string[] => [
  ...new Set([...Object.keys(replica.cursors), ...Object.keys(replica.loading)]),
];

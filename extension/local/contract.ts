import type { Instant } from '../../shared/kernel/dates.ts';
import type { Refusal } from '../../shared/kernel/result.ts';
import type { Outcome } from '../../shared/protocol/push.ts';

/** A confirmed record the device holds unpacked; it stands before the same record in a pack of an older revision. */
export type RowRecord = {
  kind: string;
  id: string;
  rev: number;
  /** The scopes, among those held, it is in. */
  scopes: readonly string[];
  /** Null: gone for this reader; kept only to mask a packed record. */
  body: unknown;
};

/** Up to a hundred confirmed records of a scope's snapshot, ids ascending, stored as one: thirty times as fast as one by one. */
export type PackRecord = {
  scope: string;
  kind: string;
  firstId: string;
  lastId: string;
  rows: readonly (readonly [id: string, rev: number, body: unknown])[];
};

/** A command waiting for the server's final word. */
export type OutboxEntry = {
  /** Its place in the queue. */
  place: number;
  id: string;
  order: { name: string; args: unknown };
  /** The confirmed revision of each record it read, as its author saw it; 0: not confirmed. */
  seen: Readonly<Record<string, number>>;
  /** The device's clock when the person acted, in milliseconds: evidence only. */
  madeAt: number;
  /** The moment it is decided at on this device: the clock corrected by what the server last said. */
  at: Instant;
  /** Not to be sent before this moment of the device's clock, while 撤销 is still open; null: at once. */
  heldUntil: number | null;
  /** The number it was first sent under; null: never sent, so it may still be dropped without a gap. */
  sent: { clientId: string; seq: number } | null;
  /** The server's final word, until the rows it goes with are there too. */
  outcome: Outcome | null;
};

/** What the pending commands make of a confirmed record. */
export type OptimisticRow = { kind: string; id: string; body: unknown };

/** A page received but not shown yet. */
export type StagedPage = {
  nth: number;
  scopes: readonly string[];
  rows: readonly unknown[];
  cursors: Readonly<Record<string, number>>;
};

/** A command the server has given its final word on, kept 30 days so that a server restored from backup can be offered it again. */
export type JournalEntry = {
  clientId: string;
  seq: number;
  id: string;
  order: { name: string; args: unknown };
  seen: Readonly<Record<string, number>>;
  madeAt: number;
  at: Instant;
  outcome: Outcome;
  /** The server's clock when it was acknowledged, in milliseconds. */
  acknowledgedAt: number;
};

/** A refused order, kept whole with what was typed until its author deals with it. */
export type AttentionEntry = {
  id: string;
  order: { name: string; args: unknown };
  madeAt: number;
  /** The server's clock, in milliseconds. */
  refusedAt: number;
  refusal: Refusal;
};

/** What a transaction changed, for views in any context: records as `kind:id`, or null when everything may have changed, and new packs. */
export type ChangeNote = {
  n: number;
  keys: readonly string[] | null;
  packs: readonly (readonly [scope: string, kind: string, firstId: string])[];
};

/** Where registered documents are looked up by what a page shows of them: the ids by a mark of each key that falls in this drawer. */
export type DocumentDrawer = { drawer: number; ids: Readonly<Record<string, readonly string[]>> };

/** A named value. */
export type MetaRecord = { key: string; value: unknown };

/** The tables of the local store: what is in each, and by what key. */
export type Tables = {
  rows: { key: readonly [kind: string, id: string]; value: RowRecord };
  packs: { key: readonly [scope: string, kind: string, firstId: string]; value: PackRecord };
  outbox: { key: number; value: OutboxEntry };
  optimistic: { key: readonly [kind: string, id: string]; value: OptimisticRow };
  staged: { key: number; value: StagedPage };
  journal: { key: readonly [clientId: string, seq: number]; value: JournalEntry };
  attention: { key: string; value: AttentionEntry };
  changes: { key: number; value: ChangeNote };
  meta: { key: string; value: MetaRecord };
  drawers: { key: number; value: DocumentDrawer };
};

/** The name of a table. */
export type TableName = keyof Tables;

/** The key of each table, as a path into its values; both stores are made from this list. */
export const TABLE_KEYS: { readonly [T in TableName]: readonly string[] } = {
  rows: ['kind', 'id'],
  packs: ['scope', 'kind', 'firstId'],
  outbox: ['place'],
  optimistic: ['kind', 'id'],
  staged: ['nth'],
  journal: ['clientId', 'seq'],
  attention: ['id'],
  changes: ['n'],
  meta: ['key'],
  drawers: ['drawer'],
};

/** Every table. */
export const TABLE_NAMES = Object.keys(TABLE_KEYS) as TableName[];

/** From which key to which, both included; in key order, or from the last backwards. */
export type KeyRange<K> = { from: K; to: K; backwards?: boolean; limit?: number };

/** One table inside a transaction. What is read must not be changed in place. */
export type TableTx<T extends TableName> = {
  get(key: Tables[T]['key']): Promise<Tables[T]['value'] | undefined>;
  getMany(keys: readonly Tables[T]['key'][]): Promise<(Tables[T]['value'] | undefined)[]>;
  range(range: KeyRange<Tables[T]['key']>): Promise<Tables[T]['value'][]>;
  all(): Promise<Tables[T]['value'][]>;
  count(): Promise<number>;
  put(values: readonly Tables[T]['value'][]): Promise<void>;
  drop(keys: readonly Tables[T]['key'][]): Promise<void>;
  dropRange(range: { from: Tables[T]['key']; to: Tables[T]['key'] }): Promise<void>;
  clear(): Promise<void>;
};

/** The tables a transaction was opened on. Inside it nothing may be awaited but these. */
export type Tx<T extends TableName = TableName> = { readonly [N in T]: TableTx<N> };

/** A transaction on every table. */
export type AnyTx = Tx<TableName>;

/**
 * The device's store. A transaction happens as a whole or not at all: when `work` throws, nothing it wrote stays, and writes are on
 * the disk before the promise is fulfilled. Throws StoreFault when the store cannot be used.
 */
export type LocalStore = {
  read<T extends TableName, R>(tables: readonly T[], work: (tx: Tx<T>) => Promise<R>): Promise<R>;
  write<T extends TableName, R>(tables: readonly T[], work: (tx: Tx<T>) => Promise<R>): Promise<R>;
  /** Reads now and again whenever any context has changed what was read, until the function returned is called. */
  watch<T extends TableName, R>(
    tables: readonly T[],
    read: (tx: Tx<T>) => Promise<R>,
    listener: (result: R) => void,
    onFault: (fault: unknown) => void,
  ): () => void;
  close(): void;
};

/** The highest text key there can be, for ranges over everything below a prefix. */
export const LAST_TEXT = '\uffff';

/** Every number key, in order. */
export const EVERY_NUMBER = { from: Number.MIN_SAFE_INTEGER, to: Number.MAX_SAFE_INTEGER } as const;

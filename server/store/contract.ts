import type { Scope } from '../../shared/domain/records/define.ts';

/** Where a jurisdiction stands: one file or schema keeps one jurisdiction, the unit of ordering. */
export type Head = {
  /** Another one after every restore: cursors and lists of an earlier epoch are worth nothing. */
  epoch: string;
  /** The revision of the last command applied. */
  rev: number;
  /** Below it tombstones are gone, so that an older cursor must load again; 0 is “nothing held” and always fine. */
  oldestCursor: number;
  /** Events in the audit chain, and the hash of the last one. */
  auditCount: number;
  auditHash: string;
};

/** A record as it is kept. */
export type StoredRecord = {
  /** The engine's own short name of the record. */
  n: number;
  kind: string;
  id: string;
  rev: number;
  /** JSON as it was written; null where the record is gone. */
  body: string | null;
  /** Who may read it now; nobody when gone. */
  scopes: readonly Scope[];
  /** JSON of the field stamps (shared/domain/records/merge). */
  stamps: string;
  /** The engine's note of the scopes it left and when. */
  left: string | null;
};

/** What a record becomes; `body` null takes it away. */
export type RecordWrite = Pick<StoredRecord, 'kind' | 'id' | 'rev' | 'body' | 'scopes' | 'stamps'>;

/** A device's place in its own numbering. */
export type StoredClient = { n: number; id: string; personId: string; lastSeq: number };

/** Outcomes of consecutive commands of a device, kept together: a JSON array that begins with the one of `firstSeq`. */
export type OutcomeRun = { firstSeq: number; outcomes: string };

/**
 * An entry of a scope's feed with the record as it is now; `at` is the revision at which the entry was made. `audience` names who
 * may read the record: equal audiences have equal names, `audienceOf` spells one out. A tuple, because a first sync reads a lot of them.
 */
export type FeedEntry = readonly [
  at: number,
  n: number,
  kind: string,
  id: string,
  rev: number,
  audience: string,
  body: string | null,
];

/** A record that is in a scope now, without its body. */
export type Member = readonly [n: number, kind: string, id: string, rev: number, audience: string];

/** A place in a scope's feed: everything up to it is known. */
export type FeedPlace = { at: number; n: number };

/** An event of the audit chain: exactly the text its hash was taken of. */
export type StoredEvent = { n: number; event: string; hash: string };

/** A snapshot of a scope: complete as of `rev`, with the number of records in each chunk. */
export type StoredSnapshot = { rev: number; chunks: readonly number[] };

/** What can be asked of one consistent state. */
export type View = {
  head(): Head;
  record(kind: string, id: string): StoredRecord | null;
  /** Those of the records that are there, gone ones included, in no order. */
  records(kind: string, ids: readonly string[]): readonly StoredRecord[];
  recordAt(n: number): StoredRecord | null;
  /** Every record ever written and not yet purged, gone ones included. */
  allRecords(): Iterable<StoredRecord>;

  /** Entries of a scope after a place, by revision, at most `limit`. */
  feed(scope: Scope, after: FeedPlace, limit: number): readonly FeedEntry[];
  audienceOf(name: string): readonly Scope[];
  /** How many records came into, changed in or left a scope after a revision, counted no further than `limit`. */
  changeCount(scope: Scope, rev: number, limit: number): number;
  /** The records in a scope now. */
  members(scope: Scope): Iterable<Member>;
  /** How many records are in a scope now, counted no further than `limit`. */
  memberCount(scope: Scope, limit: number): number;

  client(id: string): StoredClient | null;
  /** The outcomes kept that a command's is among. */
  outcomes(client: StoredClient, seq: number): OutcomeRun | null;

  /** Events from number `from` on, in order. */
  events(from: number): Iterable<StoredEvent>;
  event(n: number): StoredEvent | null;

  /** The newest snapshot of a scope. */
  snapshot(scope: Scope): StoredSnapshot | null;
  snapshotChunk(scope: Scope, rev: number, nth: number): Buffer | null;
};

/** What can be done inside a write transaction; reads see what was written before in it. */
export type Writing = View & {
  /** The next revision; given out inside the transaction, so that cursors have no gaps on any engine. */
  takeRev(): number;
  /** Writes a record over what was there (`before`, as it was read), and its feed entries: in where it may be read, out where it no longer may. */
  write(before: StoredRecord | null, after: RecordWrite): StoredRecord;
  /** Puts an event, a text without line breaks, at the end of the chain. */
  appendEvent(event: string): void;

  /** Makes a device known; from then on it is this person's. */
  bindClient(id: string, personId: string): StoredClient;
  /** Keeps what became of `count` commands. */
  saveOutcomes(client: StoredClient, run: OutcomeRun, count: number): void;
  /** Notes how far a device's numbers are used up. */
  advance(client: StoredClient, lastSeq: number): void;
  /** Counts one more failure of a command and says how many there were; a later outcome of it forgets them. */
  countFailure(client: StoredClient, seq: number): number;

  saveSnapshot(scope: Scope, rev: number, chunks: readonly { records: number; gzip: Buffer }[], at: string): void;
  /** Drops snapshots made before a moment that a newer one has replaced. */
  dropSnapshots(before: string): number;
  /** Purges tombstones and out-entries up to a revision, which becomes the oldest cursor; it never goes back. */
  trim(oldestCursor: number): Trimmed;
};

/** What a trim took away. */
export type Trimmed = { records: number; entries: number };

/**
 * The record store of one jurisdiction. Synchronous: nothing may await inside a transaction. Everything that goes wrong with the
 * storage itself is thrown as a StorageProblem, and then nothing of the transaction is there.
 */
export type RecordStore = {
  /** Reads one consistent state; inside a transaction, that transaction's. */
  read<T>(work: (view: View) => T): T;
  /** Writes all of it or nothing, durable once it returns; one after another. */
  write<T>(work: (writing: Writing) => T): T;
  /** Writes a checked copy of the whole store to a new file while work goes on. */
  backupTo(path: string): Promise<void>;
  close(): void;
};

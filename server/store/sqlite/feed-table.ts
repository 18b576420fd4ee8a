import type { FeedEntry, FeedPlace, Member, StoredRecord } from '../contract.ts';
import type { Statements } from './statements.ts';

/** What readers of a scope have to be told: one entry a record, at the revision of its last change there. Scopes are numbers here. */
export type FeedTable = {
  /** A record that was nowhere comes into scopes. */
  enter(n: number, rev: number, into: readonly number[]): void;
  /** A record moves on to `rev`: in where it may be read now, out where it no longer may. Returns the new note of where it left. */
  move(before: StoredRecord, rev: number, from: readonly number[], into: readonly number[]): string | null;
  /** Writes what waits to be written with others: before a transaction ends, and before anything is read. */
  settle(): void;
  /** Drops what waits, with the transaction it was of. */
  forget(): void;
  entries(scope: number, after: FeedPlace, limit: number): readonly FeedEntry[];
  changeCount(scope: number, rev: number, limit: number): number;
  members(scope: number): Iterable<Member>;
  memberCount(scope: number, limit: number): number;
};

/** The feed of a database. */
export function feedTable({ rows, values, writes }: Statements): FeedTable {
  const insert = writes('INSERT INTO feed (scope, rev, record, present) VALUES (?, ?, ?, ?)');
  const waiting = waitingEntries(writes);
  const advance = writes('UPDATE feed SET rev = ? WHERE scope = ? AND rev = ? AND record = ?');
  const remove = writes('DELETE FROM feed WHERE scope = ? AND rev = ? AND record = ?');
  const page = rows<FeedEntry>(
    `SELECT f.rev, f.record, r.kind, r.id, r.rev, r.scopes, r.body FROM feed f JOIN record r ON r.n = f.record
      WHERE f.scope = ? AND (f.rev, f.record) > (?, ?) ORDER BY f.rev, f.record LIMIT ?`,
  );
  const changes = values<number>('SELECT count(*) FROM (SELECT 1 FROM feed WHERE scope = ? AND rev > ? LIMIT ?)');
  const present = rows<Member>(
    `SELECT r.n, r.kind, r.id, r.rev, r.scopes FROM feed f JOIN record r ON r.n = f.record
      WHERE f.scope = ? AND f.present = 1`,
  );
  const count = values<number>('SELECT count(*) FROM (SELECT 1 FROM feed WHERE scope = ? AND present = 1 LIMIT ?)');

  const rewrite = (before: StoredRecord, rev: number, from: readonly number[], into: readonly number[]) => {
    const left: Record<string, number> = before.left === null ? {} : JSON.parse(before.left);
    for (const scope of from) {
      remove(scope, before.rev, before.n);
      if (into.includes(scope)) continue;
      insert(scope, rev, before.n, 0);
      left[scope] = rev;
    }
    for (const scope of into) {
      const out = left[scope];
      if (out !== undefined) remove(scope, out, before.n);
      delete left[scope];
      insert(scope, rev, before.n, 1);
    }
    return Object.keys(left).length === 0 ? null : JSON.stringify(left);
  };

  const settled =
    <Args extends unknown[], T>(read: (...args: Args) => T) =>
    (...args: Args): T => {
      waiting.settle();
      return read(...args);
    };
  return {
    enter(n, rev, into) {
      for (const scope of into) waiting.add(scope, rev, n);
    },
    move(before, rev, from, into) {
      if (waiting.mayHold(before.n)) waiting.settle();
      if (from.join() !== into.join()) return rewrite(before, rev, from, into);
      for (const scope of into) advance(rev, scope, before.rev, before.n);
      return before.left;
    },
    settle: waiting.settle,
    forget: waiting.forget,
    entries: settled((scope, after, limit) => page.all(scope, after.at, after.n, limit)),
    changeCount: settled((scope, rev, limit) => changes.get(scope, rev, limit) ?? 0),
    members: settled(scope => present.iterate(scope)),
    memberCount: settled((scope, limit) => count.get(scope, limit) ?? 0),
  };
}

/** Entries put in by one statement; what remains goes in one by one. */
const AT_ONCE = 64;

/** So many wait at most. */
const MOST_WAITING = 8192;

type Waiting = {
  add(scope: number, rev: number, n: number): void;
  /** Whether an entry of this record may be among them. */
  mayHold(n: number): boolean;
  settle(): void;
  forget(): void;
};

/**
 * Entries of records that were nowhere wait for each other, and go in scope by scope: one after another at the end of each scope's
 * feed they cost a third of what they do record by record, one statement each.
 */
function waitingEntries(writes: Statements['writes']): Waiting {
  // nothing of a failing statement is taken back alone (its whole transaction is), so that SQLite need not copy pages ahead of it
  const into = (rows: number) =>
    writes(`INSERT OR FAIL INTO feed (scope, rev, record, present) VALUES ${Array(rows).fill('(?, ?, ?, 1)').join()}`);
  const [insertMany, insertOne] = [into(AT_ONCE), into(1)];
  // scope, revision and record of one entry after the other, by scope
  const waiting = new Map<number, number[]>();
  let count = 0;
  let lowest = Number.POSITIVE_INFINITY;
  const forget = (): void => {
    waiting.clear();
    count = 0;
    lowest = Number.POSITIVE_INFINITY;
  };
  const settle = (): void => {
    if (count === 0) return;
    const scopes = [...waiting.keys()].sort((a, b) => a - b);
    const values = scopes.flatMap(scope => waiting.get(scope) ?? []);
    forget();
    let at = 0;
    for (; at + AT_ONCE * 3 <= values.length; at += AT_ONCE * 3) insertMany(values.slice(at, at + AT_ONCE * 3));
    for (; at < values.length; at += 3) insertOne(values[at], values[at + 1], values[at + 2]);
  };
  return {
    add(scope, rev, n) {
      const ofScope = waiting.get(scope);
      if (ofScope === undefined) waiting.set(scope, [scope, rev, n]);
      else ofScope.push(scope, rev, n);
      count += 1;
      if (n < lowest) lowest = n;
      if (count >= MOST_WAITING) settle();
    },
    mayHold: n => n >= lowest,
    settle,
    forget,
  };
}

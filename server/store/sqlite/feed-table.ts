import type { FeedEntry, FeedPlace, Member, StoredRecord } from '../contract.ts';
import type { Run, Statements } from './statements.ts';

/** What readers of a scope have to be told: one entry a record, at the revision of its last change there. Scopes are numbers here. */
export type FeedTable = {
  /** A record that was nowhere comes into scopes. */
  enter(n: number, rev: number, into: readonly number[]): void;
  /** A record moves on to `rev`: in where it may be read now, out where it no longer may. Returns the new note of where it left. */
  move(before: StoredRecord, rev: number, from: readonly number[], into: readonly number[]): string | null;
  entries(scope: number, after: FeedPlace, limit: number): readonly FeedEntry[];
  changeCount(scope: number, rev: number, limit: number): number;
  members(scope: number): Iterable<Member>;
  memberCount(scope: number, limit: number): number;
};

/** The feed of a database. */
export function feedTable({ rows, values, writes }: Statements): FeedTable {
  const insert = writes('INSERT INTO feed (scope, rev, record, present) VALUES (?, ?, ?, ?)');
  const insertMany = insertedAtOnce(writes);
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

  return {
    enter(n, rev, into) {
      if (into.length > 0) insertMany(n, rev, into);
    },
    move(before, rev, from, into) {
      if (from.join() !== into.join()) return rewrite(before, rev, from, into);
      for (const scope of into) advance(rev, scope, before.rev, before.n);
      return before.left;
    },
    entries: (scope, after, limit) => page.all(scope, after.at, after.n, limit),
    changeCount: (scope, rev, limit) => changes.get(scope, rev, limit) ?? 0,
    members: scope => present.iterate(scope),
    memberCount: (scope, limit) => count.get(scope, limit) ?? 0,
  };
}

/** Puts a record into several scopes by one statement, prepared once for each number of them. */
function insertedAtOnce(writes: Statements['writes']): (n: number, rev: number, into: readonly number[]) => void {
  const byCount = new Map<number, Run>();
  return (n, rev, into) => {
    let insert = byCount.get(into.length);
    if (insert === undefined) {
      const rows = into.map(() => '(?, ?, ?, 1)').join();
      insert = writes(`INSERT OR FAIL INTO feed (scope, rev, record, present) VALUES ${rows}`);
      byCount.set(into.length, insert);
    }
    const values: number[] = [];
    for (const scope of into) values.push(scope, rev, n);
    insert(...values);
  };
}

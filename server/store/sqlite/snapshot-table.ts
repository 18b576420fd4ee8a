import type { StoredSnapshot } from '../contract.ts';
import type { Statements } from './statements.ts';

/** Snapshots of scopes, kept compressed as they are sent. Scopes are numbers here. */
export type SnapshotTable = {
  snapshot(scope: number): StoredSnapshot | null;
  snapshotChunk(scope: number, rev: number, nth: number): Buffer | null;
  saveSnapshot(scope: number, rev: number, chunks: readonly { records: number; gzip: Buffer }[], at: string): void;
  dropSnapshots(before: string): number;
};

/** The snapshots of a database. */
export function snapshotTable({ rows, values, writes }: Statements): SnapshotTable {
  const newest = values<number | null>('SELECT max(rev) FROM snapshot WHERE scope = ?');
  const sizes = values<number>('SELECT records FROM snapshot WHERE scope = ? AND rev = ? ORDER BY nth');
  const chunk = rows<readonly [Buffer]>('SELECT gzip FROM snapshot WHERE scope = ? AND rev = ? AND nth = ?');
  const clear = writes('DELETE FROM snapshot WHERE scope = ? AND rev = ?');
  const insert = writes('INSERT INTO snapshot (scope, rev, nth, records, made_at, gzip) VALUES (?, ?, ?, ?, ?, ?)');
  const drop = writes(
    `DELETE FROM snapshot WHERE made_at < ?
      AND rev < (SELECT max(other.rev) FROM snapshot other WHERE other.scope = snapshot.scope)`,
  );

  return {
    snapshot(scope) {
      const rev = newest.get(scope) ?? null;
      return rev === null ? null : { rev, chunks: sizes.all(scope, rev) };
    },
    snapshotChunk: (scope, rev, nth) => chunk.get(scope, rev, nth)?.[0] ?? null,
    saveSnapshot(scope, rev, chunks, at) {
      clear(scope, rev);
      for (const [nth, { records, gzip }] of chunks.entries()) insert(scope, rev, nth, records, at, gzip);
    },
    dropSnapshots: before => drop(before).changes,
  };
}

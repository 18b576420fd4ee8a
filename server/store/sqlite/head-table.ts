import { must } from '../../../shared/kernel/assert.ts';
import type { Head, Trimmed } from '../contract.ts';
import type { Statements } from './statements.ts';

type Row = readonly [epoch: string, rev: number, oldestCursor: number, auditCount: number, auditHash: string];

/** The one row that says where the jurisdiction stands. */
export type HeadTable = {
  readHead(): Head;
  saveHead(head: Head): void;
  /** Purges tombstones and out-entries up to a revision. */
  purge(oldestCursor: number): Trimmed;
};

/** The head of a database. */
export function headTable({ rows, writes }: Statements): HeadTable {
  const select = rows<Row>('SELECT epoch, rev, oldest_cursor, audit_count, audit_hash FROM jurisdiction');
  const update = writes(
    'UPDATE jurisdiction SET epoch = ?, rev = ?, oldest_cursor = ?, audit_count = ?, audit_hash = ?',
  );
  const purgeRecords = writes('DELETE FROM record WHERE body IS NULL AND rev <= ?');
  const purgeEntries = writes('DELETE FROM feed WHERE present = 0 AND rev <= ?');

  return {
    readHead() {
      const [epoch, rev, oldestCursor, auditCount, auditHash] = must(select.get(), 'the jurisdiction row');
      return { epoch, rev, oldestCursor, auditCount, auditHash };
    },
    saveHead: head => void update(head.epoch, head.rev, head.oldestCursor, head.auditCount, head.auditHash),
    purge(oldestCursor) {
      const entries = purgeEntries(oldestCursor).changes;
      return { records: purgeRecords(oldestCursor).changes, entries };
    },
  };
}

import { must } from '../../../shared/kernel/assert.ts';
import { linkMaker } from '../audit-chain.ts';
import type { Head, StoredEvent, Trimmed } from '../contract.ts';
import type { Statements } from './statements.ts';

type Row = readonly [epoch: string, rev: number, oldestCursor: number, auditCount: number, auditHash: string];
type EventRow = readonly [n: number, event: string, hash: string];

/** The one row that says where the jurisdiction stands, and the audit chain it is the end of. */
export type HeadTable = {
  readHead(): Head;
  saveHead(head: Head): void;
  event(n: number): StoredEvent | null;
  events(from: number): Iterable<StoredEvent>;
  /** Puts an event after `head`'s last and moves `head` on. */
  append(head: Head, event: string): void;
  /** Purges tombstones and out-entries up to a revision. */
  purge(oldestCursor: number): Trimmed;
};

/** The head and the audit chain of a database. */
export function headTable({ rows, writes }: Statements): HeadTable {
  const select = rows<Row>('SELECT epoch, rev, oldest_cursor, audit_count, audit_hash FROM jurisdiction');
  const update = writes(
    'UPDATE jurisdiction SET epoch = ?, rev = ?, oldest_cursor = ?, audit_count = ?, audit_hash = ?',
  );
  const one = rows<EventRow>('SELECT n, event, hash FROM audit WHERE n = ?');
  const from = rows<EventRow>('SELECT n, event, hash FROM audit WHERE n >= ? ORDER BY n');
  // the text comes as the bytes its hash was taken of
  const insert = writes('INSERT INTO audit (n, event, hash) VALUES (?, CAST(? AS TEXT), ?)');
  const link = linkMaker();
  const purgeRecords = writes('DELETE FROM record WHERE body IS NULL AND rev <= ?');
  const purgeEntries = writes('DELETE FROM feed WHERE present = 0 AND rev <= ?');
  const toEvent = ([n, event, hash]: EventRow): StoredEvent => ({ n, event, hash });

  return {
    readHead() {
      const [epoch, rev, oldestCursor, auditCount, auditHash] = must(select.get(), 'the jurisdiction row');
      return { epoch, rev, oldestCursor, auditCount, auditHash };
    },
    saveHead: head => void update(head.epoch, head.rev, head.oldestCursor, head.auditCount, head.auditHash),
    event(n) {
      const row = one.get(n);
      return row === undefined ? null : toEvent(row);
    },
    *events(first) {
      for (const row of from.iterate(first)) yield toEvent(row);
    },
    append(head, event) {
      const { bytes, hash } = link(head.auditHash, event);
      insert(head.auditCount + 1, bytes, hash);
      head.auditCount += 1;
      head.auditHash = hash;
    },
    purge(oldestCursor) {
      const entries = purgeEntries(oldestCursor).changes;
      return { records: purgeRecords(oldestCursor).changes, entries };
    },
  };
}

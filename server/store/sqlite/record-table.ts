import type { RecordWrite, StoredRecord } from '../contract.ts';
import { TextBytes } from '../text-bytes.ts';
import type { FeedTable } from './feed-table.ts';
import type { ScopeNames } from './scope-names.ts';
import type { Statements } from './statements.ts';

const COLUMNS = 'n, kind, id, rev, scopes, body, stamps, left_at';

type Row = readonly [
  n: number,
  kind: string,
  id: string,
  rev: number,
  scopes: string,
  body: string | null,
  stamps: string,
  left: string | null,
];

/** The records themselves. */
export type RecordTable = {
  record(kind: string, id: string): StoredRecord | null;
  records(kind: string, ids: readonly string[]): readonly StoredRecord[];
  recordAt(n: number): StoredRecord | null;
  allRecords(): Iterable<StoredRecord>;
  write(before: StoredRecord | null, after: RecordWrite): StoredRecord;
};

/** The records of a database; writing one keeps its feed entries true. */
export function recordTable({ rows, writes }: Statements, scopes: ScopeNames, feed: FeedTable): RecordTable {
  const byId = rows<Row>(`SELECT ${COLUMNS} FROM record WHERE kind = ? AND id = ?`);
  const byIds = rows<Row>(`SELECT ${COLUMNS} FROM record WHERE kind = ? AND id IN (SELECT value FROM json_each(?))`);
  const byNumber = rows<Row>(`SELECT ${COLUMNS} FROM record WHERE n = ?`);
  const all = rows<Row>(`SELECT ${COLUMNS} FROM record ORDER BY n`);
  const insert = writes(
    'INSERT INTO record (kind, id, rev, scopes, body, stamps) VALUES (?, ?, ?, ?, CAST(? AS TEXT), ?)',
  );
  const update = writes(
    'UPDATE record SET rev = ?, scopes = ?, body = CAST(? AS TEXT), stamps = ?, left_at = ? WHERE n = ?',
  );
  const texts = new TextBytes();
  const bytesOf = (body: string | null) => (body === null ? null : texts.of(body));
  const toRecord = ([n, kind, id, rev, audience, body, stamps, left]: Row): StoredRecord => ({
    n,
    kind,
    id,
    rev,
    body,
    scopes: scopes.audienceOf(audience),
    stamps,
    left,
  });

  return {
    record: (kind, id) => orNull(byId.get(kind, id), toRecord),
    records: (kind, ids) => byIds.all(kind, JSON.stringify(ids)).map(toRecord),
    recordAt: n => orNull(byNumber.get(n), toRecord),
    *allRecords() {
      for (const row of all.iterate()) yield toRecord(row);
    },
    write(before, { kind, id, rev, body, scopes: audience, stamps }) {
      const into = audience.map(scopes.intern);
      const written = { kind, id, rev, body, scopes: audience, stamps };
      if (before === null) {
        const n = Number(insert(kind, id, rev, into.join(','), bytesOf(body), stamps).lastInsertRowid);
        feed.enter(n, rev, into);
        return { n, ...written, left: null };
      }
      const left = feed.move(before, rev, before.scopes.map(scopes.intern), into);
      update(rev, into.join(','), bytesOf(body), stamps, left, before.n);
      return { n: before.n, ...written, left };
    },
  };
}

const orNull = <Row, T>(row: Row | undefined, read: (row: Row) => T): T | null =>
  row === undefined ? null : read(row);

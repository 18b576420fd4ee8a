import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import type { RecordStore } from '../../server/store/contract.ts';
import { connect } from '../../server/store/sqlite/connect.ts';

/** A record with nothing around it. */
export type RawRow = readonly [kind: string, id: string, rev: number, body: string];

/** Every record of a kind, as it is stored. */
export function rowsOf(store: RecordStore, kind: string): readonly RawRow[] {
  return store.read(view =>
    [...view.allRecords()].flatMap(({ kind: of, id, rev, body }): RawRow[] =>
      of === kind && body !== null ? [[of, id, rev, body]] : [],
    ),
  );
}

const INSERT = 'INSERT INTO row (kind, id, rev, body) VALUES (?, ?, ?, ?)';
const PAGE = 'SELECT rev, body FROM row WHERE rev > ? ORDER BY rev LIMIT 1000';

/**
 * The yardstick of the server: better-sqlite3 with a connection set as the product’s is, one table of the rows with the index of the
 * record table, and nothing else: no validation, no rights, no feed, no audit.
 */
export class RawTable {
  readonly #folder = mkdtempSync(join(tmpdir(), 'six-ones-raw-'));
  readonly #database: Database.Database;

  constructor() {
    this.#database = connect(join(this.#folder, 'raw.db'), false);
    this.#database.exec(
      'CREATE TABLE row (n INTEGER PRIMARY KEY, kind TEXT NOT NULL, id TEXT NOT NULL, rev INTEGER NOT NULL, body TEXT, UNIQUE (kind, id)) STRICT',
    );
  }

  /** Inserts rows in transactions of so many, each on the disk before the next. */
  insert(rows: readonly RawRow[], each: number): void {
    const statement = this.#database.prepare<unknown[]>(INSERT);
    const all = this.#database.transaction((some: readonly RawRow[]) => {
      for (const row of some) statement.run(...row);
    });
    for (let from = 0; from < rows.length; from += each) all.immediate(rows.slice(from, from + each));
  }

  /** Makes the index that reading by revision wants; inserting is measured without it. */
  indexByRev(): void {
    this.#database.exec('CREATE INDEX row_rev ON row (rev)');
  }

  /** Everything after a revision as JSON texts of at most a thousand rows. */
  *pages(after = 0): Iterable<string> {
    const select = this.#database.prepare<unknown[], readonly [number, string]>(PAGE).raw();
    for (let rev = after; ; ) {
      const rows = select.all(rev);
      if (rows.length === 0) return;
      yield `[${rows.map(([, body]) => body).join()}]`;
      rev = rows.at(-1)?.[0] ?? rev;
    }
  }

  /** Closes the database, which writes the log into it, and removes it. */
  dispose(): void {
    this.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** Closes the database, which writes the log into it. */
  close(): void {
    if (this.#database.open) this.#database.close();
  }
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore, type SqliteStore } from '../../server/store/sqlite/open.ts';
import { Chance, Clock } from '../sync/chance.ts';

type Row = readonly unknown[];

/** What a push writes to, and the order it does. */
const TABLES = { record: 'n', feed: 'rev', audit: 'n', outcome: 'first_seq' } as const;

/** Every row pushes left in a database, beside the record itself its feed entries, audit event and outcome. */
export type PushedRows = { readonly [T in keyof typeof TABLES]: readonly Row[] };

/** Reads them out of a store. */
export function pushedRows({ database }: SqliteStore): PushedRows {
  const all = ([table, order]: [string, string]) =>
    [table, database.prepare<unknown[], Row>(`SELECT * FROM ${table} ORDER BY ${order}`).raw().all()] as const;
  return Object.fromEntries(Object.entries(TABLES).map(all)) as unknown as PushedRows;
}

/**
 * The second yardstick of a push: the same rows put into the same tables with nothing decided, checked, merged or hashed. `measure` is
 * given the work of inserting them, in so many transactions, down to the database file.
 */
export async function insertPushedRows<T>(
  rows: PushedRows,
  transactions: number,
  measure: (work: () => void) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'six-ones-rows-'));
  const store = openStore(join(folder, 'rows.db'), { entropy: new Clock(0, new Chance(1)) });
  // the clients, scopes and people they point to stay out of it
  store.database.pragma('foreign_keys = OFF');
  try {
    return await measure(() => {
      insertAll(store, rows, transactions);
      store.close();
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function insertAll({ database }: SqliteStore, rows: PushedRows, transactions: number): void {
  const tables = Object.entries(rows).map(([table, all]) => {
    const values = Array.from(all[0] ?? [], () => '?').join();
    return { all, insert: database.prepare<unknown[]>(`INSERT INTO ${table} VALUES (${values})`) };
  });
  const insertShare = database.transaction((nth: number) => {
    for (const { all, insert } of tables) {
      const until = Math.floor(((nth + 1) * all.length) / transactions);
      for (let at = Math.floor((nth * all.length) / transactions); at < until; at += 1) insert.run(...(all[at] ?? []));
    }
  });
  for (let nth = 0; nth < transactions; nth += 1) insertShare.immediate(nth);
}

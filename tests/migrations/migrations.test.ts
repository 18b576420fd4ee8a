import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { CHAIN_START, linkOf } from '../../server/store/audit-chain.ts';
import {
  APPLICATION_ID,
  type Migration,
  migrate,
  readMigrations,
  versionOf,
} from '../../server/store/sqlite/migrate.ts';
import { openStore } from '../../server/store/sqlite/open.ts';
import { seededEntropy } from '../server/store/entropy.ts';
import { databasePath } from '../server/store/folder.ts';

const STEPS = readMigrations();
const SEEDS = join(import.meta.dirname, 'seeds');

const schemaOf = (database: Database.Database): unknown[] =>
  database.prepare('SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name').all();

/** Rows by table. */
function rowsOf(database: Database.Database): Record<string, unknown[]> {
  const tables = database
    .prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`)
    .pluck();
  return Object.fromEntries(tables.all().map(table => [table, database.prepare(`SELECT * FROM "${table}"`).all()]));
}

/** A database at an earlier number with the rows its seeds put in: `seeds/0001.sql` and so on, one for each number. */
function seededAt(number: number, path = ':memory:'): Database.Database {
  const database = new Database(path);
  for (let at = 1; at <= number; at += 1) {
    migrate(database, STEPS.slice(0, at), null);
    const seed = join(SEEDS, `${String(at).padStart(4, '0')}.sql`);
    if (existsSync(seed)) database.exec(readFileSync(seed, 'utf8'));
  }
  return database;
}

test('every step is numbered, in order and without gaps', () => {
  expect(STEPS.map(({ id }) => id)).toEqual(STEPS.map((_, index) => index + 1));
});

test.each(STEPS.map(({ id }) => id))(
  'a database upgraded from number %i has the schema of a fresh one, and its rows',
  number => {
    const fresh = new Database(':memory:');
    migrate(fresh, STEPS, null);
    const upgraded = seededAt(number);
    const before = rowsOf(upgraded);
    expect(before.record?.length).toBeGreaterThan(0);
    migrate(upgraded, STEPS, null);
    expect(schemaOf(upgraded)).toEqual(schemaOf(fresh));
    expect(versionOf(upgraded)).toBe(STEPS.length);
    expect(upgraded.pragma('application_id', { simple: true })).toBe(APPLICATION_ID);
    expect(upgraded.pragma('foreign_key_check')).toEqual([]);
    expect(upgraded.pragma('foreign_keys', { simple: true })).toBe(1);
    const after = rowsOf(upgraded);
    for (const [table, rows] of Object.entries(before)) expect(after[table]).toHaveLength(rows.length);
  },
);

test('a database with something in it is copied before it is upgraded', () => {
  const path = databasePath();
  const database = seededAt(1, path);
  const before = rowsOf(database);
  const step: Migration = { id: 2, name: '0002-next.sql', sql: 'ALTER TABLE record ADD COLUMN note TEXT' };
  migrate(database, [...STEPS.slice(0, 1), step], path);
  expect(versionOf(database)).toBe(2);
  const copy = new Database(`${path}.before-0002`);
  expect(versionOf(copy)).toBe(1);
  expect(rowsOf(copy)).toEqual(before);
  copy.close();
  database.close();
});

test.each([
  ['a statement fails', 'CREATE TABLE note (text); INSERT INTO nowhere VALUES (1)'],
  ['rows are orphaned', `INSERT INTO outcome VALUES (999, 1, 1, '[]')`],
])('where %s the database stays as it was, and its copy lies beside it', (_says, sql) => {
  const path = databasePath();
  const database = seededAt(1, path);
  const [schema, rows] = [schemaOf(database), rowsOf(database)];
  const steps = [...STEPS.slice(0, 1), { id: 2, name: '0002-bad.sql', sql }];
  for (const _attempt of [1, 2]) expect(() => migrate(database, steps, path)).toThrow();
  expect(versionOf(database)).toBe(1);
  expect(schemaOf(database)).toEqual(schema);
  expect(rowsOf(database)).toEqual(rows);
  expect(database.pragma('foreign_keys', { simple: true })).toBe(1);
  expect(existsSync(`${path}.before-0002`)).toBe(true);
  database.close();
});

test('a parent table rebuilt keeps its children’s rows', () => {
  const database = seededAt(1);
  const before = rowsOf(database);
  expect(before.outcome?.length).toBeGreaterThan(0);
  const sql = `CREATE TABLE client_new (n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, person TEXT NOT NULL,
      last_seq INTEGER NOT NULL) STRICT;
    INSERT INTO client_new SELECT * FROM client; DROP TABLE client; ALTER TABLE client_new RENAME TO client;`;
  migrate(database, [...STEPS.slice(0, 1), { id: 2, name: '0002-client.sql', sql }], null);
  expect(rowsOf(database)).toEqual(before);
});

test('an older database is opened, upgraded and goes on', () => {
  const path = databasePath();
  seededAt(1, path).close();
  const store = openStore(path, { entropy: seededEntropy() });
  expect(store.read(view => view.record('unit', 'north')?.rev)).toBe(1);
  store.close();
  const copies = readdirSync(join(path, '..')).filter(name => name.includes('before-0002'));
  expect(copies).toHaveLength(STEPS.length > 1 ? 1 : 0);
});

test('the audit chain of an older database goes on where it was', () => {
  const path = databasePath();
  const database = seededAt(2, path);
  const hashes = [linkOf(CHAIN_START, '{"n":1}')];
  hashes.push(linkOf(hashes[0] ?? '', '{"n":2}'));
  const insert = database.prepare('INSERT INTO audit VALUES (?, ?, ?)');
  for (const [at, hash] of hashes.entries()) insert.run(at + 1, `{"n":${at + 1}}`, hash);
  database.prepare('UPDATE jurisdiction SET audit_count = 2, audit_hash = ?').run(hashes[1]);
  database.close();
  const store = openStore(path, { entropy: seededEntropy() });
  store.write(writing => writing.appendEvent('{"n":3}'));
  const events = store.read(view => [...view.events(1)]);
  expect(events.map(({ event }) => event)).toEqual(['{"n":1}', '{"n":2}', '{"n":3}']);
  expect(events.map(({ hash }) => hash)).toEqual([...hashes, linkOf(hashes[1] ?? '', '{"n":3}')]);
  store.close();
});

import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { assert } from '../../../shared/kernel/assert.ts';
import { byText } from '../../../shared/kernel/compare.ts';
import { StorageProblem } from '../problem.ts';

/** One step of the schema: never edited once shipped. */
export type Migration = { id: number; name: string; sql: string };

/** Marks a file as a database of this product: “61DS”. */
export const APPLICATION_ID = 0x36_31_44_53;

const FOLDER = join(import.meta.dirname, 'migrations');

/** Every numbered SQL file of the folder, in order and without gaps. */
export function readMigrations(folder: string = FOLDER): readonly Migration[] {
  const names = readdirSync(folder)
    .filter(name => /^\d{4}-[a-z0-9-]+\.sql$/.test(name))
    .sort(byText);
  return names.map((name, index) => {
    const id = Number(name.slice(0, 4));
    assert(id === index + 1, `migration ${name} should be number ${index + 1}`);
    return { id, name, sql: readFileSync(join(folder, name), 'utf8') };
  });
}

/** The number of the last step a database has seen. */
export const versionOf = (database: Database.Database): number =>
  database.pragma('user_version', { simple: true }) as number;

/**
 * Brings a database up to date, each step in a transaction of its own. A file with something in it is copied beside itself first
 * (`path`; null for none on disk). Throws StorageProblem `newer` when it was written by a later version of the product.
 */
export function migrate(database: Database.Database, steps: readonly Migration[], path: string | null): void {
  const at = versionOf(database);
  if (at > steps.length) refuseOtherVersion(database, steps.length);
  const due = steps.slice(at);
  if (due.length === 0) return;
  if (at > 0 && path !== null) copyBefore(database, `${path}.before-${String(at + 1).padStart(4, '0')}`);
  // ignored by SQLite inside a transaction: a table rebuilt there would take its children's rows with it
  database.pragma('foreign_keys = OFF');
  try {
    for (const step of due) applyStep(database, step);
  } finally {
    database.pragma('foreign_keys = ON');
  }
}

/** Throws StorageProblem `newer` or `outdated` unless the database is just of this version. */
export function refuseOtherVersion(database: Database.Database, known: number): void {
  const found = versionOf(database);
  if (found === known) return;
  const about = { path: database.name, found: String(found), known: String(known) };
  throw new StorageProblem(found > known ? 'newer' : 'outdated', about);
}

// a copy an earlier attempt left there was taken of the same state: an attempt that fails changes nothing
function copyBefore(database: Database.Database, copy: string): void {
  rmSync(copy, { force: true });
  database.prepare('VACUUM INTO ?').run(copy);
}

function applyStep(database: Database.Database, step: Migration): void {
  const run = database.transaction(() => {
    database.exec(step.sql);
    const orphans = (database.pragma('foreign_key_check') as unknown[]).length;
    assert(orphans === 0, `${step.name} leaves ${orphans} orphan rows`);
    database.pragma(`user_version = ${step.id}`);
    if (step.id === 1) database.pragma(`application_id = ${APPLICATION_ID}`);
  });
  run.immediate();
}

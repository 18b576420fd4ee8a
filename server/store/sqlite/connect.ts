import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { StorageProblem } from '../problem.ts';
import { refuseGone } from './head-file.ts';
import { APPLICATION_ID } from './migrate.ts';

/** Milliseconds a statement waits for another process's lock before it gives up as `busy`. */
const PATIENCE = 5000;

const MAGIC = 'SQLite format 3\0';

/** Checks that there may be a database at the path, before SQLite makes an empty one there. */
export function expectFile(path: string, mustExist: boolean): void {
  const folder = dirname(path);
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new StorageProblem('no-folder', { path: folder });
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size > 0) {
    if (startOf(path) !== MAGIC) throw new StorageProblem('not-ours', { path });
    return;
  }
  if (mustExist) throw new StorageProblem('missing', { path });
  refuseGone(path);
}

/** Connects to a database as this product wants it (WAL, every commit on the disk) and checks that it is sound and ours. */
export function connect(path: string, readOnly: boolean): Database.Database {
  const database = new Database(path, { timeout: PATIENCE, readonly: readOnly, fileMustExist: readOnly });
  try {
    checkSound(database);
    // fewer, larger pages: an audit event is a good kilobyte, and what a push writes goes through the log page by page
    if (!readOnly) database.pragma('page_size = 8192');
    if (!readOnly) database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    database.pragma('foreign_keys = ON');
    database.pragma('wal_autocheckpoint = 4000');
    database.pragma('cache_size = -16384');
    database.pragma('temp_store = MEMORY');
    database.pragma('trusted_schema = OFF');
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Throws StorageProblem `damaged` or `not-ours`. */
export function checkSound(database: Database.Database): void {
  const path = database.name;
  if (database.pragma('quick_check(1)', { simple: true }) !== 'ok') throw new StorageProblem('damaged', { path });
  const isEmpty = database.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() === 0;
  const mark = database.pragma('application_id', { simple: true });
  if (!isEmpty && mark !== APPLICATION_ID) throw new StorageProblem('not-ours', { path });
}

function startOf(path: string): string {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(MAGIC.length);
    readSync(file, bytes, 0, bytes.length, 0);
    return bytes.toString('latin1');
  } finally {
    closeSync(file);
  }
}

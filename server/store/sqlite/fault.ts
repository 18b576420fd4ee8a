import Database from 'better-sqlite3';
import { type StorageFault, StorageProblem } from '../problem.ts';

const FAULTS: readonly (readonly [code: RegExp, fault: StorageFault])[] = [
  [/^SQLITE_FULL/, 'full'],
  [/^SQLITE_(BUSY|LOCKED)/, 'busy'],
  [/^SQLITE_(READONLY|PERM|AUTH)/, 'read-only'],
  [/^SQLITE_(CORRUPT|NOTADB)/, 'damaged'],
  [/^SQLITE_CANTOPEN/, 'no-folder'],
  [/^SQLITE_(IOERR|NOMEM|PROTOCOL)/, 'failing'],
];

/** What SQLite threw, as a StorageProblem where the storage is to blame; a broken constraint or statement is our own bug and stays as it is. */
export function asProblem(error: unknown, path: string): unknown {
  if (!(error instanceof Database.SqliteError)) return error;
  const fault = FAULTS.find(([code]) => code.test(error.code))?.[1];
  return fault === undefined ? error : new StorageProblem(fault, { path }, error);
}

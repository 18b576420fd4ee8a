import type Database from 'better-sqlite3';
import { Defect } from '../../../shared/kernel/assert.ts';
import type { Entropy } from '../../../shared/kernel/ids.ts';
import type { RecordStore } from '../contract.ts';

/** How to open a store. */
export type OpenOptions = {
  entropy: Entropy;
  /** For commands that only look, also while the server runs: no lock, no upgrade, no writes. */
  readOnly?: boolean;
  /** Called before every statement that writes, for fault tests; what it throws comes out of the store as if SQLite had thrown it. */
  beforeWrite?: () => void;
};

/** A record store in one SQLite file. */
export type SqliteStore = RecordStore & {
  /** The connection, for the account tables beside the records; inside `write` its statements join the transaction. */
  readonly database: Database.Database;
};

/**
 * Opens or makes the database of a jurisdiction (`:memory:` for none on disk), brings it up to date and checks it. Throws StorageProblem
 * where the file is in use, damaged, not ours, of a newer version or older than what was acknowledged.
 */
export function openStore(_path: string, _options: OpenOptions): SqliteStore {
  throw new Defect('not built yet');
}

import type Database from 'better-sqlite3';
import { JURISDICTION_ID } from '../../../shared/domain/accounts/types.ts';
import { type Entropy, newId } from '../../../shared/kernel/ids.ts';
import { CHAIN_START } from '../audit-chain.ts';
import type { Head, RecordStore } from '../contract.ts';
import { StorageProblem } from '../problem.ts';
import type { AuditTable } from './audit-table.ts';
import { connect, expectFile } from './connect.ts';
import { copyDatabase } from './copy.ts';
import { asProblem } from './fault.ts';
import { refuseOlder, rememberHead } from './head-file.ts';
import { holdLock } from './lock.ts';
import { migrate, readMigrations, refuseOtherVersion } from './migrate.ts';
import { tablesOf } from './tables.ts';
import { transactionsOf } from './transactions.ts';

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

type Holding = { release(): void };

/**
 * Opens or makes the database of a jurisdiction (`:memory:` for none on disk), brings it up to date and checks it. Throws StorageProblem
 * where the file is in use, damaged, not ours, of a newer version or older than what was acknowledged.
 */
export function openStore(path: string, options: OpenOptions): SqliteStore {
  const readOnly = options.readOnly === true;
  const onDisk = path !== ':memory:';
  const holds: Holding[] = [];
  try {
    if (onDisk) expectFile(path, readOnly);
    if (onDisk && !readOnly) holds.push(holdLock(path));
    const database = connect(path, readOnly);
    holds.unshift({ release: () => void database.close() });
    if (readOnly) refuseOtherVersion(database, readMigrations().length);
    else prepare(database, onDisk ? path : null, options.entropy);
    return assemble(database, holds, onDisk && !readOnly, options.beforeWrite);
  } catch (error) {
    for (const hold of holds) hold.release();
    throw asProblem(error, path);
  }
}

function prepare(database: Database.Database, path: string | null, entropy: Entropy): void {
  const steps = readMigrations();
  migrate(database, steps, path);
  database
    .prepare('INSERT INTO jurisdiction VALUES (?, ?, 0, 0, 0, ?) ON CONFLICT DO NOTHING')
    .run(JURISDICTION_ID, newId(entropy), CHAIN_START);
}

function assemble(
  database: Database.Database,
  holds: Holding[],
  remember: boolean,
  beforeWrite: (() => void) | undefined,
): SqliteStore {
  const path = database.name;
  const tables = tablesOf(database, beforeWrite);
  let onCommit: (head: Head) => void = () => undefined;
  if (remember) {
    const head = tables.heads.readHead();
    refuseOlder(path, head);
    refuseOpenChain(path, tables.audit, head);
    const remembered = rememberHead(path);
    holds.push({ release: remembered.close });
    remembered.note(head);
    onCommit = remembered.note;
  }
  return {
    database,
    ...transactionsOf(database, tables, { beforeWrite, onCommit }),
    backupTo: target => copyDatabase(database, target),
    close() {
      for (const hold of holds.splice(0)) hold.release();
    },
  };
}

// the whole chain is for `audit verify`; that its end is not the head’s shows at once
function refuseOpenChain(path: string, audit: AuditTable, head: Head): void {
  const last = audit.event(head.auditCount);
  if ((last?.hash ?? CHAIN_START) === head.auditHash && audit.event(head.auditCount + 1) === null) return;
  throw new StorageProblem('audit-broken', { path });
}

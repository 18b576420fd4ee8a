import { existsSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { instantAt } from '../../../shared/kernel/dates.ts';
import { type Entropy, newId } from '../../../shared/kernel/ids.ts';
import { type AuditEvent, SERVER_EVENTS } from '../audit-event.ts';
import type { Head } from '../contract.ts';
import { StorageProblem } from '../problem.ts';
import { auditTable } from './audit-table.ts';
import { checkSound, expectFile } from './connect.ts';
import { syncPath } from './copy.ts';
import { asProblem } from './fault.ts';
import { resetRemembered } from './head-file.ts';
import { headTable } from './head-table.ts';
import { holdLock } from './lock.ts';
import { migrate, readMigrations, refuseOtherVersion, versionOf } from './migrate.ts';
import { statementsOf } from './statements.ts';

/** What a restore did: the new epoch, and where the database that was there before now lies. */
export type Restored = { epoch: string; kept: string | null };

/**
 * Puts a backup in the place of a database no server is running on: checks it first, brings it up to date, gives it a new epoch, so that devices load again
 * and offer what the backup does not have, and keeps the old file beside it. `backup` may be the target itself, which only gives it a
 * new epoch. Throws StorageProblem.
 */
export function restoreFrom(backup: string, target: string, entropy: Entropy): Restored {
  const fresh = `${target}.restoring`;
  try {
    expectFile(backup, true);
    const lock = holdLock(target);
    try {
      copyChecked(backup, fresh);
      const head = startEpoch(fresh, entropy);
      const kept = existsSync(target) ? setAside(target, head.epoch) : null;
      renameSync(fresh, target);
      syncPath(dirname(target));
      resetRemembered(target, head);
      return { epoch: head.epoch, kept };
    } finally {
      lock.release();
    }
  } catch (error) {
    rmSync(fresh, { force: true });
    throw asProblem(error, backup);
  }
}

function copyChecked(backup: string, fresh: string): void {
  const source = new Database(backup, { readonly: true, fileMustExist: true });
  try {
    checkSound(source);
    const known = readMigrations().length;
    const found = versionOf(source);
    if (found === 0) throw new StorageProblem('not-ours', { path: backup });
    if (found > known) refuseOtherVersion(source, known);
    rmSync(fresh, { force: true });
    source.prepare('VACUUM INTO ?').run(fresh);
  } finally {
    source.close();
  }
}

/** More commands than any server applies between a backup and its restore. */
const LOST_REVISIONS = 1_000_000;

function startEpoch(path: string, entropy: Entropy): Head {
  const database = new Database(path);
  try {
    // only then do the tables look as they are written to here
    migrate(database, readMigrations(), null);
    const statements = statementsOf(database, undefined);
    const [heads, audit] = [headTable(statements), auditTable(statements)];
    const head = heads.readHead();
    const event: AuditEvent = {
      at: instantAt(entropy.now()),
      person: null,
      device: null,
      client: null,
      seq: null,
      command: SERVER_EVENTS.restore,
      args: { epoch: head.epoch, rev: head.rev },
      outcome: null,
      changes: [],
    };
    head.epoch = newId(entropy);
    // devices have seen revisions the backup has not: none of those may be given a second time, or their conflicts would go unnoticed
    head.rev += LOST_REVISIONS;
    database.transaction(() => {
      audit.append(head, JSON.stringify(event));
      audit.settle();
      heads.saveHead(head);
      database.exec('DELETE FROM snapshot');
    })();
    return head;
  } finally {
    database.close();
    syncPath(path);
  }
}

function setAside(target: string, epoch: string): string {
  const kept = `${target}.before-${epoch}`;
  renameSync(target, kept);
  // what the old file had not taken in yet goes with it
  if (existsSync(`${target}-wal`)) renameSync(`${target}-wal`, `${kept}-wal`);
  rmSync(`${target}-shm`, { force: true });
  return kept;
}

import { chmodSync, closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { checkSound } from './connect.ts';
import { asProblem } from './fault.ts';

/** Copies a database in use to a file of its own, page by page between other work; the file appears under its name only when it is whole and checked. */
export async function copyDatabase(database: Database.Database, target: string): Promise<void> {
  const part = `${target}.part`;
  try {
    rmSync(part, { force: true });
    await database.backup(part);
    settle(part);
    renameSync(part, target);
    syncPath(dirname(target));
  } catch (error) {
    rmSync(part, { force: true });
    throw asProblem(error, target);
  }
}

// out of WAL mode it is one file that can be carried about
function settle(path: string): void {
  const copy = new Database(path);
  try {
    copy.pragma('journal_mode = DELETE');
    checkSound(copy);
  } finally {
    copy.close();
  }
  chmodSync(path, 0o600);
  syncPath(path);
}

/** Waits until a file or folder is on the disk. */
export function syncPath(path: string): void {
  const file = openSync(path, 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

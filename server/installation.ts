import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Entropy } from '../shared/kernel/ids.ts';
import type { Config } from './config.ts';
import type { AccountsDeps } from './modules/accounts/deps.ts';
import { StorageProblem } from './store/problem.ts';
import { createAccountStore } from './store/sqlite/account-store.ts';
import { openStore, type SqliteStore } from './store/sqlite/open.ts';
import { createSync, type SyncDeps } from './sync/deps.ts';

/** An installation opened to work on: its records, its accounts and the file they are in. */
export type Installation = { store: SqliteStore; deps: AccountsDeps };

/** Where the database of an installation lies. */
export const databasePath = (folder: string): string => join(folder, 'six-ones.db');

/** Where the nightly backups of an installation lie. */
export const backupFolder = (folder: string): string => join(folder, 'backups');

/**
 * Opens the database in a folder, making both where there are none; `readOnly` only looks, also while a server runs. Throws StorageProblem.
 */
export function openInstallation(
  { folder, idleDays, sessionDays }: Pick<Config, 'folder' | 'idleDays' | 'sessionDays'>,
  entropy: Entropy,
  { readOnly = false, onTrouble, onEnded = () => undefined }: OpenInstallation = {},
): Installation {
  if (!readOnly) makeFolder(folder);
  const store = openStore(databasePath(folder), { entropy, readOnly });
  const sync = createSync(store, entropy, onTrouble);
  return { store, deps: { sync, accounts: createAccountStore(store), idleDays, sessionDays, onEnded } };
}

/** How to open an installation, and who hears of what happens in it. */
export type OpenInstallation = {
  readOnly?: boolean;
  onTrouble?: SyncDeps['onTrouble'];
  onEnded?: AccountsDeps['onEnded'];
};

/** Makes the folder of an installation where there is none. Throws StorageProblem. */
export function makeFolder(folder: string): void {
  try {
    // passwords are hashed, but the rest of the directory is nobody else's business either
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new StorageProblem('no-folder', { path: folder }, error);
  }
}

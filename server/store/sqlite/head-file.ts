import { closeSync, constants, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import type { Head } from '../contract.ts';
import { StorageProblem } from '../problem.ts';

const fileOf = (path: string): string => `${path}-head`;
const lineOf = (head: Head): string => `${head.epoch.padEnd(40)} ${String(head.auditCount).padStart(16)}\n`;

/**
 * Remembers beside the database how far it was, in a small file that is not part of it: a database whose write-ahead log was lost, or
 * that was put back from an old copy by hand, is valid to SQLite and would silently be older than what devices were told.
 */
export function rememberHead(path: string): { note(head: Head): void; close(): void } {
  const file = openSync(fileOf(path), constants.O_RDWR | constants.O_CREAT, 0o600);
  return {
    note(head) {
      try {
        writeSync(file, lineOf(head), 0);
      } catch {
        // what it tells of is on the disk already and must not be called failed; a disk that is broken shows at the next commit
      }
    },
    close: () => closeSync(file),
  };
}

/** Throws StorageProblem `older` unless the database is at least as far as was remembered. */
export function refuseOlder(path: string, head: Head): void {
  const known = remembered(path);
  if (known === null || (known.epoch === head.epoch && known.count <= head.auditCount)) return;
  throw new StorageProblem('older', { path, found: String(head.auditCount), known: String(known.count) });
}

/** Throws StorageProblem `older` where a database with something in it was and is gone. */
export function refuseGone(path: string): void {
  const count = remembered(path)?.count ?? 0;
  if (count > 0) throw new StorageProblem('older', { path, found: '0', known: String(count) });
}

/** Sets what is remembered, once someone decided which file is the right one. */
export const resetRemembered = (path: string, head: Head): void => writeFileSync(fileOf(path), lineOf(head));

function remembered(path: string): { epoch: string; count: number } | null {
  try {
    const [epoch = '', count = ''] = readFileSync(fileOf(path), 'utf8').trim().split(/\s+/);
    return epoch === '' ? null : { epoch, count: Number(count) };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

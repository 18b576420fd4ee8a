import { Defect } from '../../../shared/kernel/assert.ts';
import type { Entropy } from '../../../shared/kernel/ids.ts';

/**
 * Puts a backup in the place of a database no server is running on: checks it first, gives it a new epoch, keeps the old file beside it
 * and returns that file's path. Throws StorageProblem.
 */
export function restoreFrom(
  _backup: string,
  _target: string,
  _entropy: Entropy,
): { epoch: string; kept: string | null } {
  throw new Defect('not built yet');
}

import type { Order } from '../../shared/commands/decide.ts';
import { Defect } from '../../shared/kernel/assert.ts';
import type { Result } from '../../shared/kernel/result.ts';
import type { SyncDeps } from './deps.ts';

/**
 * Runs orders as the server itself, on the same path as people's, with audit: all of them in one transaction, or none when one is
 * refused. `also` runs inside that transaction, after them, for what is written beside records (accounts). Returns the last revision.
 */
export function runAsSystem(_deps: SyncDeps, _orders: readonly Order[], _also?: () => void): Result<{ rev: number }> {
  throw new Defect('not built yet');
}

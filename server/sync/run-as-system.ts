import type { Order } from '../../shared/commands/decide.ts';
import type { Result } from '../../shared/kernel/result.ts';
import type { SyncDeps } from './deps.ts';
import { runOrders } from './run-orders.ts';

/** Runs orders as the server itself: all of them with `also` in one transaction, or none when one is refused (see runOrders). */
export const runAsSystem = (deps: SyncDeps, orders: readonly Order[], also?: () => void): Result<{ rev: number }> =>
  runOrders(deps, null, orders, also);

import type { Order } from '../../shared/commands/decide.ts';
import { Defect } from '../../shared/kernel/assert.ts';
import type { Entropy } from '../../shared/kernel/ids.ts';
import type { Result } from '../../shared/kernel/result.ts';
import type { LocalStore } from './contract.ts';

/** What running orders needs: the store, and the clock and randomness of the device. */
export type Workplace = { store: LocalStore; entropy: Entropy };

/** What was entered, for 撤销. */
export type Receipt = {
  /** The orders' places in the outbox. */
  readonly entryIds: readonly string[];
  /** What takes them back once sent; null where nothing does: such orders are held back for the 10 s of 撤销. */
  readonly reverse: readonly Order[] | null;
};

/**
 * Decides orders one after the other and, when none is refused, keeps their effects and queues them for the server, all in one
 * durable transaction. A refusal leaves nothing behind.
 */
export async function runOrders(_at: Workplace, _orders: readonly Order[]): Promise<Result<Receipt>> {
  throw new Defect('not built yet');
}

import { type Instant, instantAt } from '../../shared/kernel/dates.ts';
import type { Entropy } from '../../shared/kernel/ids.ts';
import type { LocalStore, Tx } from './contract.ts';
import { readMeta } from './meta.ts';
import type { OutboxCopy } from './outbox-copy.ts';

/** What working on this device needs: the store, the second copy of unsent work, and the clock and randomness. */
export type Workplace = {
  store: LocalStore;
  copy: OutboxCopy;
  entropy: Entropy;
  /** Called when something new waits to be sent, so that a round starts. */
  onQueued?: () => void;
};

/** The moment by this device's clock, corrected by what the server last said; within what a date can hold. */
export async function momentIn(tx: Tx<'meta'>, entropy: Entropy): Promise<Instant> {
  const offset = (await readMeta(tx, 'sync'))?.clockOffset ?? 0;
  return instantAt(Math.max(0, entropy.now() + offset));
}

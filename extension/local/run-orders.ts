import { keyOf, type Order } from '../../shared/commands/decide.ts';
import { must } from '../../shared/kernel/assert.ts';
import { newId } from '../../shared/kernel/ids.ts';
import { type Result, refuse } from '../../shared/kernel/result.ts';
import { noteChanges } from './changes.ts';
import type { OutboxEntry, Tx } from './contract.ts';
import { type Identity, readMeta, writeMeta } from './meta.ts';
import { createOverlay, type Decided } from './overlay.ts';
import { reverseOf } from './reverse-orders.ts';
import { momentIn, type Workplace } from './workplace.ts';

/** How long what cannot be taken back by another command is kept from the server, so that 撤销 can still drop it. */
export const HELD_MILLISECONDS = 10_000;

/** What was entered, for 撤销. */
export type Receipt = {
  /** Names the orders in the outbox. */
  readonly entryIds: readonly string[];
  /** What takes them back once sent; null where nothing does: such orders are held back for the 10 s of 撤销. */
  readonly reverse: readonly Order[] | null;
};

type Taken = { receipt: Receipt; entries: readonly OutboxEntry[]; identity: Identity };

/**
 * Decides orders one after the other and, when none is refused, keeps their effects and queues them for the server, all in one
 * durable transaction. A refusal leaves nothing behind. Throws StoreFault when nothing could be saved.
 */
export async function runOrders(at: Workplace, orders: readonly Order[]): Promise<Result<Receipt>> {
  const tables = ['rows', 'packs', 'outbox', 'optimistic', 'meta', 'changes'] as const;
  const taken = await at.store.write(tables, tx => take(tx, at, orders));
  if (!taken.ok) return taken;
  // the copy is a second safety: where it fails, the work is saved all the same
  await at.copy.keep(taken.value.entries, taken.value.identity).catch(() => undefined);
  at.onQueued?.();
  return { ok: true, value: taken.value.receipt };
}

type TakingTx = Tx<'rows' | 'packs' | 'outbox' | 'optimistic' | 'meta' | 'changes'>;

async function take(tx: TakingTx, { entropy }: Workplace, orders: readonly Order[]): Promise<Result<Taken>> {
  const identity = must(await readMeta(tx, 'identity'), 'the identity of an opened store');
  if (identity.personId === null) return refuse('account.person-unknown');
  const at = await momentIn(tx, entropy);
  const overlay = await createOverlay(tx, identity.personId, tx);
  const decided: Decided[] = [];
  for (const order of orders) {
    const result = await overlay.decide(order, at);
    if (!result.ok) return result;
    decided.push(result.value);
  }
  const reverse = reverseOf(orders, decided);
  const madeAt = entropy.now();
  const heldUntil = reverse === null ? madeAt + HELD_MILLISECONDS : null;
  const entries = orders.map((order, index): OutboxEntry => {
    const { seen } = must(decided[index], 'a decision for each order');
    const place = identity.nextPlace + index;
    return { place, id: newId(entropy), order, seen, madeAt, at, heldUntil, sent: null, outcome: null };
  });
  const changed = overlay.changed();
  await tx.outbox.put(entries);
  await tx.optimistic.put(changed);
  await writeMeta(tx, 'identity', { ...identity, nextPlace: identity.nextPlace + entries.length });
  await noteChanges(tx, { keys: changed.map(keyOf) });
  return { ok: true, value: { receipt: { entryIds: entries.map(({ id }) => id), reverse }, entries, identity } };
}

import type { Refusal } from '../../shared/kernel/result.ts';
import { EVERY_NUMBER } from './contract.ts';
import { replayPending } from './rebuild.ts';
import { type Receipt, runOrders } from './run-orders.ts';
import type { Workplace } from './workplace.ts';

/** How 撤销 went: `dropped`, it was never sent; `reversed`, a reverse command follows it; else why it stands. */
export type Undone = { undone: 'dropped' | 'reversed' } | { undone: null; why: 'sent' | Refusal };

// aborts the transaction: later work builds on what was to be dropped
class Needed extends Error {}

/**
 * 撤销 of what `runOrders` took. Numbers are given when a command is first sent, so one never sent is simply dropped, wherever it
 * stands in the queue; unless later work builds on it. One that was sent is taken back by its reverse command, where there is one.
 */
export async function undoOrders(at: Workplace, receipt: Receipt): Promise<Undone> {
  if (await dropUnsent(at, receipt)) {
    await at.copy.drop(receipt.entryIds).catch(() => undefined);
    return { undone: 'dropped' };
  }
  if (receipt.reverse === null) return { undone: null, why: 'sent' };
  const reversed = await runOrders(at, receipt.reverse);
  return reversed.ok ? { undone: 'reversed' } : { undone: null, why: reversed.refusal };
}

async function dropUnsent({ store }: Workplace, { entryIds }: Receipt): Promise<boolean> {
  const tables = ['rows', 'packs', 'outbox', 'optimistic', 'meta', 'changes'] as const;
  const ids = new Set(entryIds);
  try {
    return await store.write(tables, async tx => {
      const queue = await tx.outbox.range(EVERY_NUMBER);
      const mine = queue.filter(({ id }) => ids.has(id));
      if (mine.length < ids.size || mine.some(({ sent }) => sent !== null)) return false;
      const refusedBefore = new Set(await replayPending(tx));
      await tx.outbox.drop(mine.map(({ place }) => place));
      const refused = await replayPending(tx);
      if (refused.some(id => !refusedBefore.has(id))) throw new Needed();
      return true;
    });
  } catch (error) {
    if (error instanceof Needed) return false;
    throw error;
  }
}

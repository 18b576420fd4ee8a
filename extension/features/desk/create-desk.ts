import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Order } from '../../../shared/commands/decide.ts';
import type { Entropy, RecordId } from '../../../shared/kernel/ids.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import type { AttentionEntry } from '../../local/contract.ts';
import type { Receipt } from '../../local/run-orders.ts';
import type { Undone } from '../../local/undo-orders.ts';
import type { LocalView } from '../../local/view.ts';
import type { Toaster } from '../../ui/toasts.ts';
import { type Perform, performer } from '../accounts/perform.ts';
import type { Desk, Refill } from './desk-context.ts';
import { deskRecords } from './desk-records.ts';
import type { Router } from './router.ts';

/** What a desk is built on: the local store as its screens see it, and how orders are given. */
export type DeskParts = {
  readonly view: LocalView;
  readonly router: Router;
  readonly entropy: Entropy;
  readonly personId: RecordId;
  /** This device's clock in milliseconds; whoever starts the desk keeps it going. */
  readonly now: ReadonlySignal<number>;
  readonly run: (orders: readonly Order[]) => Promise<Result<Receipt>>;
  readonly undo: (receipt: Receipt) => Promise<Undone>;
  readonly attention: {
    readonly drop: (id: string) => Promise<void>;
    readonly keep: (entry: AttentionEntry) => Promise<void>;
  };
  readonly noteRebuilt: () => Promise<void>;
  readonly syncNow: () => Promise<void>;
  readonly showSentence: Desk['showSentence'];
  readonly toaster: Pick<Toaster, 'show'>;
};

/** The desk of one signed-in person. */
export function createDesk(parts: DeskParts): Desk {
  const { view, router, entropy, personId, now, attention, toaster, syncNow, noteRebuilt, showSentence } = parts;
  const refill = signal<Refill | null>(null);
  return {
    ...{ view, router, entropy, personId, now, refill, syncNow, noteRebuilt, showSentence },
    ...deskRecords(view, personId, now),
    perform: refillingPerformer(parts, refill),
    dismissAttention: async entry => {
      await attention.drop(entry.id);
      toaster.show({ text: '已移出待处理', undo: () => void attention.keep(entry) });
    },
  };
}

/** Orders given as everywhere, but a refused one that was filled in again has done its part and leaves the list. */
function refillingPerformer(parts: DeskParts, refill: Signal<Refill | null>): Perform {
  const perform = performer(parts);
  return async (orders, done) => {
    const refusal = await perform(orders, done);
    const again = refill.peek();
    if (refusal !== null || again === null || !orders.some(order => order.name === again.order.name)) return refusal;
    refill.value = null;
    await parts.attention.drop(again.attentionId);
    return null;
  };
}

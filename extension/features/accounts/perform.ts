import type { Order } from '../../../shared/commands/decide.ts';
import type { Refusal, Result } from '../../../shared/kernel/result.ts';
import { refusalText } from '../../../shared/words/refusals.ts';
import type { Receipt } from '../../local/run-orders.ts';
import type { Undone } from '../../local/undo-orders.ts';
import type { Toaster } from '../../ui/toasts.ts';

/** Does what was asked and says so with 撤销; gives back why not, for the form to show. Nothing was done then. */
export type Perform = (orders: readonly Order[], done: string) => Promise<Refusal | null>;

/** What giving and taking back orders needs. */
export type PerformSources = {
  readonly run: (orders: readonly Order[]) => Promise<Result<Receipt>>;
  readonly undo: (receipt: Receipt) => Promise<Undone>;
  readonly toaster: Pick<Toaster, 'show'>;
};

/** Gives orders to the local store, with 撤销 for 10 seconds. */
export function performer({ run, undo, toaster }: PerformSources): Perform {
  return async (orders, done) => {
    const result = await run(orders);
    if (!result.ok) return result.refusal;
    const takeBack = async () => {
      const undone = await undo(result.value);
      if (undone.undone === null)
        toaster.show({ text: undone.why === 'sent' ? '未撤销：已经发送。' : refusalText(undone.why) });
    };
    toaster.show({ text: done, undo: () => void takeBack() });
    return null;
  };
}

import type { Order } from '../../../shared/commands/decide.ts';
import type { Refusal, Result } from '../../../shared/kernel/result.ts';
import { refusalText } from '../../../shared/words/refusals.ts';
import type { Receipt } from '../../local/run-orders.ts';
import { StoreFault, type StoreProblem } from '../../local/store-fault.ts';
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

const STORE_WORDS: Partial<Record<StoreProblem, string>> = {
  quota: '未保存：本机存储空间已满。请清理磁盘后重试，已填内容仍在。',
  reload: '未保存：扩展已更新。请刷新本页后重试。',
};
const NOT_SAVED = '未保存：本机存储读写失败。请重启浏览器后重试，已填内容仍在。';

const faultWords = (fault: unknown): string =>
  (fault instanceof StoreFault ? STORE_WORDS[fault.problem] : undefined) ?? NOT_SAVED;

/** Why orders on their way to the local store were not taken, as a sentence for the form; null when they were. */
export const whyNotTaken = (running: Promise<Result<unknown>>): Promise<string | null> =>
  running.then(result => (result.ok ? null : refusalText(result.refusal)), faultWords);

/**
 * Gives orders to the local store, with 撤销 for 10 seconds. When the store fails nothing is saved: that is said, and the StoreFault
 * thrown on, so that the form stays as it is.
 */
export function performer({ run, undo, toaster }: PerformSources): Perform {
  return async (orders, done) => {
    const result = await run(orders).catch(fault => {
      toaster.show({ text: faultWords(fault) });
      throw fault;
    });
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

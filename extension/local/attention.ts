import type { AttentionEntry, LocalStore } from './contract.ts';

/** Takes a refused order off the list once its author has dealt with it. */
export const dismissAttention = (store: LocalStore, id: string): Promise<void> =>
  store.write(['attention'], tx => tx.attention.drop([id]));

/** Puts it on the list again: 撤销 of dismissing it. */
export const keepAttention = (store: LocalStore, entry: AttentionEntry): Promise<void> =>
  store.write(['attention'], tx => tx.attention.put([entry]));

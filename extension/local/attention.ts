import type { LocalStore } from './contract.ts';

/** Takes a refused order off the list once its author has dealt with it. */
export const dismissAttention = (store: LocalStore, id: string): Promise<void> =>
  store.write(['attention'], tx => tx.attention.drop([id]));

import type { LocalStore, TableName, Tx } from '../local/contract.ts';
import { readMeta } from '../local/meta.ts';

/** Someone signed out, or another person in, while a round was under way: nothing it still brings is for this store. */
export class SignedOut extends Error {
  override name = 'SignedOut';
}

/**
 * The store as a round for one person may write it: once it is no longer that person's, every write throws SignedOut and leaves
 * nothing, so that what was on its way for one person never lies before another.
 */
export function personsStore(store: LocalStore, personId: string): LocalStore {
  return {
    ...store,
    write<T extends TableName, R>(tables: readonly T[], work: (tx: Tx<T>) => Promise<R>): Promise<R> {
      return store.write<T | 'meta', R>([...new Set([...tables, 'meta' as const])], async tx => {
        if ((await readMeta(tx, 'identity'))?.personId !== personId) throw new SignedOut('the store is another’s');
        return work(tx);
      });
    },
  };
}

import { must } from '../../shared/kernel/assert.ts';
import { readMeta, writeMeta } from './meta.ts';
import type { Workplace } from './workplace.ts';

/** Whether the store may serve a person: `theirs` from now on, or another's, with so much unsent work of that one. */
export type Adopted = { whose: 'theirs' } | { whose: 'other'; pendingCount: number };

/** Makes the store a person's at sign-in. Another's is left alone: unsent work goes out under its author's name or not at all. */
export async function adoptPerson({ store, copy }: Workplace, personId: string): Promise<Adopted> {
  const adopted = await store.write(['outbox', 'meta'], async tx => {
    const identity = must(await readMeta(tx, 'identity'), 'the identity of an opened store');
    if (identity.personId !== null && identity.personId !== personId)
      return { whose: 'other' as const, pendingCount: await tx.outbox.count() };
    await writeMeta(tx, 'identity', { ...identity, personId });
    return { whose: 'theirs' as const, sentinel: { ...identity, personId } };
  });
  if (adopted.whose === 'theirs') await copy.keep([], adopted.sentinel);
  return adopted;
}

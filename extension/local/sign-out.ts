import { must } from '../../shared/kernel/assert.ts';
import { newId } from '../../shared/kernel/ids.ts';
import { noteChanges } from './changes.ts';
import { EVERY_NUMBER, TABLE_NAMES } from './contract.ts';
import { readMeta, writeMeta } from './meta.ts';
import type { SessionKeeper } from './session.ts';
import type { Workplace } from './workplace.ts';

/** What to do with work the server has not got: stay signed in, or lose it. */
export type UnsentWork = 'refuse' | 'discard';

/** How signing out went: done, or not, because so many commands wait. */
export type SignedOut = { done: true } | { done: false; pendingCount: number };

/** Signs out: forgets the session, wipes the replica, the queue and its copy, and takes a new client id. */
export async function signOut(at: Workplace, sessions: SessionKeeper, unsent: UnsentWork): Promise<SignedOut> {
  const pendingCount = await at.store.read(['outbox'], tx => tx.outbox.count());
  if (pendingCount > 0 && unsent === 'refuse') return { done: false, pendingCount };
  // the copy goes first: were it left behind, discarded work would come back
  await at.copy.clear();
  const identity = await at.store.write(TABLE_NAMES, async tx => {
    const now = await tx.outbox.count();
    if (now > pendingCount && unsent === 'refuse') return null;
    const { generation } = must(await readMeta(tx, 'identity'), 'the identity of an opened store');
    for (const name of TABLE_NAMES) if (name !== 'changes') await tx[name].clear();
    const fresh = { clientId: newId(at.entropy), generation: generation + 1, nextSeq: 1, nextPlace: 1, personId: null };
    await writeMeta(tx, 'identity', fresh);
    await noteChanges(tx, null);
    return fresh;
  });
  if (identity === null) return signOut(at, sessions, unsent);
  await at.copy.keep([], identity);
  await sessions.write(null);
  return { done: true };
}

/** Unsent and refused work as text, one JSON object a line with what was entered and when, for a file. */
export function exportUnsent({ store }: Pick<Workplace, 'store'>): Promise<string> {
  return store.read(['outbox', 'attention'], async tx => {
    const queued = (await tx.outbox.range(EVERY_NUMBER)).map(({ order, at }) => ({ state: 'unsent', at, ...order }));
    const refused = (await tx.attention.all()).map(({ order, refusal }) => ({ state: 'refused', refusal, ...order }));
    return [...queued, ...refused].map(entry => `${JSON.stringify(entry)}\n`).join('');
  });
}

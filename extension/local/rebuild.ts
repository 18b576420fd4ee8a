import { keyOf } from '../../shared/commands/decide.ts';
import { sameJson } from '../../shared/kernel/json.ts';
import { noteChanges } from './changes.ts';
import { EVERY_NUMBER, type Tx } from './contract.ts';
import { readMeta } from './meta.ts';
import { createOverlay } from './overlay.ts';

/** The tables a rebuild reads and writes. */
export type RebuildTx = Tx<'rows' | 'packs' | 'outbox' | 'optimistic' | 'meta' | 'changes'>;

/**
 * Rewind and replay: throws the effects of pending commands away and decides those commands again over the confirmed records as they
 * are now. One that is refused here keeps its place in the outbox, because only the server's word counts. Returns the ids of those.
 */
export async function replayPending(tx: RebuildTx): Promise<readonly string[]> {
  const old = new Map((await tx.optimistic.all()).map(row => [keyOf(row), row]));
  const identity = await readMeta(tx, 'identity');
  const pending = (await tx.outbox.range(EVERY_NUMBER)).filter(({ outcome }) => outcome?.outcome !== 'refused');
  const refused: string[] = [];
  const fresh = new Map<string, { kind: string; id: string; body: unknown }>();
  if (identity?.personId != null && pending.length > 0) {
    const overlay = await createOverlay(tx, identity.personId, null);
    for (const { id, order, at } of pending) {
      if (!(await overlay.decide(order, at)).ok) refused.push(id);
    }
    for (const row of overlay.changed()) fresh.set(keyOf(row), row);
  }
  const same = (key: string) => fresh.has(key) && old.has(key) && sameJson(fresh.get(key)?.body, old.get(key)?.body);
  const put = [...fresh].filter(([key]) => !same(key));
  const gone = [...old].filter(([key]) => !fresh.has(key));
  await tx.optimistic.put(put.map(([, row]) => row));
  await tx.optimistic.drop(gone.map(([, { kind, id }]) => [kind, id] as const));
  await noteChanges(tx, { keys: [...put, ...gone].map(([key]) => key) });
  return refused;
}

import { by, byNumber } from '../../shared/kernel/compare.ts';
import { type Entropy, newId } from '../../shared/kernel/ids.ts';
import { EVERY_NUMBER, type LocalStore, type OutboxEntry, type Tx } from './contract.ts';
import { type Identity, readMeta, writeMeta } from './meta.ts';
import type { OutboxCopy, Sentinel } from './outbox-copy.ts';
import { changeSyncState } from './sync-state.ts';

/** How the database was found: as it was left; fresh; lost, its unsent work taken from the copy; or older than the copy, likewise. */
export type Found = 'kept' | 'new' | 'restored' | 'rolled-back';

type Copied = { sentinel: Sentinel | null; entries: readonly OutboxEntry[] };

/**
 * Brings the database and the copy of unsent work into step when a context starts. A lost database gets a new client id: what it had
 * numbered and may have sent goes out again under the old id and number, so that the server applies it once; what it had never sent
 * gets numbers of the new id. Rows are rebuilt by the next round.
 */
export async function restoreOutbox(store: LocalStore, copy: OutboxCopy, entropy: Entropy): Promise<Found> {
  const copied = await copy.read();
  const settled = await store.write(['outbox', 'journal', 'meta'], tx => settle(tx, copied, entropy));
  const kept = new Set(settled.entries.map(({ id }) => id));
  await copy.keep(settled.entries, settled.identity);
  await copy.drop(copied.entries.map(({ id }) => id).filter(id => !kept.has(id)));
  return settled.found;
}

type Settled = { found: Found; identity: Identity; entries: readonly OutboxEntry[] };

async function settle(tx: Tx<'outbox' | 'journal' | 'meta'>, copied: Copied, entropy: Entropy): Promise<Settled> {
  const identity = await readMeta(tx, 'identity');
  const { sentinel } = copied;
  if (identity === null) {
    const found = sentinel === null ? 'new' : 'restored';
    return takeOver(tx, found, copied, newIdentity(entropy, sentinel?.personId ?? null));
  }
  if (sentinel?.clientId === identity.clientId && sentinel.nextSeq > identity.nextSeq) {
    await tx.outbox.clear();
    return takeOver(tx, 'rolled-back', copied, newIdentity(entropy, identity.personId));
  }
  if (sentinel !== null && sentinel.clientId !== identity.clientId) {
    const missing = await missingIn(tx, copied.entries);
    const entries = missing.map((entry, index) => ({ ...entry, place: identity.nextPlace + index }));
    return takeOver(tx, 'kept', { sentinel, entries }, identity);
  }
  return { found: 'kept', identity, entries: await tx.outbox.range(EVERY_NUMBER) };
}

const newIdentity = (entropy: Entropy, personId: string | null): Identity => ({
  clientId: newId(entropy),
  nextSeq: 1,
  nextPlace: 1,
  personId,
});

async function takeOver(tx: Tx<'outbox' | 'meta'>, found: Found, copied: Copied, identity: Identity): Promise<Settled> {
  const places = copied.entries.map(({ place }) => place);
  const nextPlace = Math.max(identity.nextPlace, ...places.map(place => place + 1));
  const settled = { ...identity, nextPlace };
  await tx.outbox.put(copied.entries);
  await writeMeta(tx, 'identity', settled);
  if (found === 'restored' || found === 'rolled-back') await changeSyncState(tx, { rebuilt: true });
  return { found, identity: settled, entries: await tx.outbox.range(EVERY_NUMBER) };
}

/** Entries of another database's copy that this one has neither waiting nor done. */
async function missingIn(
  tx: Tx<'outbox' | 'journal'>,
  entries: readonly OutboxEntry[],
): Promise<readonly OutboxEntry[]> {
  const known = new Set([...(await tx.outbox.all()), ...(await tx.journal.all())].map(({ id }) => id));
  return entries.filter(({ id }) => !known.has(id)).toSorted(by(({ place }) => place, byNumber));
}

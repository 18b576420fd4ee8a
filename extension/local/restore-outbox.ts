import { by, byNumber, byText, type Comparator, inTurn } from '../../shared/kernel/compare.ts';
import { type Entropy, newId } from '../../shared/kernel/ids.ts';
import { EVERY_NUMBER, type LocalStore, type OutboxEntry, type Tx } from './contract.ts';
import { type Identity, readMeta, writeMeta } from './meta.ts';
import type { OutboxCopy, Sentinel } from './outbox-copy.ts';
import { type RebuildTx, replayPending } from './rebuild.ts';
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
  const tables = ['rows', 'packs', 'outbox', 'optimistic', 'journal', 'meta', 'changes'] as const;
  const { found, identity, entries } = await store.write(tables, tx => settle(tx, copied, entropy));
  const kept = new Set(entries.map(({ id }) => id));
  await copy.keep(entries, identity);
  await copy.drop(copied.entries.map(({ id }) => id).filter(id => !kept.has(id)));
  return found;
}

type SettleTx = RebuildTx & Tx<'journal'>;
type Settled = { found: Found; identity: Identity; entries: readonly OutboxEntry[] };

async function settle(tx: SettleTx, copied: Copied, entropy: Entropy): Promise<Settled> {
  const there = await readMeta(tx, 'identity');
  const { sentinel } = copied;
  const isOlder = there !== null && sentinel !== null && isBehind(there, sentinel);
  if (isOlder) await tx.outbox.clear();
  const found = there === null ? (sentinel === null ? 'new' : 'restored') : isOlder ? 'rolled-back' : 'kept';
  const base = found === 'kept' && there !== null ? there : newIdentity(entropy, there, sentinel);
  const missing = await missingIn(tx, copied.entries);
  const identity = missing.length === 0 ? base : { ...base, nextPlace: await queueUp(tx, missing, base.nextPlace) };
  if (identity !== there) await writeMeta(tx, 'identity', identity);
  if (found === 'restored' || found === 'rolled-back') await changeSyncState(tx, { rebuilt: true });
  if (isOlder || missing.length > 0) await replayPending(tx);
  return { found, identity, entries: await tx.outbox.range(EVERY_NUMBER) };
}

/** Puts entries into the queue, which stands from `place` on afterwards; gives back the next free place. */
async function queueUp(tx: Tx<'outbox'>, missing: readonly OutboxEntry[], place: number): Promise<number> {
  const queue = [...(await tx.outbox.all()), ...missing].toSorted(asSent);
  await tx.outbox.clear();
  await tx.outbox.put(queue.map((entry, index) => ({ ...entry, place: place + index })));
  return place + queue.length;
}

// Sync counts on it: what has a number stands in the order of the numbers, before what has none.
const asSent: Comparator<OutboxEntry> = inTurn(
  by(({ sent }) => (sent === null ? 1 : 0), byNumber),
  by(({ sent }) => sent?.clientId ?? '', byText),
  by(({ sent, place }) => sent?.seq ?? place, byNumber),
);

/** Whether the database is an older state than the one the copy was last written beside: numbers it would give have been used since. */
const isBehind = (there: Identity, sentinel: Sentinel): boolean =>
  sentinel.generation > there.generation ||
  (sentinel.generation === there.generation && sentinel.nextSeq > there.nextSeq);

const newIdentity = (entropy: Entropy, there: Identity | null, sentinel: Sentinel | null): Identity => ({
  clientId: newId(entropy),
  generation: Math.max(there?.generation ?? 0, sentinel?.generation ?? 0) + 1,
  nextSeq: 1,
  nextPlace: there?.nextPlace ?? 1,
  personId: sentinel?.personId ?? there?.personId ?? null,
});

/** Entries of the copy that the database has neither waiting nor done, in their order. */
async function missingIn(
  tx: Tx<'outbox' | 'journal'>,
  entries: readonly OutboxEntry[],
): Promise<readonly OutboxEntry[]> {
  if (entries.length === 0) return [];
  const waiting = new Set((await tx.outbox.all()).map(({ id }) => id));
  const others = entries.filter(({ id }) => !waiting.has(id));
  if (others.length === 0) return [];
  const done = new Set((await tx.journal.all()).map(({ id }) => id));
  return others.filter(({ id }) => !done.has(id)).toSorted(by(({ place }) => place, byNumber));
}

import { must } from '../../shared/kernel/assert.ts';
import { type Entropy, newId } from '../../shared/kernel/ids.ts';
import { EVERY_NUMBER, type OutboxEntry, type Tx } from '../local/contract.ts';
import { type Identity, readMeta, writeMeta } from '../local/meta.ts';
import type { SyncPlace } from './sync-place.ts';

/** A client id just taken, and the commands that will get numbers of it. */
export type Renamed = { identity: Identity; entries: readonly OutboxEntry[] };

/** Gives this database a new client id; the entries chosen lose their number and get one of the new id when they are next sent. */
export async function newIdentityIn(
  tx: Tx<'outbox' | 'meta'>,
  entropy: Entropy,
  isRenamed: (entry: OutboxEntry) => boolean,
): Promise<Renamed> {
  const before = must(await readMeta(tx, 'identity'), 'the identity of an opened store');
  const identity = { ...before, clientId: newId(entropy), generation: before.generation + 1, nextSeq: 1 };
  const entries = (await tx.outbox.range(EVERY_NUMBER)).filter(isRenamed).map(entry => ({ ...entry, sent: null }));
  await tx.outbox.put(entries);
  await writeMeta(tx, 'identity', identity);
  return { identity, entries };
}

/** Leaves a client id that the server does not take from this person; nothing sent under it was ever accepted from here. */
export async function leaveClientId({ store, copy, entropy }: SyncPlace, clientId: string): Promise<void> {
  const { identity, entries } = await store.write(['outbox', 'meta'], tx =>
    newIdentityIn(tx, entropy, ({ sent, outcome }) => sent?.clientId === clientId && outcome === null),
  );
  await copy.keep(entries, identity).catch(() => undefined);
}

import { must } from '../../shared/kernel/assert.ts';
import type { PushReply } from '../../shared/protocol/push.ts';
import type { OutboxEntry, Tx } from '../local/contract.ts';
import { type Identity, readMeta } from '../local/meta.ts';
import type { Batch, NumberedEntry } from './claim.ts';
import { newIdentityIn } from './new-identity.ts';
import { meetEpochIn } from './reoffer.ts';
import type { SyncPlace } from './sync-place.ts';

type Taken = { count: number | 'not-ours'; identity: Identity; toKeep: readonly OutboxEntry[] };

/** Writes the outcomes of a batch beside its commands and says how many; they stay in the queue until the rows are there too. */
export async function takeOutcomes(at: SyncPlace, batch: Batch, reply: PushReply): Promise<number | 'not-ours'> {
  const { count, identity, toKeep } = await at.store.write(['outbox', 'journal', 'meta'], tx =>
    takeIn(tx, at, batch, reply),
  );
  if (toKeep.length > 0 || count === 'not-ours') await at.copy.keep(toKeep, identity).catch(() => undefined);
  return count;
}

async function takeIn(
  tx: Tx<'outbox' | 'journal' | 'meta'>,
  { entropy }: SyncPlace,
  { clientId, entries, fresh }: Batch,
  reply: PushReply,
): Promise<Taken> {
  const identity = must(await readMeta(tx, 'identity'), 'the identity of an opened store');
  const offered = await meetEpochIn(tx, reply.epoch);
  // numbers this database never gave out: it is an old copy of one that went on, so what is answered is about other commands
  const notOurs = clientId === identity.clientId && reply.lastSeq >= identity.nextSeq;
  if (!notOurs) return { count: await settle(tx, entries, reply), identity, toKeep: offered };
  const ours = entries.filter(({ id }) => !fresh.includes(id));
  await settle(tx, ours, reply);
  const renamed = await newIdentityIn(tx, entropy, ({ id }) => fresh.includes(id));
  return { count: 'not-ours', identity: renamed.identity, toKeep: [...offered, ...renamed.entries] };
}

async function settle(tx: Tx<'outbox'>, entries: readonly NumberedEntry[], reply: PushReply): Promise<number> {
  const outcomes = new Map(reply.results.map(({ seq, outcome }) => [seq, outcome]));
  const there = await tx.outbox.getMany(entries.map(({ place }) => place));
  const settled = there.flatMap(entry => {
    const outcome = entry?.sent ? outcomes.get(entry.sent.seq) : undefined;
    return entry === undefined || outcome === undefined ? [] : [{ ...entry, outcome }];
  });
  await tx.outbox.put(settled);
  return settled.length;
}

import { must } from '../../shared/kernel/assert.ts';
import type { PushReply } from '../../shared/protocol/push.ts';
import type { Tx } from '../local/contract.ts';
import { readMeta } from '../local/meta.ts';
import type { Batch, NumberedEntry } from './claim.ts';
import { newIdentityIn } from './new-identity.ts';
import { meetEpochIn } from './reoffer.ts';
import type { SyncPlace } from './sync-place.ts';

/** Writes the outcomes of a batch beside its commands and says how many; they stay in the queue until the rows are there too. */
export async function takeOutcomes(at: SyncPlace, batch: Batch, reply: PushReply): Promise<number | 'not-ours'> {
  const taken = await at.store.write(['outbox', 'journal', 'meta'], async tx => {
    const identity = must(await readMeta(tx, 'identity'), 'the identity of an opened store');
    await meetEpochIn(tx, reply.epoch);
    // numbers this database never gave out: it is an old copy of one that went on, so what is answered is about other commands
    const notOurs = batch.clientId === identity.clientId && reply.lastSeq >= identity.nextSeq;
    if (!notOurs) return settle(tx, batch.entries, reply);
    await settle(
      tx,
      batch.entries.filter(({ id }) => !batch.fresh.includes(id)),
      reply,
    );
    return newIdentityIn(tx, at.entropy, ({ id }) => batch.fresh.includes(id));
  });
  if (typeof taken === 'number') return taken;
  await at.copy.keep(taken.entries, taken.identity).catch(() => undefined);
  return 'not-ours';
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

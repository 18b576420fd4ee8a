import { instantAt } from '../../shared/kernel/dates.ts';
import type { PushRequest } from '../../shared/protocol/push.ts';
import { PROTOCOL } from '../../shared/protocol/version.ts';
import { type Batch, claimBatch, type NumberedEntry } from './claim.ts';
import { leaveClientId } from './new-identity.ts';
import { reofferAfter } from './reoffer.ts';
import type { SyncPlace } from './sync-place.ts';
import { takeOutcomes } from './take-outcomes.ts';
import { type Failure, failureOf } from './transport.ts';

/** How sending went; `andPull`: the server is well otherwise, so that what others did can still be fetched. */
export type Pushed = { end: 'sent' } | { end: 'failed'; failure: Failure; andPull: boolean };

const BEFORE_THE_FIRST = Number.MIN_SAFE_INTEGER;
const MOST_FRESH_STARTS = 3;

/** Sends all that waits, batch by batch, and keeps each outcome beside its command until the rows are there too. */
export async function pushPending(at: SyncPlace): Promise<Pushed> {
  let afterPlace = BEFORE_THE_FIRST;
  let freshStarts = 0;
  for (;;) {
    const batch = await claimBatch(at, afterPlace);
    if (batch === null) return { end: 'sent' };
    const pushed = await pushBatch(at, batch);
    if (pushed === 'next') afterPlace = batch.lastPlace;
    else if (pushed === 'again' && freshStarts < MOST_FRESH_STARTS) {
      freshStarts += 1;
      afterPlace = BEFORE_THE_FIRST;
    } else return pushed === 'again' ? { end: 'failed', failure: failureOf('gap'), andPull: false } : pushed;
  }
}

/** `next`: go on with what follows; `again`: the queue or its numbers have changed, begin with the first. */
async function pushBatch(at: SyncPlace, batch: Batch): Promise<'next' | 'again' | Pushed> {
  const reply = await at.transport.push(requestOf(batch, at));
  if (!reply.ok) {
    const mended = await mend(at, batch, reply.failure);
    return mended ? 'again' : { end: 'failed', failure: reply.failure, andPull: false };
  }
  const taken = await takeOutcomes(at, batch, reply.value);
  if (taken === 'not-ours') return 'again';
  if (reply.value.failedAt !== null) return { end: 'failed', failure: failureOf('server-failed'), andPull: true };
  return taken < batch.entries.length ? { end: 'failed', failure: failureOf('garbled'), andPull: true } : 'next';
}

/** Whether the cause of a failure could be removed, so that sending is worth another try at once. */
async function mend(at: SyncPlace, batch: Batch, { gapAfter, problem }: Failure): Promise<boolean> {
  if (gapAfter !== undefined) {
    await reofferAfter(at, batch.clientId, gapAfter, batch.entries[0]?.sent.seq ?? gapAfter + 1);
    return true;
  }
  if (problem.code !== 'client-taken') return false;
  await leaveClientId(at, batch.clientId);
  return true;
}

const requestOf = ({ clientId, oldest, entries }: Batch, { entropy }: SyncPlace): PushRequest => ({
  protocol: PROTOCOL,
  clientId,
  oldest,
  sentAt: instantAt(entropy.now()),
  commands: entries.map(({ sent, order, seen, madeAt }: NumberedEntry) => ({
    seq: sent.seq,
    name: order.name,
    args: order.args,
    seen: { ...seen },
    madeAt: instantAt(madeAt),
  })),
});

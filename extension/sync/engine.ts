import { EVERY_NUMBER } from '../local/contract.ts';
import { isHeld } from './claim.ts';
import { compareDaily } from './compare-sums.ts';
import { pullToHead } from './pull-to-head.ts';
import { pushPending } from './push-pending.ts';
import type { SyncPlace } from './sync-place.ts';
import { type Failure, failureOf } from './transport.ts';

/**
 * How a round ended: at the head, with the moment of this device's clock at which a command now open to 撤销 may go (0: some may go at
 * once, they were made meanwhile; null: none waits); or why not.
 */
export type RoundEnd = { end: 'head'; nextSendAt: number | null } | { end: 'failed'; failure: Failure };

const MOST_RESTARTS = 6;

/**
 * One round: sends all that waits, fetches everything to the head, shows both in one transaction. Holds no transaction while it talks,
 * may be stopped at any await and goes on from there the next time. Exactly one runs at a time: the caller holds the lock.
 */
export async function syncRound(at: SyncPlace): Promise<RoundEnd> {
  for (let restarts = 0; restarts < MOST_RESTARTS; restarts += 1) {
    const pushed = await pushPending(at);
    if (pushed.end === 'failed' && !pushed.andPull) return pushed;
    const pulled = await pullToHead(at);
    if (pulled.end === 'failed') return pulled;
    if (pulled.end === 'restart') continue;
    if (pushed.end === 'failed') return pushed;
    if (!(await compareDaily(at))) return { end: 'head', nextSendAt: await nextSendAt(at) };
  }
  return { end: 'failed', failure: failureOf('garbled') };
}

const nextSendAt = ({ store, entropy }: SyncPlace): Promise<number | null> =>
  store.read(['outbox'], async tx => {
    const [first] = await tx.outbox.range({ ...EVERY_NUMBER, limit: 1 });
    if (first === undefined) return null;
    return isHeld(first, entropy.now()) ? first.heldUntil : 0;
  });

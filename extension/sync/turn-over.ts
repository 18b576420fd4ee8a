import { millisecondsOf } from '../../shared/kernel/dates.ts';
import type { PullReply } from '../../shared/protocol/pull.ts';
import { noteChanges } from '../local/changes.ts';
import { type AttentionEntry, EVERY_NUMBER, type JournalEntry, type OutboxEntry, type Tx } from '../local/contract.ts';
import { readReplica, scopesHeld, writeMeta } from '../local/meta.ts';
import { type RebuildTx, replayPending } from '../local/rebuild.ts';
import { changeSyncState } from '../local/sync-state.ts';
import { applyRows } from './apply-rows.ts';
import { ONCE_REFUSED } from './reoffer.ts';
import type { SyncPlace } from './sync-place.ts';

type TurnOverTx = RebuildTx & Tx<'staged' | 'journal' | 'attention'>;

/**
 * Shows what a round has brought, all in one transaction: rows, cursors, outcomes, the queue without what is settled, and the effects
 * of what still waits, worked out anew. Half of it is never seen, whenever the device stops.
 */
export async function turnOver({ store, copy, entropy }: SyncPlace, head: PullReply): Promise<void> {
  const tables = [
    'rows',
    'packs',
    'outbox',
    'optimistic',
    'meta',
    'changes',
    'staged',
    'journal',
    'attention',
  ] as const;
  const serverNow = millisecondsOf(head.serverNow as never);
  const settled = await store.write(tables, async tx => {
    const changed = await takeRows(tx, head);
    const done = await takeSettled(tx, serverNow);
    await changeSyncState(tx, { lastSyncAt: serverNow, clockOffset: serverNow - entropy.now() });
    await noteChanges(tx, { keys: changed });
    await replayPending(tx);
    return done;
  });
  await copy.drop(settled.map(({ id }) => id)).catch(() => undefined);
}

async function takeRows(tx: TurnOverTx, head: PullReply): Promise<readonly string[]> {
  const replica = await readReplica(tx);
  const held = scopesHeld(replica);
  const changed = await applyRows(tx, [...(await tx.staged.range(EVERY_NUMBER)), head], held);
  await tx.staged.clear();
  const cursors = Object.fromEntries(Object.entries(head.cursors).filter(([scope]) => held.includes(scope)));
  await writeMeta(tx, 'epoch', head.epoch);
  await writeMeta(tx, 'replica', { ...replica, epoch: head.epoch, cursors: { ...replica.cursors, ...cursors } });
  return changed;
}

type Settled = OutboxEntry & { sent: NonNullable<OutboxEntry['sent']>; outcome: NonNullable<OutboxEntry['outcome']> };

async function takeSettled(tx: TurnOverTx, serverNow: number): Promise<readonly Settled[]> {
  const queue = await tx.outbox.range(EVERY_NUMBER);
  const settled = queue.filter((entry): entry is Settled => entry.outcome !== null && entry.sent !== null);
  await tx.journal.put(settled.map(entry => journalled(entry, serverNow)));
  await tx.attention.put(settled.flatMap(entry => attentionTo(entry, serverNow)));
  await tx.outbox.drop(settled.map(({ place }) => place));
  return settled;
}

const journalled = ({ id, order, seen, madeAt, at, sent, outcome }: Settled, serverNow: number): JournalEntry => ({
  clientId: sent.clientId,
  seq: sent.seq,
  id,
  order,
  seen,
  madeAt,
  at,
  outcome,
  acknowledgedAt: serverNow,
});

function attentionTo({ id, order, madeAt, outcome }: Settled, serverNow: number): readonly AttentionEntry[] {
  if (outcome.outcome !== 'refused' || order.name === ONCE_REFUSED.name) return [];
  const { code, detail } = outcome;
  const refusal = detail === undefined ? { code } : { code, detail };
  return [{ id, order, madeAt, refusedAt: serverNow, refusal }];
}

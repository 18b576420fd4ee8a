import { must } from '../../shared/kernel/assert.ts';
import { PUSH_LIMIT } from '../../shared/protocol/push.ts';
import type { OutboxEntry, Tx } from '../local/contract.ts';
import { type Identity, readMeta, writeMeta } from '../local/meta.ts';
import { HELD_MILLISECONDS } from '../local/run-orders.ts';
import { changeSyncState } from '../local/sync-state.ts';
import type { SyncPlace } from './sync-place.ts';

/** Commands on their way under one client id, in the order of their numbers. */
export type Batch = {
  clientId: string;
  /** The lowest number this device can still send of that id. */
  oldest: number;
  entries: readonly NumberedEntry[];
  /** Those that had no number before. */
  fresh: readonly string[];
  lastPlace: number;
};

/** An outbox entry that has its number. */
export type NumberedEntry = OutboxEntry & { sent: NonNullable<OutboxEntry['sent']> };

const BATCH_BYTES = 256 * 1024;
const READ_AT_ONCE = PUSH_LIMIT;

/**
 * Takes the next commands after a place in the queue, and numbers those that have no number yet: durably, and in the copy too, before
 * any of them leaves the device. Null when none may go: the queue is at its end, or the next one is still open to 撤销.
 */
export async function claimBatch(at: SyncPlace, afterPlace: number): Promise<Batch | null> {
  const claimed = await at.store.write(['outbox', 'journal', 'meta'], tx => claim(tx, at.entropy.now(), afterPlace));
  if (claimed === null) return null;
  const { batch, identity } = claimed;
  const fresh = batch.entries.filter(({ id }) => batch.fresh.includes(id));
  // nb. were the copy not told the numbers, a database lost now would send these twice
  if (fresh.length > 0) await at.copy.keep(fresh, identity).catch(() => undefined);
  return batch;
}

type Claimed = { batch: Batch; identity: Identity };

async function claim(tx: Tx<'outbox' | 'journal' | 'meta'>, now: number, afterPlace: number): Promise<Claimed | null> {
  const identity = must(await readMeta(tx, 'identity'), 'the identity of an opened store');
  const next = await nextEntries(tx, identity, now, afterPlace);
  const [first] = next;
  if (first === undefined) return null;
  const clientId = clientOf(first, identity);
  let { nextSeq } = identity;
  const entries = next.map((entry): NumberedEntry => {
    if (entry.sent !== null) return { ...entry, sent: entry.sent };
    nextSeq += 1;
    return { ...entry, sent: { clientId, seq: nextSeq - 1 } };
  });
  const fresh = entries.filter((_, index) => next[index]?.sent === null);
  const numbered = { ...identity, nextSeq };
  if (fresh.length > 0) {
    await tx.outbox.put(fresh);
    await writeMeta(tx, 'identity', numbered);
    await changeSyncState(tx, { phase: 'syncing' });
  }
  const batch = {
    clientId,
    oldest: Math.min(await lowestOf(tx, clientId), must(entries[0], 'a claimed entry').sent.seq),
    entries,
    fresh: fresh.map(({ id }) => id),
    lastPlace: must(entries.at(-1), 'a claimed entry').place,
  };
  return { batch, identity: numbered };
}

/** The lowest number of a client id this device still has, waiting, answered but not shown yet, or in the journal. */
async function lowestOf(tx: Tx<'outbox' | 'journal' | 'meta'>, clientId: string): Promise<number> {
  const hole = (await readMeta(tx, 'holes'))?.[clientId] ?? 0;
  const [kept] = await tx.journal.range({ from: [clientId, hole], to: [clientId, Number.MAX_SAFE_INTEGER], limit: 1 });
  for (let from = Number.MIN_SAFE_INTEGER; ; ) {
    const read = await tx.outbox.range({ from, to: Number.MAX_SAFE_INTEGER, limit: READ_AT_ONCE });
    const first = read.find(({ sent }) => sent?.clientId === clientId && sent.seq >= hole)?.sent;
    if (first) return Math.min(first.seq, kept?.seq ?? first.seq);
    const last = read.at(-1);
    if (last === undefined) return kept?.seq ?? hole;
    from = last.place + 1;
  }
}

const clientOf = (entry: OutboxEntry, { clientId }: Identity): string => entry.sent?.clientId ?? clientId;

/** The waiting entries after a place that may go together: of one client id, none of them held, within the limits of a batch. */
async function nextEntries(
  tx: Tx<'outbox'>,
  identity: Identity,
  now: number,
  afterPlace: number,
): Promise<readonly OutboxEntry[]> {
  const taken: OutboxEntry[] = [];
  let bytes = 0;
  const joins = (entry: OutboxEntry): boolean => {
    bytes += sizeOf(entry);
    const last = taken.at(-1);
    if (isHeld(entry, now)) return false;
    return last === undefined || (taken.length < PUSH_LIMIT && bytes <= BATCH_BYTES && follows(last, entry, identity));
  };
  for (let from = afterPlace + 1; ; ) {
    const read = await tx.outbox.range({ from, to: Number.MAX_SAFE_INTEGER, limit: READ_AT_ONCE });
    for (const entry of read.filter(({ outcome }) => outcome === null)) {
      if (!joins(entry)) return taken;
      taken.push(entry);
    }
    const last = read.at(-1);
    if (last === undefined || read.length < READ_AT_ONCE) return taken;
    from = last.place + 1;
  }
}

/** Whether two entries may stand next to each other in a batch: of one client id, their numbers without a gap. */
function follows(last: OutboxEntry, entry: OutboxEntry, identity: Identity): boolean {
  if (clientOf(entry, identity) !== clientOf(last, identity)) return false;
  if (last.sent === null) return entry.sent === null;
  return (entry.sent?.seq ?? identity.nextSeq) === last.sent.seq + 1;
}

/** Whether an entry is still open to 撤销. A clock set back does not hold it any longer than it would have been. */
export const isHeld = ({ heldUntil }: Pick<OutboxEntry, 'heldUntil'>, now: number): boolean =>
  heldUntil !== null && now < heldUntil && heldUntil - now <= HELD_MILLISECONDS;

// Chinese takes three bytes a character; an estimate from above costs a batch, one from below a refused request
const sizeOf = ({ order, seen }: OutboxEntry): number =>
  3 * (JSON.stringify(order).length + JSON.stringify(seen).length);

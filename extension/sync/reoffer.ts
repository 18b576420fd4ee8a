import { must } from '../../shared/kernel/assert.ts';
import { by, byNumber, byText, inTurn } from '../../shared/kernel/compare.ts';
import { EVERY_NUMBER, type JournalEntry, type OutboxEntry, type Tx } from '../local/contract.ts';
import { readMeta, writeMeta } from '../local/meta.ts';
import type { SyncPlace } from './sync-place.ts';

/**
 * Stands for a command the server once refused: offered again it uses up its number and is refused again, whatever it asked for, since
 * its author was told so and may have done it another way since.
 */
export const ONCE_REFUSED = { name: 'sync.onceRefused', args: null } as const;

/**
 * Offers a server that knows a device only up to a number what it has lost: the journal returns to the queue. Where the journal does not
 * have it either, what is lost is lost: `first`, the number that was just sent, becomes the lowest this device can send.
 */
export async function reofferAfter(at: SyncPlace, clientId: string, lastSeq: number, first: number): Promise<void> {
  const { offered, identity } = await at.store.write(['outbox', 'journal', 'meta'], async tx => {
    const found = await reofferIn(tx, entry => entry.clientId === clientId && entry.seq > lastSeq);
    if (found.length === 0) await noteHole(tx, clientId, first);
    return { offered: found, identity: must(await readMeta(tx, 'identity'), 'the identity of an opened store') };
  });
  await at.copy.keep(offered, identity).catch(() => undefined);
}

/** What is older than the hole cannot be asked for again either: the server may have forgotten its outcomes. */
async function noteHole(tx: Tx<'journal' | 'meta'>, clientId: string, first: number): Promise<void> {
  await writeMeta(tx, 'holes', { ...(await readMeta(tx, 'holes')), [clientId]: first });
  await tx.journal.dropRange({ from: [clientId, 0], to: [clientId, first - 1] });
}

/**
 * Notes which epoch the server is in. In another one than before it has been restored from backup: everything acknowledged in the
 * journal's 30 days is asked again, since what it has lost, or decided otherwise meanwhile, cannot be known from here. Returns what is
 * in the queue again.
 */
export async function meetEpochIn(
  tx: Tx<'outbox' | 'journal' | 'meta'>,
  epoch: string,
): Promise<readonly OutboxEntry[]> {
  const before = await readMeta(tx, 'epoch');
  if (before === epoch) return [];
  await writeMeta(tx, 'epoch', epoch);
  if (before === null) return [];
  return reofferIn(tx, () => true);
}

/** The same within a transaction, for whichever commands are lost; returns what is in the queue again. */
export async function reofferIn(
  tx: Tx<'outbox' | 'journal'>,
  isLost: (sent: { clientId: string; seq: number }) => boolean,
): Promise<readonly OutboxEntry[]> {
  const queue = await tx.outbox.range(EVERY_NUMBER);
  const answered = queue.filter(({ sent, outcome }) => sent !== null && outcome !== null && isLost(sent));
  const unsure = answered.map(entry => ({ ...entry, outcome: null }));
  await tx.outbox.put(unsure);
  const lost = (await tx.journal.all()).filter(isLost);
  const firstPlace = Math.min(0, ...queue.map(({ place }) => place)) - lost.length;
  const offered = inOrder(lost).map((entry, index) => queued(entry, firstPlace + index));
  await tx.outbox.put(offered);
  await tx.journal.drop(lost.map(({ clientId, seq }) => [clientId, seq] as const));
  return [...offered, ...unsure];
}

const queued = ({ clientId, seq, id, order, seen, madeAt, at, outcome }: JournalEntry, place: number): OutboxEntry => ({
  place,
  id,
  order: outcome.outcome === 'refused' ? ONCE_REFUSED : order,
  seen,
  madeAt,
  at,
  heldUntil: null,
  sent: { clientId, seq },
  outcome: null,
});

/** Each id's commands together and by number; the ids in the order in which their first command was acknowledged. */
function inOrder(lost: readonly JournalEntry[]): readonly JournalEntry[] {
  const first = new Map<string, number>();
  for (const { clientId, acknowledgedAt } of lost)
    first.set(clientId, Math.min(acknowledgedAt, first.get(clientId) ?? acknowledgedAt));
  return lost.toSorted(
    inTurn(
      by(({ clientId }: JournalEntry) => first.get(clientId) ?? 0, byNumber),
      by(({ clientId }: JournalEntry) => clientId, byText),
      by(({ seq }: JournalEntry) => seq, byNumber),
    ),
  );
}

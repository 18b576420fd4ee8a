import { type Kind, kindOf } from '../../shared/domain/kinds.ts';
import { readBody } from '../../shared/domain/records/read-body.ts';
import { changesAfter, lastNote } from './changes.ts';
import type { ChangeNote, Tx } from './contract.ts';
import type { Entry } from './entry.ts';
import { readReplica, scopesHeld } from './meta.ts';
import { confirmedIn, newer, type RawRecord, rawRecordsIn } from './read.ts';

/** The tables a view reads. */
export type ViewTx = Tx<'rows' | 'packs' | 'optimistic' | 'meta' | 'changes'>;

/** What a kind became: everything of it (`whole`) or only what changed, unread. */
export type Delta = { kind: Kind; whole: boolean; records: ReadonlyMap<string, RawRecord> };

/** Reads what changed of some kinds since a note; a kind not loaded yet, or after a change nobody kept track of, wholly. */
export async function readDeltas(
  tx: ViewTx,
  kinds: readonly { kind: Kind; loaded: boolean }[],
  upTo: number,
): Promise<{ upTo: number; deltas: readonly Delta[] }> {
  const last = await lastNote(tx);
  const notes = last === upTo ? [] : await changesAfter(tx, upTo);
  const scopes = scopesHeld(await readReplica(tx));
  const deltas: Delta[] = [];
  for (const { kind, loaded } of kinds) {
    if (!loaded || notes === null) deltas.push({ kind, whole: true, records: await rawRecordsIn(tx, kind) });
    else if (notes.length > 0) deltas.push({ kind, whole: false, records: await readChanged(tx, scopes, kind, notes) });
  }
  return { upTo: last, deltas };
}

async function readChanged(
  tx: ViewTx,
  scopes: readonly string[],
  kind: Kind,
  notes: readonly ChangeNote[],
): Promise<ReadonlyMap<string, RawRecord>> {
  const records = new Map<string, RawRecord>();
  for (const key of notes.flatMap(({ packs }) => packs)) {
    if (key[1] === kind) await readPack(tx, key, records);
  }
  const prefix = `${kind}:`;
  const keys = new Set(notes.flatMap(({ keys: all }) => (all ?? []).filter(key => key.startsWith(prefix))));
  for (const key of keys) {
    const id = key.slice(prefix.length);
    const { rev, body } = await confirmedIn(tx, scopes, kind, id);
    const guess = await tx.optimistic.get([kind, id]);
    records.set(id, guess === undefined ? { rev, body, pending: false } : { rev, body: guess.body, pending: true });
  }
  return records;
}

async function readPack(tx: ViewTx, key: ChangeNote['packs'][number], records: Map<string, RawRecord>): Promise<void> {
  const pack = await tx.packs.get(key);
  if (pack === undefined) return;
  const keys = pack.rows.map(([id]) => [pack.kind, id] as const);
  const rows = await tx.rows.getMany(keys);
  const guesses = await tx.optimistic.getMany(keys);
  for (const [index, [id, rev, body]] of pack.rows.entries()) {
    const guess = guesses[index];
    const confirmed = newer(rows[index], { rev, body });
    if (guess !== undefined) records.set(id, { rev: confirmed.rev, body: guess.body, pending: true });
    else if ((records.get(id)?.rev ?? 0) <= confirmed.rev)
      records.set(id, { rev: confirmed.rev, body: confirmed.body, pending: false });
  }
}

/** The entries of a kind after a delta; `aside` gathers the ids of those this version cannot read. */
export function applyDelta(
  entries: ReadonlyMap<string, Entry>,
  aside: Set<string>,
  { kind, whole, records }: Delta,
): ReadonlyMap<string, Entry> {
  if (whole) aside.clear();
  const next = new Map(whole ? [] : entries);
  for (const [id, { rev, body, pending }] of records) {
    aside.delete(id);
    const isOld = !whole && !pending && rev < (next.get(id)?.rev ?? 0);
    if (isOld) continue;
    if (body === null || body === undefined) next.delete(id);
    else {
      const reading = readBody(kindOf(kind), body);
      if (reading.ok) next.set(id, { id, rev, body: reading.body as Entry['body'], pending });
      else {
        next.delete(id);
        aside.add(id);
      }
    }
  }
  return next;
}

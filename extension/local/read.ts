import type { Bodies, Kind, RecordRef } from '../../shared/domain/kinds.ts';
import { kindOf } from '../../shared/domain/kinds.ts';
import { readBody } from '../../shared/domain/records/read-body.ts';
import { LAST_TEXT, type LocalStore, type PackRecord, type RowRecord, type Tx } from './contract.ts';
import { readReplica, scopesHeld } from './meta.ts';

/** A record as the server last confirmed it; body null where it is gone or was never there. */
export type Confirmed = { rev: number; body: unknown };

const NEVER: Confirmed = { rev: 0, body: null };

/** The confirmed form of a record, from the rows or, where those do not have it or only an older form, from the packs of the scopes held. */
export async function confirmedIn(
  tx: Tx<'rows' | 'packs'>,
  scopes: readonly string[],
  kind: string,
  id: string,
): Promise<Confirmed> {
  const row = await tx.rows.get([kind, id]);
  const packed = await packedIn(tx, scopes, kind, id);
  return newer(row, packed);
}

/** The newest form of a record in the packs of some scopes, or null. */
export async function packedIn(
  tx: Tx<'packs'>,
  scopes: readonly string[],
  kind: string,
  id: string,
): Promise<Confirmed | null> {
  let found: Confirmed | null = null;
  for (const scope of scopes) {
    const [pack] = await tx.packs.range({ from: [scope, kind, ''], to: [scope, kind, id], backwards: true, limit: 1 });
    const row = pack === undefined || pack.lastId < id ? null : findInPack(pack, id);
    if (row !== null && (found === null || row.rev > found.rev)) found = row;
  }
  return found;
}

/** The later of the two forms; a mask gives way to a pack of the same revision, which came with a scope gained later. */
export function newer(row: RowRecord | undefined, packed: Confirmed | null): Confirmed {
  if (row === undefined) return packed ?? NEVER;
  const packWins = packed !== null && (packed.rev > row.rev || (packed.rev === row.rev && row.body === null));
  return packWins ? packed : row;
}

function findInPack({ rows }: PackRecord, id: string): Confirmed | null {
  let low = 0;
  let high = rows.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const row = rows[middle];
    if (row === undefined) return null;
    if (row[0] === id) return { rev: row[1], body: row[2] };
    if (row[0] < id) low = middle + 1;
    else high = middle - 1;
  }
  return null;
}

/** The body in its newest form, or null where this version cannot read it. */
export function readable<K extends Kind>(kind: K, raw: unknown): Bodies[K] | null {
  if (raw === null || raw === undefined) return null;
  const reading = readBody(kindOf(kind), raw);
  return reading.ok ? (reading.body as Bodies[K]) : null;
}

/** One record as a person sees it: with what was entered here and is not confirmed yet. Null where there is none to see. */
export function getRecord<K extends Kind>(store: LocalStore, ref: RecordRef<K>): Promise<Bodies[K] | null> {
  return store.read(['rows', 'packs', 'optimistic', 'meta'], tx => recordIn(tx, ref.kind as K, ref.id));
}

/** All readable records of a kind as a person sees them, by id, each with its confirmed revision (0: only here). */
export function listRecords<K extends Kind>(
  store: LocalStore,
  kind: K,
): Promise<ReadonlyMap<string, { rev: number; body: Bodies[K]; pending: boolean }>> {
  return store.read(['rows', 'packs', 'optimistic', 'meta'], async tx => {
    const found = new Map<string, { rev: number; body: Bodies[K]; pending: boolean }>();
    for (const [id, { rev, body, pending }] of await rawRecordsIn(tx, kind)) {
      const read = readable(kind, body);
      if (read !== null) found.set(id, { rev, body: read, pending });
    }
    return found;
  });
}

/** One record as a person sees it, within a transaction. */
export async function recordIn<K extends Kind>(
  tx: Tx<'rows' | 'packs' | 'optimistic' | 'meta'>,
  kind: K,
  id: string,
): Promise<Bodies[K] | null> {
  const guess = await tx.optimistic.get([kind, id]);
  if (guess !== undefined) return readable(kind, guess.body);
  const scopes = scopesHeld(await readReplica(tx));
  return readable(kind, (await confirmedIn(tx, scopes, kind, id)).body);
}

/** A record not yet read: body null where it is gone. */
export type RawRecord = { rev: number; body: unknown; pending: boolean };

/** Everything held of a kind, unread, gone ones included. */
export async function rawRecordsIn(
  tx: Tx<'rows' | 'packs' | 'optimistic' | 'meta'>,
  kind: string,
): Promise<Map<string, RawRecord>> {
  const found = await confirmedOfKind(tx, scopesHeld(await readReplica(tx)), kind);
  for (const guess of await tx.optimistic.range(ofKind(kind))) {
    found.set(guess.id, { rev: found.get(guess.id)?.rev ?? 0, body: guess.body, pending: true });
  }
  return found;
}

/** The confirmed records of a kind by id, unread, gone ones included. */
export async function confirmedOfKind(
  tx: Tx<'rows' | 'packs'>,
  scopes: readonly string[],
  kind: string,
): Promise<Map<string, RawRecord>> {
  const found = new Map<string, RawRecord>();
  for (const scope of scopes) {
    for (const { rows } of await tx.packs.range({ from: [scope, kind, ''], to: [scope, kind, LAST_TEXT] })) {
      for (const [id, rev, body] of rows) {
        const there = found.get(id);
        if (there === undefined || there.rev < rev) found.set(id, { rev, body, pending: false });
      }
    }
  }
  for (const row of await tx.rows.range(ofKind(kind))) {
    const { rev, body } = newer(row, found.get(row.id) ?? null);
    found.set(row.id, { rev, body, pending: false });
  }
  return found;
}

const ofKind = (kind: string) => ({ from: [kind, ''] as const, to: [kind, LAST_TEXT] as const });

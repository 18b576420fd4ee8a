import type { Change } from '../../shared/commands/define.ts';
import { kindOf, type RecordRef } from '../../shared/domain/kinds.ts';
import type { Conflict } from '../../shared/domain/records/conflict.ts';
import type { Scope } from '../../shared/domain/records/define.ts';
import { type LostField, readMerge, type Stamp, stampFields } from '../../shared/domain/records/merge.ts';
import { Defect } from '../../shared/kernel/assert.ts';
import { newId } from '../../shared/kernel/ids.ts';
import type { AuditChange } from '../store/audit-event.ts';
import type { StoredRecord } from '../store/contract.ts';
import type { Work } from './work.ts';

/** What writing a change came to. */
export type Written = {
  changes: AuditChange[];
  /** Another's change of the record came between. */
  merged: boolean;
  /** Conflicts recorded for fields both wrote. */
  conflictIds: string[];
};

const NOTHING: Written = { changes: [], merged: false, conflictIds: [] };

type Body = { v: number } & Record<string, unknown>;

/** Writes one change of a command at its revision, merged with what its author had not seen; `seenRev` is when they last saw the record. */
export function writeChange(work: Work, change: Change, rev: number, seenRev: number): Written {
  const ref = { kind: change.kind, id: change.id } as RecordRef;
  const { stored, body } = work.records.get(ref);
  const before = body as Body | null;
  if (change.op === 'remove')
    return before === null || stored === null ? NOTHING : takeAway(work, ref, stored, before, rev);
  const after = checked(ref, change.body);
  const stamp: Stamp = [rev, work.hand.clientId, work.hand.personId];
  if (before === null || stored === null) {
    save(work, ref, stored, after, rev, JSON.stringify({ '*': stamp }));
    return { changes: [[ref.kind, ref.id, null, after]], merged: false, conflictIds: [] };
  }
  return writeOver(work, ref, stored, before, after, stamp, seenRev);
}

function writeOver(
  work: Work,
  ref: RecordRef,
  stored: StoredRecord,
  before: Body,
  after: Body,
  stamp: Stamp,
  seenRev: number,
): Written {
  const stamps = JSON.parse(stored.stamps);
  const merge = readMerge(kindOf(ref.kind), before, after, stamps, { clientId: work.hand.clientId, seenRev });
  // what no device can ever have seen, only the server’s own order decides
  const merged = merge.metAnother && stored.scopes.length > 0;
  if (merge.changed.length === 0) return { ...NOTHING, merged };
  const scopes = save(work, ref, stored, after, stamp[0], JSON.stringify(stampFields(stamps, merge.changed, stamp)));
  const change: AuditChange = [ref.kind, ref.id, only(before, merge.changed), only(after, merge.changed)];
  const written: Written = { changes: [change], merged, conflictIds: [] };
  if (merged) for (const lost of merge.lost) noteConflict(work, ref, lost, scopes, stamp, written);
  return written;
}

function noteConflict(
  work: Work,
  about: RecordRef,
  { field, lost, lostBy }: LostField,
  scopes: readonly Scope[],
  stamp: Stamp,
  written: Written,
): void {
  const id = newId(work.deps.entropy);
  const body: Conflict = {
    v: 1,
    aboutKind: about.kind,
    aboutId: about.id,
    field,
    lost: lost ?? null,
    lostBy,
    keptBy: work.hand.personId,
    at: work.at,
    settled: false,
    scopes: [...scopes],
  };
  save(work, { kind: 'conflict', id }, null, body, stamp[0], JSON.stringify({ '*': stamp }));
  written.changes.push(['conflict', id, null, body]);
  written.conflictIds.push(id);
}

function save(
  work: Work,
  ref: RecordRef,
  before: StoredRecord | null,
  body: Body,
  rev: number,
  stamps: string,
): readonly Scope[] {
  const scopes = [...new Set(kindOf(ref.kind).audience(body))];
  const after = { kind: ref.kind, id: ref.id, rev, body: JSON.stringify(body), scopes, stamps };
  work.records.set(ref, work.writing.write(before, after), body as never);
  touch(work, ref, before, scopes);
  return scopes;
}

function takeAway(work: Work, ref: RecordRef, stored: StoredRecord, before: Body, rev: number): Written {
  const stamp: Stamp = [rev, work.hand.clientId, work.hand.personId];
  const stamps = JSON.stringify({ '*': stamp });
  const gone = work.writing.write(stored, { kind: ref.kind, id: ref.id, rev, body: null, scopes: [], stamps });
  work.records.set(ref, gone, null);
  touch(work, ref, stored, []);
  return { changes: [[ref.kind, ref.id, before, null]], merged: false, conflictIds: [] };
}

function touch(work: Work, ref: RecordRef, before: StoredRecord | null, scopes: readonly Scope[]): void {
  for (const scope of scopes) work.touched.add(scope);
  if (before !== null) for (const scope of before.scopes) work.touched.add(scope);
  if (ref.kind === 'person' || ref.kind === 'unit') work.deps.accounts.forget();
}

// a body no device could read must not be written: it would be there and yet gone
function checked(ref: RecordRef, body: unknown): Body {
  const parsed = kindOf(ref.kind).schema.safeParse(body);
  if (!parsed.success)
    throw new Defect(`a ${ref.kind} would be written in no known form: ${parsed.error.issues[0]?.path.join('.')}`);
  return parsed.data as Body;
}

const only = (body: Body, fields: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(fields.filter(field => body[field] !== undefined).map(field => [field, body[field]]));

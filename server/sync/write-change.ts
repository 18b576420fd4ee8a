import { keyOf } from '../../shared/commands/decide.ts';
import type { Change } from '../../shared/commands/define.ts';
import { type Bodies, type Kind, kindOf, type RecordRef } from '../../shared/domain/kinds.ts';
import type { Conflict } from '../../shared/domain/records/conflict.ts';
import type { Scope } from '../../shared/domain/records/define.ts';
import { type LostField, readMerge, type Stamp, stampFields } from '../../shared/domain/records/merge.ts';
import { Defect } from '../../shared/kernel/assert.ts';
import { newId } from '../../shared/kernel/ids.ts';
import type { ChangeText } from '../store/audit-event.ts';
import type { SeenRev } from './apply-order.ts';
import { type Becoming, type Held, UNWRITTEN } from './pending-records.ts';
import { quickParse } from './quick-parse.ts';
import type { Work } from './work.ts';

/** What writing the changes of a command came to. */
export type Written = {
  changes: ChangeText[];
  /** Another's change of a record came between. */
  merged: boolean;
  /** Conflicts recorded for fields both wrote. */
  conflictIds: string[];
};

type Body = { v: number } & Record<string, unknown>;

/** Writes one change of a command at its revision, merged with what its author had not seen. */
export function writeChange(work: Work, change: Change, rev: number, seen: SeenRev, written: Written): void {
  const held = work.records.get({ kind: change.kind, id: change.id } as RecordRef);
  const before = held.body as Body | null;
  const stamp: Stamp = [rev, work.hand.clientId, work.hand.personId];
  if (change.op === 'put') {
    const after = checked(held.ref, change.body);
    if (before === null) make(work, held, after, stamp, written);
    else writeOver(work, held, before, after, stamp, seen(keyOf(change)), written);
  } else if (before !== null) {
    keep(work, held, { rev, body: null, text: null, scopes: [], stamps: { '*': stamp } });
    written.changes.push(changeText(held.ref, JSON.stringify(before), 'null'));
  }
}

function make(work: Work, held: Held, body: Body, stamp: Stamp, written: Written): void {
  const text = JSON.stringify(body);
  const scopes = kindOf(held.ref.kind).audience(body);
  keep(work, held, {
    rev: stamp[0],
    body: body as never,
    text,
    scopes,
    stamps: scopes.length === 0 ? {} : { '*': stamp },
  });
  written.changes.push(changeText(held.ref, 'null', text));
}

function writeOver(
  work: Work,
  held: Held,
  before: Body,
  after: Body,
  stamp: Stamp,
  seenRev: number,
  written: Written,
): void {
  const kind = kindOf(held.ref.kind);
  const merge = readMerge(kind, before, after, held.stamps, { clientId: work.hand.clientId, seenRev });
  written.merged ||= merge.metAnother;
  if (merge.changed.length === 0) return;
  const scopes = kind.audience(after);
  // what no device can ever have seen is nobody’s but the server’s: there is nothing to merge
  const stamps = scopes.length === 0 ? {} : stampFields(held.stamps, merge.changed, stamp);
  keep(work, held, { rev: stamp[0], body: after as never, text: UNWRITTEN, scopes, stamps });
  written.changes.push(changeText(held.ref, fieldsText(before, merge.changed), fieldsText(after, merge.changed)));
  for (const lost of merge.lost) noteConflict(work, held.ref, lost, scopes, stamp, written);
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
  make(work, work.records.get({ kind: 'conflict', id }), body, stamp, written);
  written.conflictIds.push(id);
}

function keep(work: Work, held: Held, becoming: Becoming): void {
  for (const scope of held.scopes) work.touched.add(scope);
  for (const scope of becoming.scopes) work.touched.add(scope);
  work.records.set(held, becoming);
  if (held.ref.kind === 'person' || held.ref.kind === 'unit') work.deps.accounts.forget();
}

// a body no device could read must not be written: it would be there and yet gone
function checked(ref: RecordRef, body: Bodies[Kind]): Body {
  const parsed = quickParse(kindOf(ref.kind).schema, body);
  if (!parsed.success)
    throw new Defect(`a ${ref.kind} would be written in no known form: ${parsed.error.issues[0]?.path.join('.')}`);
  return parsed.data as Body;
}

const changeText = ({ kind, id }: RecordRef, before: string, after: string): ChangeText =>
  `["${kind}","${id}",${before},${after}]`;

function fieldsText(body: Body, fields: readonly string[]): string {
  let text = '';
  for (const field of fields) {
    const value = JSON.stringify(body[field]);
    // a field that is not there is left out, as JSON does
    if (value !== undefined) text += `${text === '' ? '' : ','}${JSON.stringify(field)}:${value}`;
  }
  return `{${text}}`;
}

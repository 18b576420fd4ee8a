import { keyOf } from '../../shared/commands/decide.ts';
import { type Bodies, type Kind, kindOf, type RecordRef } from '../../shared/domain/kinds.ts';
import type { Scope } from '../../shared/domain/records/define.ts';
import type { FieldStamps } from '../../shared/domain/records/merge.ts';
import { readBody } from '../../shared/domain/records/read-body.ts';
import { Defect } from '../../shared/kernel/assert.ts';
import type { StoredRecord, View, Writing } from '../store/contract.ts';

/** A record as it stands at this point of a transaction. */
export type Held = {
  /** What the store has of it; null where it never was. */
  stored: StoredRecord | null;
  body: Bodies[Kind] | null;
  scopes: readonly Scope[];
  stamps: FieldStamps;
};

/** What a record becomes; `text` is the body as JSON. */
export type Becoming = Omit<Held, 'stored'> & { rev: number; text: string | null };

/**
 * The records a transaction reads and changes. Each is read once and written once, at the end and in its last state: a number series
 * drawn from five hundred times costs one write.
 */
export class PendingRecords {
  readonly #view: View;
  readonly #held = new Map<string, Held>();
  readonly #changed = new Map<string, { ref: RecordRef; becoming: Becoming }>();

  constructor(view: View) {
    this.#view = view;
  }

  /** The record as it stands. A stored body nobody can read is a Defect: deciding without it would be guessing. */
  get(ref: RecordRef): Held {
    const key = keyOf(ref);
    const there = this.#held.get(key);
    if (there !== undefined) return there;
    const held = heldOf(ref, this.#view.record(ref.kind, ref.id));
    this.#held.set(key, held);
    return held;
  }

  set(ref: RecordRef, becoming: Becoming): void {
    const key = keyOf(ref);
    const { body, scopes, stamps } = becoming;
    this.#held.set(key, { stored: this.get(ref).stored, body, scopes, stamps });
    this.#changed.set(key, { ref, becoming });
  }

  /** The record as the store would have it now, for reading rights out of records changed in this very transaction. */
  record(kind: string, id: string): Pick<StoredRecord, 'body'> | null {
    const changed = this.#changed.get(keyOf({ kind, id }));
    return changed === undefined ? this.#view.record(kind, id) : { body: changed.becoming.text };
  }

  /** Writes what changed. */
  flush(writing: Writing): void {
    for (const [key, { ref, becoming }] of this.#changed) {
      const { rev, text, scopes, stamps, body } = becoming;
      const before = this.get(ref).stored;
      const after = { kind: ref.kind, id: ref.id, rev, body: text, scopes, stamps: JSON.stringify(stamps) };
      this.#held.set(key, { stored: writing.write(before, after), body, scopes, stamps });
    }
    this.#changed.clear();
  }
}

function heldOf(ref: RecordRef, stored: StoredRecord | null): Held {
  if (stored === null) return { stored, body: null, scopes: [], stamps: {} };
  const body = stored.body === null ? null : read(ref, stored.body);
  return { stored, body, scopes: stored.scopes, stamps: JSON.parse(stored.stamps) };
}

function read(ref: RecordRef, text: string): Bodies[Kind] {
  const reading = readBody(kindOf(ref.kind), JSON.parse(text));
  if (!reading.ok) throw new Defect(`${keyOf(ref)} is stored in a form that is ${reading.why}`);
  return reading.body as Bodies[Kind];
}

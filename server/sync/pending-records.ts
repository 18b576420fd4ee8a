import { keyOf } from '../../shared/commands/decide.ts';
import { type Bodies, type Kind, kindOf, type RecordRef } from '../../shared/domain/kinds.ts';
import type { Scope } from '../../shared/domain/records/define.ts';
import type { FieldStamps } from '../../shared/domain/records/merge.ts';
import { readBody } from '../../shared/domain/records/read-body.ts';
import { Defect } from '../../shared/kernel/assert.ts';
import type { StoredRecord, View, Writing } from '../store/contract.ts';
import { quickParse } from './quick-parse.ts';

const MUCH = 64;

/** Fewer are read one by one. */
const FEW = 4;

/** The most records kept that were only read. */
const MOST_READ = 1000;

/** The text of a body that may change again before it is stored. */
export const UNWRITTEN = Symbol('unwritten');

/** What a record becomes: `text` is the body as JSON, null takes it away. */
export type Becoming = {
  rev: number;
  body: Bodies[Kind] | null;
  text: string | null | typeof UNWRITTEN;
  scopes: readonly Scope[];
  stamps: FieldStamps;
};

/** A record as it stands at this point of a transaction; `stored` is what the store has of it, null where it never was. */
export type Held = Becoming & { readonly ref: RecordRef; readonly stored: StoredRecord | null };

/**
 * The records a transaction reads and changes. Each is read once and written once, at the end and in its last state: a number series
 * drawn from five hundred times costs one write.
 */
export class PendingRecords {
  readonly #view: View;
  // by kind, then by id: a text of both would have to be made and hashed at every look
  readonly #held = new Map<string, Map<string, Held>>();
  readonly #changed = new Set<Held>();
  #count = 0;

  constructor(view: View) {
    this.#view = view;
  }

  /** The record as it stands. A stored body nobody can read is a Defect: deciding without it would be guessing. */
  get(ref: RecordRef): Held {
    const there = this.#held.get(ref.kind)?.get(ref.id);
    if (there !== undefined) return there;
    return this.#hold(ref, this.#view.record(ref.kind, ref.id));
  }

  /** Reads ahead what will be asked for: many at once are half the cost of each alone. */
  load(refs: readonly RecordRef[]): void {
    const missing = new Map<string, Map<string, RecordRef>>();
    for (const ref of refs) {
      if (this.#held.get(ref.kind)?.has(ref.id) === true) continue;
      const ofKind = missing.get(ref.kind);
      if (ofKind === undefined) missing.set(ref.kind, new Map([[ref.id, ref]]));
      else ofKind.set(ref.id, ref);
    }
    for (const [kind, wanted] of missing) {
      if (wanted.size < FEW) continue;
      const stored = new Map(this.#view.records(kind, [...wanted.keys()]).map(record => [record.id, record]));
      for (const [id, ref] of wanted) this.#hold(ref, stored.get(id) ?? null);
    }
  }

  #hold(ref: RecordRef, stored: StoredRecord | null): Held {
    const held = heldOf(ref, stored);
    const ofKind = this.#held.get(ref.kind);
    if (ofKind === undefined) this.#held.set(ref.kind, new Map([[ref.id, held]]));
    else ofKind.set(ref.id, held);
    this.#count += 1;
    return held;
  }

  /** What a record becomes from here on. */
  set(held: Held, { rev, body, text, scopes, stamps }: Becoming): void {
    held.rev = rev;
    held.body = body;
    held.text = text;
    held.scopes = scopes;
    held.stamps = stamps;
    this.#changed.add(held);
  }

  /** Whether so much is held that it is better written: what lives long is expensive to keep. */
  get isMuch(): boolean {
    return this.#changed.size >= MUCH;
  }

  /** The record as the store would have it now, for reading rights out of records changed in this very transaction. */
  record(kind: string, id: string): { body: string | null } | null {
    const held = this.#held.get(kind)?.get(id);
    return held === undefined ? this.#view.record(kind, id) : { body: textOf(held) };
  }

  /** Writes what changed and forgets it; what was only read (units, mostly) is likely wanted again. */
  flush(writing: Writing): void {
    for (const held of this.#changed) {
      const { ref, rev, scopes, stamps } = held;
      const after = { kind: ref.kind, id: ref.id, rev, body: textOf(held), scopes, stamps: JSON.stringify(stamps) };
      writing.write(held.stored, after);
      this.#held.get(ref.kind)?.delete(ref.id);
    }
    this.#count -= this.#changed.size;
    this.#changed.clear();
    if (this.#count <= MOST_READ) return;
    this.#held.clear();
    this.#count = 0;
  }
}

function textOf({ text, body }: Held): string | null {
  return text === UNWRITTEN ? JSON.stringify(body) : text;
}

function heldOf(ref: RecordRef, stored: StoredRecord | null): Held {
  if (stored === null) return { ref, stored, rev: 0, body: null, text: null, scopes: [], stamps: {} };
  const { rev, body: text, scopes } = stored;
  return {
    ref,
    stored,
    rev,
    body: text === null ? null : read(ref, text),
    text,
    scopes,
    stamps: JSON.parse(stored.stamps),
  };
}

function read(ref: RecordRef, text: string): Bodies[Kind] {
  const reading = readBody(kindOf(ref.kind), JSON.parse(text), quickParse);
  if (!reading.ok) throw new Defect(`${keyOf(ref)} is stored in a form that is ${reading.why}`);
  return reading.body as Bodies[Kind];
}

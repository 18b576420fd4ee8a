import { keyOf } from '../../shared/commands/decide.ts';
import { type Bodies, type Kind, kindOf, type RecordRef } from '../../shared/domain/kinds.ts';
import { readBody } from '../../shared/domain/records/read-body.ts';
import { Defect } from '../../shared/kernel/assert.ts';
import type { StoredRecord, View } from '../store/contract.ts';

/** A record as a transaction has it: what is stored, and its body read; null where there is none. */
export type Loaded = { stored: StoredRecord | null; body: Bodies[Kind] | null };

/** The records a transaction has read or written, each read once. */
export class LoadedRecords {
  readonly #view: View;
  readonly #known = new Map<string, Loaded>();

  constructor(view: View) {
    this.#view = view;
  }

  /** The record as it is now in the transaction. A stored body nobody can read is a Defect: deciding without it would be guessing. */
  get(ref: RecordRef): Loaded {
    const key = keyOf(ref);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const stored = this.#view.record(ref.kind, ref.id);
    const loaded: Loaded = { stored, body: stored === null || stored.body === null ? null : read(ref, stored.body) };
    this.#known.set(key, loaded);
    return loaded;
  }

  /** What was just written. */
  set(ref: RecordRef, stored: StoredRecord, body: Bodies[Kind] | null): void {
    this.#known.set(keyOf(ref), { stored, body });
  }

  /** Forgets everything, after writes were taken back. */
  clear(): void {
    this.#known.clear();
  }
}

function read(ref: RecordRef, text: string): Bodies[Kind] {
  const reading = readBody(kindOf(ref.kind), JSON.parse(text));
  if (!reading.ok) throw new Defect(`${keyOf(ref)} is stored in a form that is ${reading.why}`);
  return reading.body as Bodies[Kind];
}

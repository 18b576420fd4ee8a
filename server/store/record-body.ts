import { type Bodies, type Kind, kindOf } from '../../shared/domain/kinds.ts';
import { readBody } from '../../shared/domain/records/read-body.ts';
import type { RecordId } from '../../shared/kernel/ids.ts';
import type { View } from './contract.ts';

/** The body of a record in its newest form; null where there is none, or none this version can read. */
export function bodyOf<K extends Kind>(view: Pick<View, 'record'>, kind: K, id: RecordId): Bodies[K] | null {
  const stored = view.record(kind, id)?.body ?? null;
  if (stored === null) return null;
  const reading = readBody(kindOf(kind), JSON.parse(stored));
  return reading.ok ? (reading.body as Bodies[K]) : null;
}

import type { Conflict } from '../domain/records/conflict.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';
import type { Rows } from './define.ts';

/** The conflict a person decides on: it must be there, be about this record, and not have been decided already. */
export function openConflict(
  rows: Rows,
  conflictId: string,
  aboutKind: Conflict['aboutKind'],
  aboutId: string,
): Result<Conflict> {
  const conflict = rows.get('conflict', conflictId);
  if (conflict === null || conflict.aboutKind !== aboutKind || conflict.aboutId !== aboutId)
    return refuse('conflict.unknown');
  return conflict.settled ? refuse('conflict.settled') : ok(conflict);
}

import { type Actor, OFFICE_ROLES, UNIT_ROLES, unitsOf } from '../../../shared/domain/accounts/actor.ts';
import type { RecordId } from '../../../shared/kernel/ids.ts';

/** The unit in whose name the actor registers and sets tasks: 改革办 for its staff, else their own unit; null for who does neither. */
export const keepingUnit = (actor: Actor): RecordId | null =>
  unitsOf(actor, OFFICE_ROLES)[0] ?? unitsOf(actor, UNIT_ROLES)[0] ?? null;

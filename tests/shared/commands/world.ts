import { decide, keyOf, readOrder, rowsOf } from '../../../shared/commands/decide.ts';
import type { Change } from '../../../shared/commands/define.ts';
import type { Actor } from '../../../shared/domain/accounts/actor.ts';
import type { Role, Unit, UnitKind } from '../../../shared/domain/accounts/types.ts';
import type { Bodies, Kind } from '../../../shared/domain/kinds.ts';
import { instantAt, isoDate } from '../../../shared/kernel/dates.ts';
import type { Result } from '../../../shared/kernel/result.ts';

/** An id that is easy to read in a failure. */
export const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;

/** A person with one role at a unit. */
export const person = (role: Role, unitId: string): Actor => ({
  kind: 'person',
  personId: `${unitId}-${role.replace('.', '-')}`,
  unitId,
  grants: [{ role, unitId }],
});

/** A unit of a small invented city. */
export const unit = (name: string, kind: UnitKind): Unit => ({
  v: 1,
  name,
  shortName: name,
  kind,
  parentId: null,
  initials: 'x',
  order: 0,
  active: true,
});

/** Records held in memory, and commands decided over them as a side would. */
export class World {
  readonly bodies = new Map<string, Bodies[Kind] | null>();
  today = isoDate('2026-11-24');

  readonly authoritative: boolean;

  constructor(authoritative = true) {
    this.authoritative = authoritative;
    for (const [name, kind] of [
      ['office', 'office'],
      ['north', 'district'],
      ['south', 'district'],
      ['housing', 'department'],
    ] as const) {
      this.bodies.set(keyOf({ kind: 'unit', id: name }), unit(name, kind));
    }
  }

  /** Decides a command and keeps what it changes. */
  run(actor: Actor, name: string, args: unknown): Result<readonly Change[]> {
    const read = readOrder({ name, args });
    if (!read.ok) return read;
    const refs = read.value.command.reads(read.value.args);
    const moment = {
      today: this.today,
      at: instantAt(Date.parse(`${this.today}T01:00:00Z`)),
      actor,
      authoritative: this.authoritative,
    };
    const decided = decide(read.value, rowsOf(refs, this.bodies), moment);
    if (decided.ok) {
      for (const change of decided.value) this.bodies.set(keyOf(change), change.op === 'put' ? change.body : null);
    }
    return decided;
  }

  /** A record as it is now. */
  get<K extends Kind>(kind: K, name: string): Bodies[K] | null {
    return (this.bodies.get(keyOf({ kind, id: name })) ?? null) as Bodies[K] | null;
  }
}

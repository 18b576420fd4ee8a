import type { RecordId } from '../../kernel/ids.ts';
import type { Scope } from '../records/define.ts';
import type { Grant, Person, Role, UnitKind } from './types.ts';

/** Who acts: a person with the roles they hold now, or the server's own clock and set-up. */
export type Actor =
  | { kind: 'person'; personId: RecordId; unitId: RecordId; grants: readonly Grant[] }
  | { kind: 'system' };

/** The server itself, as an account: set-up and scheduled work take the same path as people. */
export const SYSTEM: Actor = { kind: 'system' };

/** The roles of the reform office's own staff. */
export const OFFICE_ROLES: readonly Role[] = [
  'office.clerk',
  'office.section-head',
  'office.deputy-director',
  'office.director',
];

/** The roles of people who answer for a unit's tasks. */
export const UNIT_ROLES: readonly Role[] = ['district.office', 'group.liaison', 'department.handler'];

/** The actor a person is; without any role while the account is stopped. */
export const actorOf = (personId: RecordId, person: Person): Actor => ({
  kind: 'person',
  personId,
  unitId: person.unitId,
  grants: person.active ? person.grants : [],
});

/** Whether the actor holds one of the roles anywhere. */
export const holds = (actor: Actor, roles: readonly Role[]): boolean =>
  actor.kind === 'person' && actor.grants.some(grant => roles.includes(grant.role));

/** The units at which the actor holds one of the roles. */
export const unitsOf = (actor: Actor, roles: readonly Role[]): readonly RecordId[] =>
  actor.kind === 'person' ? actor.grants.filter(grant => roles.includes(grant.role)).map(grant => grant.unitId) : [];

/**
 * What an actor may read, as scopes in a fixed order. Office staff and leaders of the city read all business records; everyone
 * else reads their own unit's; an administrator as such reads none (三员分立).
 */
export function scopesOf(actor: Actor, kindOfUnit: (unitId: RecordId) => UnitKind | null): readonly Scope[] {
  if (actor.kind === 'system' || actor.grants.length === 0) return [];
  const scopes = new Set<Scope>(['all', ...actor.grants.map(grant => scopeOfGrant(grant, kindOfUnit))]);
  // nb. the office reads everything a unit reads; a second copy under the unit's scope would only be sent twice
  return scopes.has('office') ? [...scopes].filter(scope => !scope.startsWith('unit:')) : [...scopes];
}

function scopeOfGrant({ role, unitId }: Grant, kindOfUnit: (unitId: RecordId) => UnitKind | null): Scope {
  if (role === 'administrator') return 'admin';
  if (OFFICE_ROLES.includes(role)) return 'office';
  const kind = role === 'leader' ? kindOfUnit(unitId) : null;
  return kind === 'city' || kind === 'office' ? 'office' : `unit:${unitId}`;
}

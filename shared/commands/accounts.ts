import * as z from 'zod';
import {
  type Grant,
  grantSchema,
  JURISDICTION_ID,
  type Jurisdiction,
  personSchema,
  placeSchema,
  unitSchema,
} from '../domain/accounts/types.ts';
import type { RecordRef } from '../domain/kinds.ts';
import { idSchema, lineSchema } from '../domain/records/fields.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';
import { type Change, type Command, defineCommand, put, type Rows } from './define.ts';

const JURISDICTION: RecordRef = { kind: 'jurisdiction', id: JURISDICTION_ID };
const unitRef = (id: string): RecordRef => ({ kind: 'unit', id });

/** 设定辖区: names the jurisdiction, once. */
export const setUp = defineCommand({
  name: 'accounts.setUp',
  args: z.object({ name: lineSchema(40), level: z.enum(['city', 'district']) }),
  needs: 'accounts.setUp',
  reads: () => [JURISDICTION],
  decide(rows, args, moment) {
    if (rows.get('jurisdiction', JURISDICTION_ID) !== null) return refuse('account.already-set-up');
    return ok([put('jurisdiction', JURISDICTION_ID, { v: 1, ...args, setUpOn: moment.today, administratorIds: [] })]);
  },
});

/** 导入单位: writes units as the office's list has them; a unit already there is brought up to date. */
export const importUnits = defineCommand({
  name: 'accounts.importUnits',
  args: z.object({
    units: z.array(unitSchema.omit({ v: true }).extend({ id: idSchema })).max(500),
    places: z
      .array(placeSchema.omit({ v: true }).extend({ id: idSchema }))
      .max(500)
      .default([]),
  }),
  needs: 'accounts.manage',
  reads: args => [
    ...args.units.flatMap(unit => (unit.parentId === null ? [unit.id] : [unit.id, unit.parentId])).map(unitRef),
    ...args.places.flatMap(({ id, districtId }): RecordRef[] => [{ kind: 'place', id }, unitRef(districtId)]),
  ],
  decide(rows, args) {
    const arriving = new Set(args.units.map(unit => unit.id));
    const known = (id: string | null) => id === null || arriving.has(id) || rows.get('unit', id) !== null;
    const orphan =
      args.units.find(unit => !known(unit.parentId)) ?? args.places.find(place => !known(place.districtId));
    if (orphan !== undefined) return refuse('account.unit-unknown', { name: orphan.name });
    return ok([
      ...args.units.map(({ id, ...unit }) => put('unit', id, { v: 1, ...unit })),
      ...args.places.map(({ id, ...place }) => put('place', id, { v: 1, ...place })),
    ]);
  },
});

/** 导入人员: writes people with their units and roles; how they sign in is given apart. */
export const importPeople = defineCommand({
  name: 'accounts.importPeople',
  args: z.object({ people: z.array(personSchema.omit({ v: true }).extend({ id: idSchema })).max(500) }),
  needs: 'accounts.manage',
  reads: args => [
    JURISDICTION,
    ...args.people.map(({ id }): RecordRef => ({ kind: 'person', id })),
    ...args.people.flatMap(person => [person.unitId, ...person.grants.map(grant => grant.unitId)]).map(unitRef),
  ],
  decide(rows, args) {
    for (const person of args.people) {
      const unit = [person.unitId, ...person.grants.map(grant => grant.unitId)].find(
        id => rows.get('unit', id) === null,
      );
      if (unit !== undefined) return refuse('account.unit-unknown', { name: unit });
    }
    const people = args.people.map(({ id, ...person }) => put('person', id, { v: 1, ...person }));
    return withAdministrators(rows, args.people, people);
  },
});

/** 调整角色: replaces what a person may do; it holds from their next contact on. */
export const changeGrants = defineCommand({
  name: 'accounts.changeGrants',
  args: z.object({ personId: idSchema, grants: z.array(grantSchema).max(12) }),
  needs: 'accounts.manage',
  reads: args => [
    JURISDICTION,
    { kind: 'person', id: args.personId },
    ...args.grants.map(grant => unitRef(grant.unitId)),
  ],
  decide(rows, args) {
    const person = rows.get('person', args.personId);
    if (person === null) return refuse('account.person-unknown');
    const unit = args.grants.find(grant => rows.get('unit', grant.unitId) === null);
    if (unit !== undefined) return refuse('account.unit-unknown', { name: unit.unitId });
    const changed = { ...person, grants: args.grants };
    return withAdministrators(rows, [{ id: args.personId, ...changed }], [put('person', args.personId, changed)]);
  },
});

/** 停用或启用账号: a stopped account reads and does nothing; its records stay. */
export const setActive = defineCommand({
  name: 'accounts.setActive',
  args: z.object({ personId: idSchema, active: z.boolean() }),
  needs: 'accounts.manage',
  reads: args => [JURISDICTION, { kind: 'person', id: args.personId }],
  decide(rows, args) {
    const person = rows.get('person', args.personId);
    if (person === null) return refuse('account.person-unknown');
    const changed = { ...person, active: args.active };
    return withAdministrators(rows, [{ id: args.personId, ...changed }], [put('person', args.personId, changed)]);
  },
});

type Changed = { id: string; grants: readonly Grant[]; active: boolean };

/** Keeps the list of administrators true, and refuses to leave the jurisdiction without one. */
function withAdministrators(rows: Rows, people: readonly Changed[], changes: Change[]): Result<readonly Change[]> {
  const jurisdiction = rows.get('jurisdiction', JURISDICTION_ID);
  if (jurisdiction === null) return refuse('account.not-permitted');
  const ids = new Set(jurisdiction.administratorIds);
  for (const person of people) {
    const administers = person.active && person.grants.some(grant => grant.role === 'administrator');
    if (administers) ids.add(person.id);
    else ids.delete(person.id);
  }
  if (ids.size === 0 && jurisdiction.administratorIds.length > 0) return refuse('account.last-administrator');
  const administratorIds = [...ids];
  if (administratorIds.join() === jurisdiction.administratorIds.join()) return ok(changes);
  return ok([
    ...changes,
    put('jurisdiction', JURISDICTION_ID, { ...jurisdiction, administratorIds } satisfies Jurisdiction),
  ]);
}

/** The commands of accounts. */
export const accountsCommands = [
  setUp,
  importUnits,
  importPeople,
  changeGrants,
  setActive,
] as unknown as readonly Command[];

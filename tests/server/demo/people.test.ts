import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPeople } from '../../../server/modules/accounts/people-table.ts';
import { readUnits } from '../../../server/modules/accounts/units-table.ts';

const folder = join(import.meta.dirname, '../../../server/demo');
let made = 0;
const entropy = { now: () => 1_795_000_000_000, bytes: (length: number) => new Uint8Array(length).fill(made++) };
const units = readUnits(readFileSync(join(folder, 'units.csv'), 'utf8'), { units: [], places: [] }, entropy);
const people = readPeople(readFileSync(join(folder, 'people.csv'), 'utf8'), units, [], entropy);

describe('淄博 demo directory', () => {
  it('imports without a single bad line', () => {
    expect([...units.faults, ...people.faults]).toEqual([]);
  });

  it.each([
    ['city', 1],
    ['office', 1],
    ['group', 8],
    ['department', 67],
    ['district', 11],
  ])('has as many units of the kind %s as the article says: %d', (kind, count) => {
    expect(units.units.filter(unit => unit.kind === kind)).toHaveLength(count);
  });

  it('has someone in every unit', () => {
    const staffed = new Set(people.people.map(person => person.unitId));
    expect(units.units.filter(unit => !staffed.has(unit.id)).map(unit => unit.name)).toEqual([]);
  });

  it('has at least one administrator and one holder of every other role', () => {
    const roles = new Set(people.people.flatMap(person => person.grants.map(grant => grant.role)));
    expect(roles.size).toBe(10);
  });

  it('calls no two people the same', () => {
    const names = people.people.map(person => person.name);
    expect(new Set(names).size).toBe(names.length);
  });
});

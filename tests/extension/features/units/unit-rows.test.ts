import { describe, expect, it } from 'vitest';
import type { KnownPerson, KnownUnit } from '../../../../extension/features/units/directory.ts';
import { answersUnit, unitRows } from '../../../../extension/features/units/unit-rows.ts';

const unit = (id: string, parentId: string | null, name = id): KnownUnit => ({
  ...{ id, v: 1, name, shortName: name, kind: 'department', parentId, initials: 'cs', order: 1, active: true },
});
const person = (id: string, unitId: string): KnownPerson => ({
  ...{ id, v: 1, name: `某${id}`, unitId, post: null, grants: [], active: true },
});

describe('the org tree as lines', () => {
  it('puts what belongs to a unit below it, one step deeper', () => {
    const rows = unitRows({
      units: [unit('city', null), unit('a', 'city'), unit('b', 'city'), unit('a1', 'a')],
      people: [],
    });
    expect(rows.map(row => [row.unit.id, row.depth])).toEqual([
      ['city', 0],
      ['a', 1],
      ['a1', 2],
      ['b', 1],
    ]);
  });

  it('lists a unit whose parent is unknown at the top, and units in a ring once each', () => {
    const rows = unitRows({ units: [unit('lost', 'gone'), unit('x', 'y'), unit('y', 'x')], people: [] });
    expect(rows.map(row => row.unit.id).toSorted((a, b) => (a < b ? -1 : 1))).toEqual(['lost', 'x', 'y']);
  });

  it('finds a unit by name, initials or the people in it', () => {
    const [row] = unitRows({ units: [unit('a', null, '市水利局')], people: [person('甲', 'a')] });
    expect(row?.people).toHaveLength(1);
    expect(answersUnit(row!, ['水利'])).toBe(true);
    expect(answersUnit(row!, ['cs'])).toBe(true);
    expect(answersUnit(row!, ['某甲', '水利'])).toBe(true);
    expect(answersUnit(row!, ['财政'])).toBe(false);
  });
});

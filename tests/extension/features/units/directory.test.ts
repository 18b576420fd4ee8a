import { describe, expect, it } from 'vitest';
import { directoryOf, unitItems } from '../../../../extension/features/units/directory.ts';
import type { Person, Unit } from '../../../../shared/domain/accounts/types.ts';

const unit = (name: string, more: Partial<Unit> = {}): Unit => ({
  ...{ v: 1, name, shortName: name, kind: 'department', parentId: null, initials: '', order: 1, active: true },
  ...more,
});

const directory = directoryOf(
  new Map([
    ['d2', unit('市水利局', { order: 2, initials: 'slj' })],
    ['d1', unit('市住房和城乡建设局', { shortName: '市住建局', order: 1 })],
    ['east', unit('东区', { kind: 'district' })],
    ['office', unit('改革办', { kind: 'office', order: 9 })],
    ['old', unit('已撤并单位', { order: 3, active: false })],
  ]),
  new Map<string, Person>([['p', { v: 1, name: '某人', unitId: 'd1', post: null, grants: [], active: true }]]),
);

describe('the directory', () => {
  it('puts units as the office orders them, kinds first', () => {
    expect(directory.units.map(one => one.id)).toEqual(['office', 'd1', 'd2', 'old', 'east']);
    expect(directory.place('d1')).toBeLessThan(directory.place('d2'));
    expect(directory.place('nobody')).toBe(5);
  });

  it('names units short and people by name, and says when it does not know them', () => {
    expect(directory.unitName('d1')).toBe('市住建局');
    expect(directory.unitName('gone')).toBe('单位不详');
    expect(directory.personName('p')).toBe('某人');
    expect(directory.personName('gone')).toBe('人员不详');
  });

  it('offers units in use to pick from, by full and short name and initials', () => {
    const items = unitItems(directory.units);
    expect(items.map(item => item.value)).toEqual(['office', 'd1', 'd2', 'east']);
    expect(items[1]).toMatchObject({ label: '市住房和城乡建设局', keys: ['市住建局', ''], note: '市直部门' });
  });
});

import { expect, test } from 'vitest';
import { type Actor, actorOf, SYSTEM, scopesOf } from '../../../../shared/domain/accounts/actor.ts';
import type { Grant, UnitKind } from '../../../../shared/domain/accounts/types.ts';

const KINDS: Record<string, UnitKind> = {
  city: 'city',
  office: 'office',
  zhangdian: 'district',
  economy: 'group',
  housing: 'department',
};
const kindOfUnit = (id: string) => KINDS[id] ?? null;
const person = (...grants: Grant[]): Actor => ({ kind: 'person', personId: 'p', unitId: 'office', grants });

test.each<[string, Grant[], string[]]>([
  ['科员 reads all business records', [{ role: 'office.clerk', unitId: 'office' }], ['all', 'office']],
  ['区县改革办 reads its own district', [{ role: 'district.office', unitId: 'zhangdian' }], ['all', 'unit:zhangdian']],
  ['小组联络员 reads the group', [{ role: 'group.liaison', unitId: 'economy' }], ['all', 'unit:economy']],
  ['部门经办人 reads the department', [{ role: 'department.handler', unitId: 'housing' }], ['all', 'unit:housing']],
  ['a leader of the city reads all', [{ role: 'leader', unitId: 'city' }], ['all', 'office']],
  ['a leader of a district reads the district', [{ role: 'leader', unitId: 'zhangdian' }], ['all', 'unit:zhangdian']],
  ['管理员 reads accounts, no business records', [{ role: 'administrator', unitId: 'office' }], ['all', 'admin']],
  ['督察人员 reads the own unit', [{ role: 'inspector', unitId: 'housing' }], ['all', 'unit:housing']],
  ['nobody without a role reads anything', [], []],
])('%s', (_, grants, scopes) => {
  expect(scopesOf(person(...grants), kindOfUnit)).toEqual(scopes);
});

test('several roles add up, and the office’s view swallows a unit’s', () => {
  const both = person({ role: 'district.office', unitId: 'zhangdian' }, { role: 'office.clerk', unitId: 'office' });
  expect(scopesOf(both, kindOfUnit)).toEqual(['all', 'office']);
  const two = person({ role: 'district.office', unitId: 'zhangdian' }, { role: 'group.liaison', unitId: 'economy' });
  expect(scopesOf(two, kindOfUnit)).toEqual(['all', 'unit:zhangdian', 'unit:economy']);
});

test('a stopped account is an actor without roles', () => {
  const body = {
    v: 1 as const,
    name: '甲',
    unitId: 'office',
    post: null,
    grants: [{ role: 'office.clerk' as const, unitId: 'office' }],
    active: false,
  };
  expect(actorOf('p', body)).toMatchObject({ grants: [] });
  expect(actorOf('p', { ...body, active: true })).toMatchObject({ grants: body.grants });
});

test('the server itself reads no feed', () => {
  expect(scopesOf(SYSTEM, kindOfUnit)).toEqual([]);
});

import type { Order } from '../../shared/commands/decide.ts';

/** Units of a small city; invented, as everything here. */
export const UNITS = [
  { id: 'city', kind: 'city', name: '示例市' },
  { id: 'office', kind: 'office', name: '示例市委改革办' },
  { id: 'east', kind: 'district', name: '城东区' },
  { id: 'west', kind: 'district', name: '城西区' },
  { id: 'roads', kind: 'department', name: '市道路局' },
] as const;

/** Who has an account, and with which role at which unit. */
export const PEOPLE = [
  { id: 'keeper', unitId: 'office', role: 'administrator' },
  { id: 'clerk', unitId: 'office', role: 'office.clerk' },
  { id: 'head', unitId: 'office', role: 'office.section-head' },
  { id: 'east-office', unitId: 'east', role: 'district.office' },
  { id: 'west-office', unitId: 'west', role: 'district.office' },
  { id: 'handler', unitId: 'roads', role: 'department.handler' },
] as const;

/** Orders the server runs for itself, so that there is a city to work in. */
export const SET_UP: readonly Order[] = [
  { name: 'accounts.setUp', args: { name: '示例市', level: 'city' } },
  {
    name: 'accounts.importUnits',
    args: {
      units: UNITS.map(({ id, kind, name }, order) => ({
        id,
        kind,
        name,
        shortName: name,
        parentId: id === 'city' ? null : 'city',
        initials: id,
        order,
        active: true,
      })),
    },
  },
  {
    name: 'accounts.importPeople',
    args: {
      people: PEOPLE.map(({ id, unitId, role }) => ({
        id,
        name: `人员${id}`,
        unitId,
        post: null,
        grants: [{ role, unitId }],
        active: true,
      })),
    },
  },
];

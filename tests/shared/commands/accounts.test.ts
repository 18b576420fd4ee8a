import { expect, test } from 'vitest';
import { SYSTEM } from '../../../shared/domain/accounts/actor.ts';
import { JURISDICTION_ID } from '../../../shared/domain/accounts/types.ts';
import { id, person, World } from './world.ts';

const ADMIN = person('administrator', 'office');
const someone = (n: number, role: string, unitId = 'office') => ({
  id: id(n),
  name: `示例${n}`,
  unitId,
  post: null,
  grants: [{ role, unitId }],
  active: true,
});
const refusal = (result: ReturnType<World['run']>) => (result.ok ? null : result.refusal.code);

function setUp(): World {
  const world = new World();
  expect(world.run(SYSTEM, 'accounts.setUp', { name: '示例市', level: 'city' }).ok).toBe(true);
  expect(
    world.run(SYSTEM, 'accounts.importPeople', { people: [someone(1, 'administrator'), someone(2, 'office.clerk')] })
      .ok,
  ).toBe(true);
  return world;
}

test('a jurisdiction is set up once, by the server only', () => {
  const world = setUp();
  expect(world.get('jurisdiction', JURISDICTION_ID)).toMatchObject({
    name: '示例市',
    setUpOn: '2026-11-24',
    administratorIds: [id(1)],
  });
  expect(refusal(world.run(SYSTEM, 'accounts.setUp', { name: '又一市', level: 'city' }))).toBe(
    'account.already-set-up',
  );
  expect(refusal(new World().run(ADMIN, 'accounts.setUp', { name: '示例市', level: 'city' }))).toBe(
    'account.not-permitted',
  );
});

test('units arrive with their parents in one command, and a unit without its parent is named', () => {
  const world = setUp();
  const unit = (name: string, parentId: string | null) => ({
    id: name,
    name,
    shortName: name,
    kind: 'district',
    parentId,
    initials: 'x',
    order: 1,
    active: true,
  });
  expect(
    refusal(world.run(ADMIN, 'accounts.importUnits', { units: [unit('east', 'region'), unit('region', null)] })),
  ).toBeNull();
  const orphan = world.run(ADMIN, 'accounts.importUnits', { units: [unit('west', 'nowhere')] });
  expect(orphan).toEqual({ ok: false, refusal: { code: 'account.unit-unknown', detail: { name: 'west' } } });
  expect(world.get('unit', 'west')).toBeNull();
});

test('people need a known unit, and only an administrator imports them', () => {
  const world = setUp();
  expect(refusal(world.run(ADMIN, 'accounts.importPeople', { people: [someone(3, 'office.clerk', 'nowhere')] }))).toBe(
    'account.unit-unknown',
  );
  expect(refusal(world.run(person('office.director', 'office'), 'accounts.importPeople', { people: [] }))).toBe(
    'account.not-permitted',
  );
});

test('the last administrator stays one', () => {
  const world = setUp();
  expect(refusal(world.run(ADMIN, 'accounts.setActive', { personId: id(1), active: false }))).toBe(
    'account.last-administrator',
  );
  expect(refusal(world.run(ADMIN, 'accounts.changeGrants', { personId: id(1), grants: [] }))).toBe(
    'account.last-administrator',
  );
  world.run(ADMIN, 'accounts.changeGrants', { personId: id(2), grants: [{ role: 'administrator', unitId: 'office' }] });
  expect(refusal(world.run(ADMIN, 'accounts.setActive', { personId: id(1), active: false }))).toBeNull();
  expect(world.get('jurisdiction', JURISDICTION_ID)?.administratorIds).toEqual([id(2)]);
});

test('a stopped account keeps its record and can be started again', () => {
  const world = setUp();
  world.run(ADMIN, 'accounts.setActive', { personId: id(2), active: false });
  expect(world.get('person', id(2))).toMatchObject({ active: false, grants: [{ role: 'office.clerk' }] });
  world.run(ADMIN, 'accounts.setActive', { personId: id(2), active: true });
  expect(world.get('person', id(2))?.active).toBe(true);
});

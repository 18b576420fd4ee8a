import { expect, test } from 'vitest';
import { taught } from '../domain/sites/sites.ts';
import { id, person, World } from './world.ts';

const ADMIN = person('administrator', 'office');
const CLERK = person('office.clerk', 'office');
const HANDLER = person('department.handler', 'housing');
const TALLY = { pages: 5, found: { number: 5 }, healed: {}, lost: {} };
const refusal = (result: ReturnType<World['run']>) => (result.ok ? null : result.refusal.code);
const order = { adapterId: id(1), site: taught('oa.example.test'), tally: TALLY };

test('an administrator publishes a taught system, with who and when; nobody else does', () => {
  const world = new World();
  for (const someone of [CLERK, HANDLER])
    expect(refusal(world.run(someone, 'sites.publishAdapter', order))).toBe('account.not-permitted');
  expect(refusal(world.run(ADMIN, 'sites.publishAdapter', order))).toBeNull();
  expect(world.get('siteAdapter', id(1))).toEqual({
    v: 1,
    site: order.site,
    tally: TALLY,
    publishedAt: '2026-11-24T01:00:00.000Z',
    publishedBy: 'office-administrator',
  });
});

test('what was published is never written over: a better one is published beside it', () => {
  const world = new World();
  world.run(ADMIN, 'sites.publishAdapter', order);
  expect(refusal(world.run(ADMIN, 'sites.publishAdapter', { ...order, site: taught('x.test') }))).toBe('site.exists');
  expect(refusal(world.run(ADMIN, 'sites.publishAdapter', { ...order, adapterId: 'seeyon' }))).toBe('site.exists');
  expect(world.get('siteAdapter', id(1))?.site.host).toBe('oa.example.test');
});

test('the office too switches a broken system off and on, also one built in; units do not', () => {
  const world = new World();
  world.run(ADMIN, 'sites.publishAdapter', order);
  expect(refusal(world.run(HANDLER, 'sites.switchOff', { siteId: id(1) }))).toBe('account.not-permitted');
  for (const siteId of [id(1), 'seeyon']) {
    expect(refusal(world.run(CLERK, 'sites.switchOff', { siteId }))).toBeNull();
    expect(world.get('siteSwitch', siteId)).toMatchObject({ off: true, changedBy: 'office-office-clerk' });
    expect(refusal(world.run(ADMIN, 'sites.switchOn', { siteId }))).toBeNull();
    expect(world.get('siteSwitch', siteId)).toMatchObject({ off: false });
  }
  expect(refusal(world.run(CLERK, 'sites.switchOff', { siteId: id(9) }))).toBe('site.unknown');
});

test('switching off what is off changes nothing', () => {
  const world = new World();
  world.run(CLERK, 'sites.switchOff', { siteId: 'weaver' });
  const again = world.run(ADMIN, 'sites.switchOff', { siteId: 'weaver' });
  expect(again).toEqual({ ok: true, value: [] });
});

test('a taught system that is none is refused before it is decided', () => {
  const bad = { ...order, site: { ...order.site, fields: [{ field: 'number', frame: '/', ways: [{ by: 'js' }] }] } };
  expect(refusal(new World().run(ADMIN, 'sites.publishAdapter', bad))).toBe('sync.malformed');
});

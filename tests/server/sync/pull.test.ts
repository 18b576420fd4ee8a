import { expect, test } from 'vitest';
import { Device, SmallServer, tag, task } from './small-server.ts';

const changeLead = (taskId: string, leadUnitId: string) => ({ taskId, documentId: null, set: { leadUnitId } });

test('a first contact is told which scopes to load, and nothing else', () => {
  const server = new SmallServer();
  const reply = new Device(server, 'northern').ask();
  expect(reply).toMatchObject({
    scopes: ['all', 'unit:north'],
    load: ['all', 'unit:north'],
    drop: [],
    rows: [],
    cursors: {},
    head: false,
    reset: null,
    tooOld: null,
    lastSeq: 0,
    serverNow: '2026-11-24T01:00:00.000Z',
  });
});

test('everyone gets what they may read, as it was written, and no more', () => {
  const server = new SmallServer();
  const clerk = new Device(server, 'clerk');
  clerk.do('documents.tag', tag('doc', 'office', { title: '“引号”与\\反斜杠' }));
  clerk.do('ledger.addTask', task('n', 'north', { documentId: 'doc' }));
  clerk.do('ledger.addTask', task('s', 'south'));
  clerk.catchUp();
  expect(clerk.ids('task')).toEqual(['n', 's']);
  expect(clerk.rows.get('document:doc')?.body).toEqual(server.body('document', 'doc'));
  const northern = new Device(server, 'northern');
  northern.catchUp();
  expect(northern.ids('task')).toEqual(['n']);
  expect(northern.ids('document')).toEqual(['doc']);
  expect(northern.ids('series')).toEqual([]);
  expect(northern.ids('unit')).toHaveLength(4);
  const admin = new Device(server, 'admin');
  admin.catchUp();
  expect(admin.ids('task')).toEqual([]);
  expect(admin.ids('person')).toHaveLength(6);
});

test('a task that changes its lead unit leaves one unit and comes to the other, at once for each', () => {
  const server = new SmallServer();
  const clerk = new Device(server, 'clerk');
  const [northern, southern] = [new Device(server, 'northern'), new Device(server, 'southern')];
  clerk.do('ledger.addTask', task('moving', 'north'));
  for (const device of [clerk, northern, southern]) device.catchUp();
  clerk.do('ledger.changeTask', changeLead('moving', 'south'));
  clerk.do('ledger.retag', { taskId: 'moving', add: ['试点'], take: [] });
  const out = northern.ask();
  expect(out.rows).toEqual([['task', 'moving', server.rev - 1, [], null]]);
  expect(southern.ask().rows).toEqual([['task', 'moving', server.rev, [1], server.body('task', 'moving')]]);
  northern.catchUp();
  southern.catchUp();
  expect([northern.ids('task'), southern.ids('task')]).toEqual([[], ['moving']]);
  clerk.do('ledger.changeTask', changeLead('moving', 'north'));
  northern.catchUp();
  southern.catchUp();
  expect([northern.ids('task'), southern.ids('task')]).toEqual([['moving'], []]);
});

test('an edit made offline on a task that moved away is judged by the rights at its arrival', () => {
  const server = new SmallServer();
  const clerk = new Device(server, 'clerk');
  const northern = new Device(server, 'northern');
  clerk.do('ledger.addTask', task('moving', 'north'));
  northern.catchUp();
  clerk.do('ledger.changeTask', changeLead('moving', 'south'));
  const report = { taskId: 'moving', reportId: 'r', state: 'going', text: '推进中' };
  expect(northern.do('ledger.report', report)).toMatchObject({ code: 'account.not-permitted' });
  expect(server.body('task', 'moving')).toMatchObject({ reports: [] });
});

test('a record taken away is told once, and not to who never had it', () => {
  const server = new SmallServer();
  const clerk = new Device(server, 'clerk');
  clerk.catchUp();
  clerk.do('documents.tag', tag('doc'));
  clerk.catchUp();
  clerk.do('documents.withdraw', { documentId: 'doc' });
  expect(clerk.ask().rows).toEqual([['document', 'doc', server.rev, [], null]]);
  clerk.catchUp();
  expect(clerk.ask().rows).toEqual([]);
  expect(clerk.ids('document')).toEqual([]);
});

test('new rights load a scope, lost rights drop one', () => {
  const server = new SmallServer();
  const admin = new Device(server, 'admin');
  const clerk = new Device(server, 'clerk');
  const northern = new Device(server, 'northern');
  admin.catchUp();
  clerk.do('ledger.addTask', task('s', 'south'));
  northern.catchUp();
  const grant = (unitId: string) => ({ role: 'district.office', unitId });
  admin.do('accounts.changeGrants', { personId: 'northern', grants: [grant('north'), grant('south')] });
  expect(northern.ask()).toMatchObject({
    scopes: ['all', 'unit:north', 'unit:south'],
    load: ['unit:south'],
    head: false,
  });
  northern.catchUp();
  expect(northern.ids('task')).toEqual(['s']);
  admin.do('accounts.changeGrants', { personId: 'northern', grants: [grant('north')] });
  const lost = northern.ask();
  expect(lost).toMatchObject({ drop: ['unit:south'], load: [], head: true });
  expect(lost.cursors).not.toHaveProperty('unit:south');
  admin.do('accounts.setActive', { personId: 'northern', active: false });
  expect(northern.ask()).toMatchObject({
    scopes: [],
    drop: ['all', 'unit:north', 'unit:south'],
    rows: [],
    cursors: {},
  });
});

test('a scope nobody granted is dropped, whatever the device claims', () => {
  const server = new SmallServer();
  const northern = new Device(server, 'northern');
  new Device(server, 'clerk').do('documents.tag', tag('doc'));
  northern.catchUp();
  const reply = northern.ask({ cursors: { ...northern.cursors, office: 0, ['__proto__']: 3 } });
  expect(reply).toMatchObject({ drop: ['office', '__proto__'], rows: [], head: true });
});

test('pages are cut between revisions, never inside one, and join to the whole', () => {
  const server = new SmallServer();
  const clerk = new Device(server, 'clerk');
  for (let n = 0; n < 40; n += 1) clerk.do('documents.tag', tag(`doc-${n}`));
  const places = Array.from({ length: 400 }, (_, n) => ({
    id: `place-${n}`,
    name: `示例村${n}`,
    type: 'village',
    districtId: 'north',
    active: true,
  }));
  new Device(server, 'admin').do('accounts.importUnits', { units: [], places });
  const whole = new Device(server, 'head');
  whole.catchUp();
  clerk.catchUp(2000);
  const paged = new Device(server, 'clerk', 'third-client');
  const replies = paged.catchUp(2000);
  expect(replies.length).toBeGreaterThan(7);
  expect([...paged.rows]).toEqual([...whole.rows]);
  const pageOf = (id: string) => replies.findIndex(({ rows }) => rows.some(row => (row as string[])[1] === id));
  expect(new Set(places.map(({ id }) => pageOf(id))).size).toBe(1);
  for (const [index, { cursors }] of replies.slice(1, -1).entries())
    expect(
      Object.values(replies[index + 2]!.cursors).every(cursor => cursor >= Math.max(...Object.values(cursors))),
    ).toBe(true);
});

test('a record in two held scopes comes once', () => {
  const server = new SmallServer();
  const admin = new Device(server, 'admin');
  admin.catchUp();
  const grants = ['north', 'south'].map(unitId => ({ role: 'district.office', unitId }));
  admin.do('accounts.changeGrants', { personId: 'northern', grants });
  const northern = new Device(server, 'northern');
  northern.catchUp();
  new Device(server, 'clerk').do('ledger.addTask', {
    ...task('both', 'north'),
    terms: { ...task('both', 'north').terms, coUnitIds: ['south'] },
  });
  expect(northern.ask().rows).toEqual([['task', 'both', server.rev, [1, 2], server.body('task', 'both')]]);
});

test.each([
  ['from the future', { all: 1_000_000, office: 1 }, 'cursor'],
  ['below zero', { all: -1, office: 1 }, 'cursor'],
  ['not a whole number', { all: 1.5, office: 1 }, 'cursor'],
])('a cursor %s is answered with a reset, never with silence', (_says, cursors, reset) => {
  const clerk = new Device(new SmallServer(), 'clerk');
  clerk.catchUp();
  expect(clerk.ask({ cursors })).toMatchObject({ reset, rows: [], cursors: {}, load: ['all', 'office'], head: false });
});

test('cursors of another epoch are answered with a reset, also without an epoch', () => {
  const clerk = new Device(new SmallServer(), 'clerk');
  clerk.catchUp();
  for (const epoch of ['another-epoch', null])
    expect(clerk.ask({ epoch })).toMatchObject({ reset: 'epoch', rows: [], load: ['all', 'office'], head: false });
});

test('a pull says which side is too old, and hands out nothing', () => {
  const clerk = new Device(new SmallServer(), 'clerk');
  clerk.catchUp();
  expect(clerk.ask({ protocol: 0 })).toMatchObject({ tooOld: 'client', rows: [], head: false, reset: null });
  expect(clerk.ask({ protocol: 99 })).toMatchObject({ tooOld: 'server', rows: [], head: false, reset: null });
});

test('a pull carries the last number used up, so that a device knows what to offer again', () => {
  const server = new SmallServer();
  const clerk = new Device(server, 'clerk');
  clerk.do('documents.tag', tag('one'));
  clerk.do('documents.tag', tag('two'));
  expect(clerk.ask().lastSeq).toBe(2);
});

test('what a push changed is hinted at to those it concerns once it is durable', () => {
  const server = new SmallServer();
  const clerk = new Device(server, 'clerk');
  const heard: string[][] = [];
  const stop = server.sync.notices.subscribe(({ rev, scopes }) => {
    expect(rev).toBe(server.rev);
    heard.push([...scopes]);
  });
  server.sync.notices.subscribe(() => {
    throw new Error('a listener that fails');
  });
  clerk.do('ledger.addTask', task('moving', 'north'));
  clerk.do('ledger.changeTask', changeLead('moving', 'south'));
  clerk.do('ledger.changeTask', changeLead('never-was', 'south'));
  stop();
  clerk.do('documents.tag', tag('doc'));
  expect(heard).toEqual([
    ['office', 'unit:office', 'unit:north'],
    ['office', 'unit:office', 'unit:north', 'unit:south'],
  ]);
  expect(server.troubles).toHaveLength(3);
});

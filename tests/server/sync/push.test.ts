import { expect, test } from 'vitest';
import { runOrders } from '../../../server/sync/run-orders.ts';
import { Device, SmallServer, tag, task } from './small-server.ts';

test('a command is applied once, however often and in whatever batches it is sent', () => {
  const server = new SmallServer();
  const clerk = new Device(server, 'clerk');
  const [one, two, three] = ['one', 'two', 'three'].map(id => clerk.command('documents.tag', tag(id)));
  const first = clerk.send(one!, two!);
  expect(first.results.map(({ seq, outcome }) => [seq, outcome.outcome])).toEqual([
    [1, 'applied'],
    [2, 'applied'],
  ]);
  const events = server.events().length;
  expect(clerk.send(one!, two!)).toEqual(first);
  expect(clerk.send(two!).results).toEqual([first.results[1]]);
  const last = clerk.send(one!, two!, three!);
  expect(last.results.slice(0, 2)).toEqual(first.results);
  expect(last.lastSeq).toBe(3);
  expect(server.events().length).toBe(events + 1);
  expect(server.body('series', 'ledger')).toMatchObject({ next: 4 });
});

test('each applied command has a revision of its own, without gaps', () => {
  const server = new SmallServer();
  const clerk = new Device(server, 'clerk');
  const before = server.rev;
  const reply = clerk.send(
    ...['one', 'two'].map(id => clerk.command('documents.tag', tag(id))),
    clerk.command('documents.correct', { documentId: 'nowhere', set: {} }),
    clerk.command('documents.tag', tag('three')),
  );
  expect(reply.results.map(({ outcome }) => ('rev' in outcome ? outcome.rev - before : outcome.outcome))).toEqual([
    1,
    2,
    'refused',
    3,
  ]);
});

test('a number that skips others is a gap: nothing is taken, and the reply says where the server stands', () => {
  const clerk = new Device(new SmallServer(), 'clerk');
  const [first, second, third] = ['one', 'two', 'three'].map(id => clerk.command('documents.tag', tag(id)));
  clerk.send(first!);
  expect(clerk.push([third!])).toEqual({ ok: false, problem: 'gap', detail: { lastSeq: 1 } });
  expect(clerk.send(second!, third!).lastSeq).toBe(3);
});

test('a batch that is not in order is not served', () => {
  const clerk = new Device(new SmallServer(), 'clerk');
  const [first, second, third] = ['one', 'two', 'three'].map(id => clerk.command('documents.tag', tag(id)));
  expect(clerk.push([first!, third!])).toMatchObject({ ok: false, problem: 'bad-request' });
  expect(clerk.push([second!, first!])).toMatchObject({ ok: false, problem: 'bad-request' });
  expect(clerk.push([first!], { oldest: 2 })).toMatchObject({ ok: false, problem: 'bad-request' });
});

test('a server put back behind a device goes on from the lowest number the device can still send, and notes it', () => {
  const server = new SmallServer();
  const clerk = new Device(server, 'clerk');
  clerk.lastSeq = 40;
  const [one, two] = ['one', 'two'].map(id => clerk.command('documents.tag', tag(id)));
  expect(clerk.push([two!], { oldest: 41 })).toMatchObject({ problem: 'gap' });
  expect(clerk.push([one!, two!], { oldest: 41 })).toMatchObject({ ok: true, value: { lastSeq: 42 } });
  expect(server.events()).toContainEqual(
    expect.objectContaining({ command: 'sync.jump', args: { from: 0, to: 41 }, client: clerk.clientId }),
  );
});

test('a refused command uses up its number and is written down with what it said', () => {
  const server = new SmallServer();
  const northern = new Device(server, 'northern');
  const reply = northern.send(
    northern.command('documents.tag', tag('one', 'office')),
    northern.command('documents.tag', { documentId: 'one' }),
    northern.command('documents.unheard-of', { title: '示例' }),
    northern.command('documents.tag', tag('two', 'north')),
  );
  expect(reply.results.map(({ outcome }) => ('code' in outcome ? outcome.code : outcome.outcome))).toEqual([
    'account.not-permitted',
    'sync.malformed',
    'sync.unknown-command',
    'applied',
  ]);
  expect(reply).toMatchObject({ lastSeq: 4, failedAt: null });
  expect(server.events().at(-2)).toMatchObject({
    command: 'documents.unheard-of',
    args: { title: '示例' },
    person: 'northern',
    device: 'device-of-northern',
    client: 'client-of-northern',
    seq: 3,
    outcome: { outcome: 'refused', code: 'sync.unknown-command' },
    changes: [],
  });
});

test('a device’s numbering belongs to the person who used it first', () => {
  const server = new SmallServer();
  const clerk = new Device(server, 'clerk', 'shared-client');
  clerk.do('documents.tag', tag('one'));
  const thief = new Device(server, 'northern', 'shared-client');
  thief.lastSeq = 1;
  expect(thief.push([thief.command('documents.tag', tag('two', 'north'))])).toEqual({
    ok: false,
    problem: 'client-taken',
  });
  expect(() => thief.ask()).toThrow('client-taken');
});

test('a side that is too old is named', () => {
  const clerk = new Device(new SmallServer(), 'clerk');
  expect(clerk.push([], { protocol: 0 })).toMatchObject({ problem: 'client-too-old' });
  expect(clerk.push([], { protocol: 99 })).toMatchObject({ problem: 'server-too-old' });
});

test('a device’s clock orders nothing; far off, the difference is written down', () => {
  const server = new SmallServer();
  const clerk = new Device(server, 'clerk');
  const command = { ...clerk.command('documents.tag', tag('one')), madeAt: '2036-01-01T00:00:00.000Z' };
  clerk.push([command], { sentAt: '2026-11-25T01:00:00.000Z' });
  expect(server.events().at(-1)).toMatchObject({ madeAt: '2036-01-01T00:00:00.000Z', clockAhead: 86_400_000 });
  expect(server.body('document', 'one')).toMatchObject({ receivedOn: '2026-11-24' });
  clerk.push([clerk.command('documents.tag', tag('two'))], { sentAt: 'yesterday' });
  expect(server.events().at(-1)).not.toHaveProperty('clockAhead');
});

test('numbers are given by the server in the order of arrival, and a new year begins at 1', () => {
  const server = new SmallServer();
  const clerk = new Device(server, 'clerk');
  clerk.do('documents.tag', tag('one'));
  clerk.do('documents.tag', tag('two'));
  server.entropy.time = Date.parse('2026-12-31T16:00:00.000Z');
  clerk.do('documents.tag', tag('three'));
  expect(['one', 'two', 'three'].map(id => server.body('document', id)?.ledgerNumber)).toEqual([
    '改〔2026〕1',
    '改〔2026〕2',
    '改〔2027〕1',
  ]);
});

test('a number that was skipped because the device had lost it is answered without stopping the queue, should it turn up', () => {
  const clerk = new Device(new SmallServer(), 'clerk');
  const [one, two, three] = ['one', 'two', 'three'].map(id => clerk.command('documents.tag', tag(id)));
  clerk.push([three!], { oldest: 3 });
  const reply = clerk.send(one!, two!, three!, clerk.command('documents.tag', tag('four')));
  expect(reply.results.map(({ outcome }) => ('code' in outcome ? outcome.code : outcome.outcome))).toEqual([
    'sync.set-aside',
    'sync.set-aside',
    'applied',
    'applied',
  ]);
});

test('rights are those of the moment of arrival, also inside one batch', () => {
  const server = new SmallServer();
  const northern = new Device(server, 'northern');
  const offline = ['one', 'two'].map(id => northern.command('documents.tag', tag(id, 'north')));
  northern.send(offline[0]!);
  new Device(server, 'admin').do('accounts.changeGrants', { personId: 'northern', grants: [] });
  const later = northern.send(offline[1]!);
  expect(later.results[0]?.outcome).toMatchObject({ outcome: 'refused', code: 'account.not-permitted' });
  expect(server.body('document', 'two')).toBeNull();

  const admin = new Device(server, 'admin', 'second-client');
  admin.catchUp();
  const grant = (grants: object[]) => admin.command('accounts.changeGrants', { personId: 'admin', grants });
  const both = [
    { role: 'administrator', unitId: 'office' },
    { role: 'office.clerk', unitId: 'office' },
  ];
  const reply = admin.send(
    admin.command('documents.tag', tag('three')),
    grant(both),
    admin.command('documents.tag', tag('three')),
    grant(both.slice(0, 1)),
    admin.command('documents.tag', tag('four')),
  );
  expect(reply.results.map(({ outcome }) => outcome.outcome)).toEqual([
    'refused',
    'applied',
    'applied',
    'applied',
    'refused',
  ]);
});

test('a person who was stopped changes nothing', () => {
  const server = new SmallServer();
  const clerk = new Device(server, 'clerk');
  new Device(server, 'admin').do('accounts.setActive', { personId: 'clerk', active: false });
  expect(clerk.do('documents.tag', tag('one'))).toMatchObject({ code: 'account.not-permitted' });
});

test('a record one may not see is answered for as though it were not there, and is never written over', () => {
  const server = new SmallServer();
  const clerk = new Device(server, 'clerk');
  const southern = new Device(server, 'southern');
  clerk.do('documents.tag', tag('secret'));
  const secret = server.body('document', 'secret');
  const addTo = (documentId: string, taskId: string) =>
    southern.do('ledger.addTask', { ...task(taskId, 'south'), keptBy: 'south', documentId });
  expect(addTo('secret', 'a')).toEqual(addTo('never-was', 'b'));
  expect(southern.do('documents.correct', { documentId: 'secret', set: { title: '改' } })).toEqual(
    southern.do('documents.correct', { documentId: 'never-was', set: { title: '改' } }),
  );
  expect(southern.do('documents.tag', tag('secret', 'south'))).toMatchObject({ code: 'account.not-permitted' });
  expect(server.body('document', 'secret')).toEqual(secret);
});

test('orders given on the server stand or fall together, with what is written beside them', () => {
  const server = new SmallServer();
  const session = { personId: 'clerk', deviceId: 'desk' };
  const order = (id: string, keptBy = 'office') => ({ name: 'documents.tag', args: tag(id, keptBy) });
  let told = 0;
  const failed = runOrders(server.sync, session, [order('one'), order('two', 'nowhere')], () => {
    told += 1;
  });
  expect(failed).toMatchObject({ ok: false, refusal: { code: 'account.unit-unknown' } });
  expect(told).toBe(0);
  expect(server.body('document', 'one')).toBeNull();
  expect(server.events().at(-1)).toMatchObject({ command: 'documents.tag', outcome: { code: 'account.unit-unknown' } });

  expect(() =>
    runOrders(server.sync, session, [order('one')], () => {
      throw new Error('the account could not be written');
    }),
  ).toThrow('the account could not be written');
  expect(server.body('document', 'one')).toBeNull();

  expect(runOrders(server.sync, session, [order('one'), order('two')])).toMatchObject({ ok: true });
  expect(server.events().at(-1)).toMatchObject({ person: 'clerk', device: 'desk', seq: null });
});

test('of what is refused for its marking the audit chain keeps that it was refused, and not a word of it', () => {
  const server = new SmallServer();
  const clerk = new Device(server, 'clerk');
  const order = tag('marked');
  const reply = clerk.send(
    clerk.command('documents.tag', { ...order, facts: { ...order.facts, title: '机密★关于示例改革的通知' } }),
  );
  expect(reply.results[0]?.outcome).toEqual({ outcome: 'refused', code: 'document.marked' });
  expect(JSON.stringify(server.events().at(-1))).toContain('document.marked');
  expect(JSON.stringify(server.events())).not.toContain('示例改革的通知');
});

import { expect, test } from 'vitest';
import { Device, SmallServer, tag } from './small-server.ts';

/** Makes a record nobody can read, as a fault of ours would. */
const spoil = (server: SmallServer, id: string) =>
  server.store.database.prepare(`UPDATE record SET body = '{"v":1}' WHERE id = ?`).run(id);

test('a command the server fails at is set aside at the third failure, and what follows it passes', () => {
  const server = new SmallServer();
  const clerk = new Device(server, 'clerk');
  clerk.do('documents.tag', tag('spoilt'));
  spoil(server, 'spoilt');
  const batch = [
    clerk.command('documents.tag', tag('before')),
    clerk.command('documents.correct', { documentId: 'spoilt', set: { title: '更正' } }),
    clerk.command('documents.tag', tag('after')),
  ];
  const first = clerk.send(...batch);
  expect(first).toMatchObject({ failedAt: 3, lastSeq: 2 });
  expect(first.results.map(({ outcome }) => outcome.outcome)).toEqual(['applied']);
  expect(clerk.send(...batch.slice(1))).toMatchObject({ failedAt: 3, lastSeq: 2, results: [] });
  const third = clerk.send(...batch.slice(1));
  expect(third).toMatchObject({ failedAt: null, lastSeq: 4 });
  expect(third.results.map(({ outcome }) => ('code' in outcome ? outcome.code : outcome.outcome))).toEqual([
    'sync.set-aside',
    'applied',
  ]);
  expect(server.troubles).toHaveLength(3);
  expect(server.events().at(-2)).toMatchObject({
    command: 'documents.correct',
    args: { documentId: 'spoilt', set: { title: '更正' } },
    outcome: { code: 'sync.set-aside' },
  });
  expect(clerk.send(...batch.slice(1)).results).toEqual(third.results);
});

test('a failure leaves nothing of the command it happened in', () => {
  const server = new SmallServer();
  const clerk = new Device(server, 'clerk');
  clerk.do('documents.tag', tag('one'));
  const { rev } = server;
  const events = server.events().length;
  server.store.database.function('fail', () => {
    throw new Error('on purpose');
  });
  server.store.database.exec(
    `CREATE TEMP TRIGGER late BEFORE INSERT ON main.audit WHEN new.event LIKE '%"documentId":"two"%' BEGIN SELECT fail(); END`,
  );
  const reply = clerk.send(clerk.command('documents.tag', tag('two')), clerk.command('documents.tag', tag('three')));
  expect(reply).toMatchObject({ failedAt: 2, results: [], lastSeq: 1 });
  expect(server.body('document', 'two')).toBeNull();
  expect(server.body('series', 'ledger')).toMatchObject({ next: 2 });
  expect(server.rev).toBe(rev);
  expect(server.events().length).toBe(events);
  server.store.database.exec('DROP TRIGGER late');
});

test('what was worked out of the failed part is forgotten with it', () => {
  const server = new SmallServer();
  const admin = new Device(server, 'admin');
  admin.catchUp();
  let fails = true;
  server.store.database.function('fail', () => {
    if (fails) throw new Error('on purpose');
    return 1;
  });
  server.store.database.exec('CREATE TEMP TRIGGER late BEFORE INSERT ON main.outcome BEGIN SELECT fail(); END');
  const northern = new Device(server, 'northern');
  const command = admin.command('accounts.changeGrants', { personId: 'northern', grants: [] });
  expect(admin.send(command).failedAt).toBe(1);
  fails = false;
  expect(northern.do('documents.tag', tag('one', 'north'))).toMatchObject({ outcome: 'applied' });
  expect(admin.send(command).results[0]?.outcome).toMatchObject({ outcome: 'applied' });
  expect(northern.do('documents.tag', tag('two', 'north'))).toMatchObject({ outcome: 'refused' });
});

import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { verifyAudit } from '../../../../server/modules/audit/verify.ts';
import { StorageProblem } from '../../../../server/store/problem.ts';
import { openStore } from '../../../../server/store/sqlite/open.ts';
import { runOrders } from '../../../../server/sync/run-orders.ts';
import { Device, SmallServer, tag, task } from '../../sync/small-server.ts';
import { databasePath } from '../folder.ts';

/** The whole state that must not change by a failed push. */
const stateOf = (server: SmallServer) =>
  server.store.read(view => ({
    head: view.head(),
    records: [...view.allRecords()],
    client: view.client('client-of-clerk'),
    feed: view.feed('office', { at: 0, n: 0 }, 1000),
  }));

const batchOf = (clerk: Device) => [
  clerk.command('documents.tag', tag('doc')),
  clerk.command('ledger.addTask', task('task', 'north', { documentId: 'doc' })),
  clerk.command('documents.correct', { documentId: 'nowhere', set: {} }),
  clerk.command('ledger.changeTask', { taskId: 'task', documentId: 'doc', set: { leadUnitId: 'south' } }),
  clerk.command('ledger.withdrawTask', { taskId: 'task', documentId: 'doc' }),
];

test.each(['SQLITE_FULL', 'SQLITE_IOERR_WRITE', 'SQLITE_BUSY'])(
  'wherever a write fails with %s, nothing of the push is kept, and it passes when sent again',
  code => {
    let countdown = Number.POSITIVE_INFINITY;
    const beforeWrite = () => {
      countdown -= 1;
      if (countdown === 0) throw new Database.SqliteError('on purpose', code);
    };
    const server = new SmallServer(':memory:', { beforeWrite });
    const clerk = new Device(server, 'clerk');
    const batch = batchOf(clerk);
    const before = stateOf(server);
    let failures = 0;
    for (let nth = 1; ; nth += 1) {
      countdown = nth;
      try {
        expect(clerk.send(...batch).results.map(({ outcome }) => outcome.outcome)).toEqual([
          'applied',
          'applied',
          'refused',
          'applied',
          'applied',
        ]);
        break;
      } catch (error) {
        expect(error).toBeInstanceOf(StorageProblem);
        failures += 1;
        countdown = Number.POSITIVE_INFINITY;
        expect(stateOf(server)).toEqual(before);
      }
    }
    // a run that hardly ever failed would prove nothing
    expect(failures).toBeGreaterThan(15);
    expect(verifyAudit(server.store)).toMatchObject({ ok: true });
    expect(server.troubles).toEqual([]);
  },
);

test('where the audit cannot be written nothing is applied', () => {
  const server = new SmallServer();
  const clerk = new Device(server, 'clerk');
  const before = stateOf(server);
  server.store.database.exec(
    `CREATE TEMP TRIGGER no_audit BEFORE INSERT ON main.audit BEGIN SELECT raise(ABORT, 'no audit'); END`,
  );
  const command = clerk.command('documents.tag', tag('one'));
  for (const _attempt of [1, 2]) expect(clerk.send(command)).toMatchObject({ failedAt: 1, lastSeq: 0, results: [] });
  expect(() => clerk.send(command)).toThrow('no audit');
  expect(stateOf(server)).toMatchObject({ head: before.head, records: before.records, feed: before.feed });
});

test('a full disk: reading goes on, nothing is half written, and work goes on when there is room', () => {
  const server = new SmallServer(databasePath());
  const { database } = server.store;
  const clerk = new Device(server, 'clerk');
  clerk.do('documents.tag', tag('one'));
  const before = stateOf(server);
  const room = database.pragma('page_count', { simple: true }) as number;
  database.pragma(`max_page_count = ${room + 2}`);
  const batch = Array.from({ length: 200 }, (_, n) => clerk.command('documents.tag', tag(`doc-${n}`)));
  for (const _attempt of [1, 2, 3, 4])
    expect(() => clerk.send(...batch)).toThrow(expect.objectContaining({ fault: 'full' }));
  expect(stateOf(server)).toEqual(before);
  clerk.catchUp();
  expect(clerk.ids('document')).toEqual(['one']);
  expect(verifyAudit(server.store)).toMatchObject({ ok: true });
  database.pragma('max_page_count = 1073741823');
  expect(clerk.send(...batch).results).toHaveLength(200);
  expect(verifyAudit(server.store)).toMatchObject({ ok: true });
  server.store.close();
});

test('whoever reads during a push sees the state before it or after it, never half of it', () => {
  const path = databasePath();
  const server = new SmallServer(path);
  const clerk = new Device(server, 'clerk');
  const reader = openStore(path, { entropy: server.entropy, readOnly: true });
  const documents = () =>
    reader.read(view => ['one', 'two'].map(id => view.record('document', id)?.rev ?? null).concat(view.head().rev));
  const before = server.rev;
  runOrders(
    server.sync,
    clerk.session,
    ['one', 'two'].map(id => ({ name: 'documents.tag', args: tag(id) })),
    () => expect(documents()).toEqual([null, null, before]),
  );
  expect(documents()).toEqual([before + 1, before + 2, before + 2]);
  reader.close();
  server.store.close();
});

test('a database another process holds on to is busy, not broken', () => {
  const path = databasePath();
  const server = new SmallServer(path);
  server.store.database.pragma('busy_timeout = 0');
  const other = new Database(path);
  other.exec('BEGIN IMMEDIATE');
  const clerk = new Device(server, 'clerk');
  const command = clerk.command('documents.tag', tag('one'));
  expect(() => clerk.send(command)).toThrow(expect.objectContaining({ fault: 'busy' }));
  other.exec('ROLLBACK');
  other.close();
  expect(clerk.send(command).lastSeq).toBe(1);
  server.store.close();
});

import { expect, test } from 'vitest';
import { type AuditFinding, verifyAudit } from '../../../../server/modules/audit/verify.ts';
import { trimHistory } from '../../../../server/sync/horizon.ts';
import { Device, SmallServer, tag, task } from '../../sync/small-server.ts';

/** A server with records made, changed, merged, refused, taken away and brought back. */
function worked(): SmallServer {
  const server = new SmallServer();
  const clerk = new Device(server, 'clerk');
  const head = new Device(server, 'head');
  clerk.do('documents.tag', tag('doc', 'office', { genre: null }));
  clerk.do('ledger.addTask', task('task', 'north', { documentId: 'doc' }));
  clerk.do('documents.correct', { documentId: 'doc', set: { genre: '方案', urgency: '特急' } });
  head.do('documents.correct', { documentId: 'doc', set: { genre: '通知' } });
  clerk.do('documents.correct', { documentId: 'nowhere', set: {} });
  clerk.do('documents.tag', tag('brief'));
  clerk.do('documents.withdraw', { documentId: 'brief' });
  clerk.do('documents.tag', tag('brief', 'office', { title: '再次登记' }));
  clerk.do('documents.tag', tag('gone'));
  clerk.do('documents.withdraw', { documentId: 'gone' });
  return server;
}

/** What verification finds after the database was written directly. */
function after(sql: string): AuditFinding {
  const server = worked();
  expect(server.store.database.prepare(sql).run().changes).toBeGreaterThan(0);
  return verifyAudit(server.store);
}

test('a chain that was let alone holds, and its replay is the record table', () => {
  const server = worked();
  const { auditCount, auditHash } = server.store.read(view => view.head());
  expect(verifyAudit(server.store)).toEqual({
    ok: true,
    events: auditCount,
    records: expect.any(Number),
    hash: auditHash,
  });
  server.entropy.time += 400 * 86_400_000;
  trimHistory(server.sync);
  expect(verifyAudit(server.store)).toMatchObject({ ok: true });
  expect(verifyAudit(new SmallServer().store)).toMatchObject({ ok: true, events: 3 });
});

test.each([
  [
    'one byte of an event changed',
    `UPDATE audit SET event = replace(event, '特急', '平急') WHERE event LIKE '%特急%'`,
    6,
  ],
  ['a hash changed', `UPDATE audit SET hash = replace(hash, substr(hash, 1, 1), 'x') WHERE n = 5`, 5],
  ['an event taken out', 'DELETE FROM audit WHERE n = 7', 7],
  ['the last event taken out', 'DELETE FROM audit WHERE n = (SELECT max(n) FROM audit)', 13],
  ['an event put at the end', `INSERT INTO audit SELECT max(n) + 1, '{}', '' FROM audit`, 14],
  ['the end of the chain moved', `UPDATE jurisdiction SET audit_hash = 'x'`, 14],
  ['two events changed over', 'UPDATE audit SET n = 100 - n WHERE n IN (5, 6)', 5],
])('%s is found at the first bad entry', (_says, sql, n) => {
  expect(after(sql)).toEqual({ ok: false, what: 'event', n });
});

test.each([
  ['a value changed', `UPDATE record SET body = replace(body, '通知', '办法') WHERE id = 'doc'`, 'doc'],
  ['a record put back', `UPDATE record SET body = '{"v":1}' WHERE id = 'gone'`, 'gone'],
  ['a record taken away', `UPDATE record SET body = NULL, scopes = '' WHERE id = 'brief'`, 'brief'],
  ['a record deleted', `DELETE FROM record WHERE id = 'task'`, 'task'],
  [
    'a record slipped in',
    `INSERT INTO record (kind, id, rev, scopes, body, stamps) VALUES ('document', 'false', 1, '', '{"v":1}', '{}')`,
    'false',
  ],
  [
    'a record opened to others',
    `UPDATE record SET scopes = (SELECT n FROM scope WHERE name = 'all') WHERE id = 'doc'`,
    'doc',
  ],
  ['a body that is no JSON', `UPDATE record SET body = '{' WHERE id = 'doc'`, 'doc'],
])('%s in the records is found', (_says, sql, id) => {
  expect(after(sql)).toMatchObject({ ok: false, what: 'record', id });
});

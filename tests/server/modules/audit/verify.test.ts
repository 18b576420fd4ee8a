import { expect, test } from 'vitest';
import { type AuditFinding, verifyAudit } from '../../../../server/modules/audit/verify.ts';
import { AuditPack, unpack } from '../../../../server/store/audit-pack.ts';
import { trimHistory } from '../../../../server/sync/horizon.ts';
import { must } from '../../../../shared/kernel/assert.ts';
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

/** A server that took a push of `MANY` commands, and the row their events were packed in. */
function packed() {
  const server = new SmallServer();
  const clerk = new Device(server, 'clerk');
  const before = server.store.read(view => view.head().auditCount);
  clerk.send(...Array.from({ length: MANY }, (_, nth) => clerk.command('documents.tag', tag(`doc-${nth}`))));
  const row = server.store.database.prepare<[], { n: number; event: Buffer; hash: string }>(
    'SELECT n, event, hash FROM audit ORDER BY n DESC LIMIT 1',
  );
  return { server, before, row: must(row.get(), 'the pack') };
}

const MANY = 40;

/** The pack written anew with its lines changed; the hashes in it stay, or are made to fit from the `n`th on. */
function rewritten(pack: Buffer, change: (lines: string[]) => void): Buffer {
  const events = must(unpack(pack), 'a pack');
  const lines = events.map(({ event }) => event);
  change(lines);
  const fresh = new AuditPack();
  for (const [at, line] of lines.entries()) fresh.add(Buffer.from(line), must(events[at], 'its hash').hash);
  return Buffer.from(fresh.packed());
}

test('what was packed holds, event by event', () => {
  const { server, before, row } = packed();
  expect(row).toMatchObject({ n: before + MANY, event: expect.any(Buffer) });
  expect(verifyAudit(server.store)).toMatchObject({ ok: true, events: before + MANY });
  const [tenth] = server.store.read(view => [view.event(before + 10)]);
  expect(JSON.parse(tenth?.event ?? '')).toMatchObject({ command: 'documents.tag', seq: 10 });
  server.entropy.time += 400 * 86_400_000;
  trimHistory(server.sync);
  expect(verifyAudit(server.store)).toMatchObject({ ok: true });
});

const altered = (lines: string[]): void => {
  lines[16] = must(lines[16], 'a line').replace('doc-16', 'doc-61');
};

test.each<
  [string, (row: { n: number; event: Buffer; hash: string }) => { n: number; event: Buffer; hash: string }, number]
>([
  ['one command of a pack changed', row => ({ ...row, event: rewritten(row.event, altered) }), 17],
  [
    'two commands of a pack changed over',
    row => ({ ...row, event: rewritten(row.event, l => l.splice(4, 2, l[5]!, l[4]!)) }),
    5,
  ],
  ['a hash within a pack changed', row => ({ ...row, event: row.event.fill(0, 4 + 8 * 32, 4 + 9 * 32) }), 9],
  ['the last hash of a pack changed', row => ({ ...row, hash: row.hash.replace(/./, 'x') }), 1],
  ['a pack cut short', row => ({ ...row, event: row.event.subarray(0, -5) }), 1],
  ['a pack moved on', row => ({ ...row, n: row.n + 1 }), 1],
])('%s is found at the first bad entry', (_says, spoil, nth) => {
  const { server, before, row } = packed();
  const { n, event, hash } = spoil({ ...row, event: Buffer.from(row.event) });
  server.store.database.prepare('UPDATE audit SET n = ?, event = ?, hash = ? WHERE n = ?').run(n, event, hash, row.n);
  expect(verifyAudit(server.store)).toEqual({ ok: false, what: 'event', n: before + nth });
});

test('a pack taken out is found at its first command', () => {
  const { server, before, row } = packed();
  server.store.database.prepare('DELETE FROM audit WHERE n = ?').run(row.n);
  expect(verifyAudit(server.store)).toEqual({ ok: false, what: 'event', n: before + 1 });
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

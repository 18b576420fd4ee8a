import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { replyToError, STATUS_OF_PROBLEM } from '../../../server/http/errors.ts';
import { RequestProblem } from '../../../server/http/problem.ts';
import { type StorageFault, StorageProblem } from '../../../server/store/problem.ts';
import { Defect } from '../../../shared/kernel/assert.ts';
import { PROBLEM_CODES, type Problem } from '../../../shared/protocol/errors.ts';
import { PATHS } from '../../../shared/protocol/paths.ts';
import type { PushReply } from '../../../shared/protocol/push.ts';
import { problemIn, pushOf, TestServer } from '../a-server.ts';
import { databasePath } from '../store/folder.ts';

type Entry = { level: string; fields: Record<string, unknown>; event: string };

function aLog() {
  const entries: Entry[] = [];
  const at = (level: string) => (fields: object, event: string) =>
    void entries.push({ level, fields: fields as Record<string, unknown>, event });
  return { entries, log: { info: at('info'), warn: at('warn'), error: at('error') } };
}

describe('a problem', () => {
  it.each(PROBLEM_CODES)('%s is a reply with its status, a sentence and the number of the request', async code => {
    const reply = replyToError(new RequestProblem(code), 'req-1', aLog().log);
    const body = (await reply.json()) as Problem;
    expect(reply.status).toBe(STATUS_OF_PROBLEM[code]);
    expect(body).toMatchObject({ problem: code, requestId: 'req-1' });
    expect(body.message).toMatch(/^\p{Script=Han}.*。$/u);
    expect(body.message).not.toMatch(/[{}]/);
  });

  it.each([
    ['full', 507, 'storage-full', null],
    ['busy', 503, 'database-busy', '2'],
    ['audit-broken', 500, 'audit-broken', null],
    ['failing', 500, 'internal', null],
    ['damaged', 500, 'internal', null],
  ] as const)('of the storage, %s, is %i %s and logged', async (fault, status, problem, wait) => {
    const { log, entries } = aLog();
    const reply = replyToError(new StorageProblem(fault as StorageFault, { path: '/data/six-ones.db' }), 'req-1', log);
    expect([reply.status, reply.headers.get('retry-after')]).toEqual([status, wait]);
    expect(((await reply.json()) as Problem).problem).toBe(problem);
    expect(entries).toMatchObject([{ level: 'error', fields: { requestId: 'req-1', error: 'StorageProblem' } }]);
  });

  it('of our own making says nothing of itself outside, and where it happened in the log', async () => {
    const { log, entries } = aLog();
    const reply = replyToError(new Defect('document.facts is missing'), 'req-1', log);
    expect(await reply.text()).not.toContain('facts');
    expect(reply.status).toBe(500);
    expect(entries[0]?.fields).toMatchObject({
      message: 'document.facts is missing',
      stack: expect.stringContaining('at '),
    });
  });
});

const failingWith = (code: string) => {
  const state = { failing: false };
  const beforeWrite = () => {
    if (state.failing) throw new Database.SqliteError('the storage fails', code);
  };
  return { state, beforeWrite };
};

describe('a push', () => {
  it.each([
    ['SQLITE_FULL', 507, 'storage-full'],
    ['SQLITE_BUSY', 503, 'database-busy'],
  ])(
    'that meets %s is not acknowledged, loses nothing, and is taken when it comes again',
    async (code, status, problem) => {
      const { state, beforeWrite } = failingWith(code);
      const server = await TestServer.start({ store: { beforeWrite } });
      const { token } = await server.signIn('clerk');
      const body = pushOf('client-1', 1, server.unitId('改革办'), '关于推进改革的通知');
      state.failing = true;
      const failed = await server.send('POST', PATHS.push, { token, body });
      expect([failed.status, problemIn(failed)]).toEqual([status, problem]);
      const pulled = await server.send('POST', PATHS.pull, {
        token,
        body: { protocol: 1, clientId: 'client-1', epoch: null, cursors: {} },
      });
      expect(pulled.status, 'reading goes on').toBe(200);
      state.failing = false;
      const again = await server.send<PushReply>('POST', PATHS.push, { token, body });
      expect(again.body.results).toMatchObject([{ seq: 1, outcome: { outcome: 'applied' } }]);
    },
  );

  it('that finds the disk really full answers 507', async () => {
    const server = await TestServer.start();
    const { token } = await server.signIn('clerk');
    const { database } = server.store;
    database.pragma(`max_page_count = ${database.pragma('page_count', { simple: true })}`);
    const title = '长'.repeat(280);
    const body = pushOf('client-1', 1, server.unitId('改革办'), title);
    const commands = Array.from(
      { length: 200 },
      (_, n) => pushOf('client-1', n + 1, server.unitId('改革办'), title).commands[0],
    );
    const full = await server.send('POST', PATHS.push, { token, body: { ...body, commands } });
    expect([full.status, problemIn(full)]).toEqual([507, 'storage-full']);
    database.pragma('max_page_count = 1000000');
    const again = await server.send<PushReply>('POST', PATHS.push, { token, body: { ...body, commands } });
    expect(again.body.lastSeq).toBe(200);
  });

  it('that finds the database locked by another program is told to come again, and is taken then', async () => {
    const path = databasePath();
    const server = await TestServer.start({ path });
    const { token } = await server.signIn('clerk');
    const body = pushOf('client-1', 1, server.unitId('改革办'), '关于推进改革的通知');
    server.store.database.pragma('busy_timeout = 20');
    const other = new Database(path);
    onTestFinished(() => void other.close());
    other.exec('BEGIN IMMEDIATE');
    const locked = await server.send('POST', PATHS.push, { token, body });
    expect([locked.status, problemIn(locked), locked.headers.get('retry-after')]).toEqual([503, 'database-busy', '2']);
    other.exec('ROLLBACK');
    const again = await server.send<PushReply>('POST', PATHS.push, { token, body });
    expect(again.body.lastSeq).toBe(1);
  });

  it('under another person’s client id is refused', async () => {
    const server = await TestServer.start();
    const [clerk, north] = [await server.signIn('clerk'), await server.signIn('north')];
    const body = pushOf('client-1', 1, server.unitId('改革办'), '关于推进改革的通知');
    expect((await server.send('POST', PATHS.push, { token: clerk.token, body })).status).toBe(200);
    const taken = await server.send('POST', PATHS.push, { token: north.token, body: { ...body, commands: [] } });
    expect([taken.status, problemIn(taken)]).toEqual([409, 'client-taken']);
  });

  it('with a hole in its numbers is told where to go on', async () => {
    const server = await TestServer.start();
    const { token } = await server.signIn('clerk');
    const body = pushOf('client-1', 3, server.unitId('改革办'), '关于推进改革的通知');
    const gap = await server.send('POST', PATHS.push, { token, body });
    expect([gap.status, gap.body]).toMatchObject([409, { problem: 'gap', detail: { lastSeq: 0 } }]);
  });
});

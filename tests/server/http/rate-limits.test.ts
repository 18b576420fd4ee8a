import { describe, expect, it } from 'vitest';
import { PATHS } from '../../../shared/protocol/paths.ts';
import { PROTOCOL } from '../../../shared/protocol/version.ts';
import { PASSWORD, problemIn, type Reply, TestServer } from '../a-server.ts';

describe('an allowance', () => {
  it('ends with 429 and the seconds to wait', async () => {
    const server = await TestServer.start({ isSetUp: false, allowances: { open: 3 } });
    const replies: Reply[] = [];
    for (let n = 0; n < 5; n += 1) replies.push(await server.send('GET', PATHS.greeting));
    expect(replies.map(reply => reply.status)).toEqual([200, 200, 200, 429, 429]);
    const last = replies[4]!;
    expect(problemIn(last)).toBe('too-many-requests');
    expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(last.body).toMatchObject({ message: expect.stringMatching(/^请求过于频繁。请于\d+秒后重试。$/) });
  });

  it('is each device’s own, so that one busy device stops nobody behind the same address', async () => {
    const server = await TestServer.start({ allowances: { sync: 2 } });
    const [busy, calm] = [await server.signIn('clerk'), await server.signIn('north')];
    const pull = (token: string, clientId: string) =>
      server.send('POST', PATHS.pull, { token, body: { protocol: PROTOCOL, clientId, epoch: null, cursors: {} } });
    for (let n = 0; n < 2; n += 1) expect((await pull(busy.token, 'client-busy')).status).toBe(200);
    expect((await pull(busy.token, 'client-busy')).status).toBe(429);
    expect((await pull(calm.token, 'client-calm')).status).toBe(200);
  });

  it('of failures stops an address that tries one login after another, and no success counts against it', async () => {
    const server = await TestServer.start({ allowances: { failures: 3 } });
    const from = (login: string, password: string) =>
      server.send('POST', PATHS.session, { body: { protocol: PROTOCOL, login, password, deviceName: '电脑' } });
    for (let n = 0; n < 4; n += 1) expect((await from('clerk', PASSWORD)).status).toBe(200);
    for (const login of ['a1', 'a2', 'a3']) expect((await from(login, 'not the password')).status).toBe(401);
    expect((await from('a4', 'not the password')).status).toBe(429);
    expect((await from('clerk', PASSWORD)).status).toBe(429);
  });

  it('of failures counts activation codes and set-up keys too', async () => {
    const server = await TestServer.start({ allowances: { failures: 2 } });
    const code = { protocol: PROTOCOL, code: 'AAAAA-AAAAA', password: PASSWORD, deviceName: '电脑' };
    expect((await server.send('POST', PATHS.activation, { body: code })).status).toBe(404);
    expect((await server.send('GET', '/set-up?token=guess')).status).toBe(403);
    expect((await server.send('POST', PATHS.activation, { body: code })).status).toBe(429);
    expect((await server.send('GET', '/set-up?token=guess')).status).toBe(429);
  });

  it('is used up by requests without a token as well', async () => {
    const server = await TestServer.start({ isSetUp: false, allowances: { open: 2 } });
    const statuses: number[] = [];
    for (let n = 0; n < 3; n += 1) statuses.push((await server.send('POST', PATHS.push, { body: {} })).status);
    expect(statuses).toEqual([401, 401, 429]);
  });
});

import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { type ClientRequest, request } from 'node:http';
import { connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openInstallation } from '../../server/installation.ts';
import { ListenProblem } from '../../server/listen.ts';
import { type RunningServer, startServer } from '../../server/server.ts';
import { PATHS } from '../../shared/protocol/paths.ts';
import type { PushReply } from '../../shared/protocol/push.ts';
import type { SessionReply } from '../../shared/protocol/session.ts';
import { PROTOCOL } from '../../shared/protocol/version.ts';
import { PASSWORD, pushOf, setUpCity } from './a-server.ts';
import { seededEntropy } from './store/entropy.ts';

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** A server that listens, on a folder of its own, set up with the small city. */
async function aListeningServer(): Promise<{ server: RunningServer; folder: string; token: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'six-ones-server-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const installation = openInstallation({ folder, idleDays: 30, sessionDays: 180 }, seededEntropy());
  await setUpCity(installation.deps);
  installation.store.close();
  const server = await start(folder);
  const body = { protocol: PROTOCOL, login: 'clerk', password: PASSWORD, deviceName: '电脑' };
  const reply = await fetch(server.address + PATHS.session, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { server, folder, token: ((await reply.json()) as SessionReply).token };
}

const configFor = (folder: string, port = 0) => ({
  host: '127.0.0.1',
  port,
  folder,
  publicAddress: null,
  trustedProxies: [],
  logLevel: 'silent' as const,
  idleDays: 30,
  sessionDays: 180,
  backupsKept: 0,
});

async function start(folder: string, port = 0): Promise<RunningServer> {
  const server = await startServer(configFor(folder, port), seededEntropy(), silent);
  let isClosed = false;
  onTestFinished(async () => void (isClosed || (await server.close(0))));
  return {
    ...server,
    close: patience => {
      isClosed = true;
      return server.close(patience);
    },
  };
}

/** A push of which the server has the head and waits for the body. */
async function beginPush(server: RunningServer, token: string): Promise<ClientRequest> {
  const slow = request(server.address + PATHS.push, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', expect: '100-continue' },
  });
  slow.flushHeaders();
  await once(slow, 'continue');
  return slow;
}

const portOf = (server: RunningServer): number => Number(new URL(server.address).port);

describe('stopping', () => {
  it('lets a push that is under way finish, ends the streams, and takes no more', async () => {
    const { server, folder, token } = await aListeningServer();
    const live = await fetch(server.address + PATHS.live, { headers: { authorization: `Bearer ${token}` } });
    const text = JSON.stringify(pushOf('client-1', 1, 'office', '关于推进改革的通知'));
    const slow = await beginPush(server, token);
    slow.write(text.slice(0, 50));
    const answered = once(slow, 'response');
    const stopped = server.close(10_000);
    await live.text();
    await expect(fetch(server.address + PATHS.greeting)).rejects.toThrow();
    slow.end(text.slice(50));
    const [response] = await answered;
    const chunks: Buffer[] = [];
    for await (const chunk of response) chunks.push(chunk);
    const reply = JSON.parse(Buffer.concat(chunks).toString()) as PushReply;
    expect(reply.results).toMatchObject([{ seq: 1, outcome: { outcome: 'applied' } }]);
    await stopped;
    const again = openInstallation({ folder, idleDays: 30, sessionDays: 180 }, seededEntropy());
    expect(again.store.read(view => view.client('client-1')?.lastSeq)).toBe(1);
    again.store.close();
  });

  it('does not wait for ever for one that dawdles', async () => {
    const { server, token } = await aListeningServer();
    const slow = await beginPush(server, token);
    const broken = once(slow, 'error');
    await server.close(100);
    await broken;
  });
});

describe('starting', () => {
  it('says which port is taken, and leaves the database free', async () => {
    const { server, folder } = await aListeningServer();
    const other = mkdtempSync(join(tmpdir(), 'six-ones-server-'));
    onTestFinished(() => rmSync(other, { recursive: true, force: true }));
    const port = portOf(server);
    const failed = startServer(configFor(other, port), seededEntropy(), silent);
    await expect(failed).rejects.toThrow(ListenProblem);
    await expect(failed).rejects.toThrow(`端口${port}已被占用，服务器未启动。`);
    await start(other);
    await server.close(0);
    expect((await start(folder)).setUpToken).toBeNull();
  });

  it('a second time on the same file is refused', async () => {
    const { folder } = await aListeningServer();
    await expect(startServer(configFor(folder), seededEntropy(), silent)).rejects.toMatchObject({ fault: 'in-use' });
  });

  it('gives a new set-up key each time, as long as nothing is set up', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'six-ones-server-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const first = await start(folder);
    const firstKey = first.setUpToken;
    await first.close(0);
    const installation = openInstallation({ folder, idleDays: 30, sessionDays: 180 }, seededEntropy(7));
    installation.store.close();
    const second = await startServer(configFor(folder), seededEntropy(9), silent);
    expect([typeof firstKey, second.setUpToken === firstKey]).toEqual(['string', false]);
    await second.close(0);
  });
});

describe('a socket', () => {
  const rest = (socket: Socket) =>
    new Promise<string>(resolve => {
      let text = '';
      socket.on('data', chunk => (text += String(chunk)));
      socket.on('close', () => resolve(text));
      socket.on('error', () => undefined);
    });

  it('that says it will send 10 GB is answered before it has', async () => {
    const { server, token } = await aListeningServer();
    const socket = connect(portOf(server), '127.0.0.1');
    const heard = rest(socket);
    const head = [
      `POST ${PATHS.push} HTTP/1.1`,
      'host: x',
      `authorization: Bearer ${token}`,
      'content-type: application/json',
    ];
    socket.write(`${[...head, 'content-length: 10000000000'].join('\r\n')}\r\n\r\n{`);
    expect(await heard).toMatch(/^HTTP\/1\.1 413 /);
  });

  it('that sends without end and without saying how much is cut off after the limit', async () => {
    const { server, token } = await aListeningServer();
    const socket = connect(portOf(server), '127.0.0.1');
    const heard = rest(socket);
    const head = [
      `POST ${PATHS.push} HTTP/1.1`,
      'host: x',
      `authorization: Bearer ${token}`,
      'content-type: application/json',
    ];
    socket.write(`${[...head, 'transfer-encoding: chunked'].join('\r\n')}\r\n\r\n`);
    const chunk = `10000\r\n${' '.repeat(65_536)}\r\n`;
    const pour = (): void => {
      while (!socket.destroyed && socket.write(chunk));
    };
    socket.on('drain', pour);
    pour();
    expect(await heard).toMatch(/^HTTP\/1\.1 413 /);
  });

  it.each([
    ['says nothing', ''],
    ['never ends its head', 'GET /health HTTP/1.1\r\nhost: x\r\nx: '],
    [
      'never ends its body',
      `POST ${PATHS.session} HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 9\r\n\r\n{`,
    ],
  ])('that %s is let go, and others are served meanwhile', async (_what, text) => {
    const folder = mkdtempSync(join(tmpdir(), 'six-ones-server-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const hurried = {
      headersTimeout: 300,
      requestTimeout: 600,
      keepAliveTimeout: 600,
      connectionsCheckingInterval: 50,
    };
    const server = await startServer(configFor(folder), seededEntropy(), silent, hurried);
    onTestFinished(() => server.close(0));
    const dawdlers = Array.from({ length: 50 }, () => connect(portOf(server), '127.0.0.1'));
    const gone = Promise.all(dawdlers.map(rest));
    for (const socket of dawdlers) socket.write(text);
    expect((await fetch(`${server.address}/health`)).status).toBe(200);
    await gone;
  });

  it.each([
    ['no HTTP', 'hello\r\n\r\n'],
    ['two lengths', 'POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\nab'],
    [
      'a length and chunks at once',
      'POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 4\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n',
    ],
    ['no host', 'GET / HTTP/1.1\r\n\r\n'],
    ['a header of 20 kB', `GET / HTTP/1.1\r\nhost: x\r\nx: ${'a'.repeat(20_000)}\r\n\r\n`],
  ])('with %s is turned away, and the next one is served', async (_what, text) => {
    const { server } = await aListeningServer();
    const socket = connect(portOf(server), '127.0.0.1');
    const heard = rest(socket);
    socket.end(text);
    expect(await heard).toMatch(/^HTTP\/1\.1 4\d\d /);
    expect((await fetch(server.address + PATHS.greeting)).status).toBe(200);
  });
});

it('nothing stands in the way of a port that is free again', async () => {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as { port: number };
  probe.close();
  const folder = mkdtempSync(join(tmpdir(), 'six-ones-server-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const server = await start(folder, port);
  expect(server.address).toBe(`http://127.0.0.1:${port}`);
  const health = await fetch(`${server.address}/health`);
  expect([health.status, await health.json()]).toEqual([200, { live: true, ready: true }]);
});

import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, expect, it } from 'vitest';
import * as z from 'zod';
import { createHttp } from '../../../extension/sync/http.ts';
import { syncProblemText } from '../../../shared/words/sync-problems.ts';

const reply = z.object({ value: z.number() });
const closing: (() => void)[] = [];

afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** A server that answers as told, and what it was asked. */
async function serve(answer: (response: ServerResponse, request: IncomingMessage, body: Buffer) => void) {
  const seen: { request: IncomingMessage; body: Buffer }[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', chunk => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks);
      seen.push({ request, body });
      answer(response, request, body);
    });
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen };
}

const json = (response: ServerResponse, status: number, body: unknown, headers = {}) =>
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));

const post = (origin: string, more: object = {}, timeLimit = 5000) =>
  createHttp({ origin, token: 'secret' }, fetch, timeLimit).send({
    method: 'POST',
    path: '/a',
    body: { ask: 1 },
    reply,
    ...more,
  });

it('sends JSON with the device’s token and gives back what was asked for', async () => {
  const { origin, seen } = await serve(response => json(response, 200, { value: 7, more: 'is passed over' }));
  expect(await post(origin)).toEqual({ ok: true, value: { value: 7 } });
  expect(seen[0]?.request.headers).toMatchObject({
    authorization: 'Bearer secret',
    'content-type': 'application/json',
  });
  expect(seen[0]?.request.headers.cookie).toBeUndefined();
  expect(JSON.parse(String(seen[0]?.body))).toEqual({ ask: 1 });
});

it('compresses a large body where the server takes that, and no small one', async () => {
  const { origin, seen } = await serve(response => json(response, 200, { value: 1 }));
  const body = { text: '改革'.repeat(4000) };
  await post(origin, { body, compress: true });
  await post(origin, { compress: true });
  expect(seen[0]?.request.headers['content-encoding']).toBe('gzip');
  expect(JSON.parse(String(gunzipSync(seen[0]?.body ?? '')))).toEqual(body);
  expect(seen[0]?.body.length).toBeLessThan(1000);
  expect(seen[1]?.request.headers['content-encoding']).toBeUndefined();
});

const page = (response: ServerResponse, status: number) =>
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' }).end('<html>认证</html>');

it.each([
  ['a portal’s page with 200', (response: ServerResponse) => page(response, 200), 'not-our-server'],
  ['another server’s 404 page', (response: ServerResponse) => page(response, 404), 'not-our-server'],
  ['a gateway’s 502 page', (response: ServerResponse) => page(response, 502), 'server-failed'],
  [
    'JSON that stops in the middle',
    (response: ServerResponse) => response.writeHead(200, { 'content-type': 'application/json' }).end('{"value":'),
    'garbled',
  ],
  ['JSON of another form', (response: ServerResponse) => json(response, 200, { value: 'seven' }), 'garbled'],
  [
    'an empty body',
    (response: ServerResponse) => response.writeHead(200, { 'content-type': 'application/json' }).end(),
    'garbled',
  ],
  [
    'an error in JSON that is not ours',
    (response: ServerResponse) => json(response, 400, { error: 'no' }),
    'not-our-server',
  ],
  [
    'a failure in JSON that is not ours',
    (response: ServerResponse) => json(response, 500, { error: 'no' }),
    'server-failed',
  ],
] as const)('%s is no answer', async (_, answer, code) => {
  const { origin } = await serve(answer);
  expect(await post(origin)).toMatchObject({ ok: false, failure: { problem: { code } } });
});

it('a body cut off by the network is thrown away', async () => {
  const { origin } = await serve(response => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
    response.write('{"value":7}');
    response.destroy();
  });
  expect(await post(origin)).toMatchObject({ ok: false });
});

it('a body without end is cut off', async () => {
  const { origin } = await serve(response => {
    response.writeHead(200, { 'content-type': 'application/json' });
    const megabyte = Buffer.alloc(1024 * 1024, ' ');
    const more = (): void => {
      if (!response.destroyed) response.write(megabyte, () => setImmediate(more));
    };
    more();
  });
  expect(await post(origin)).toMatchObject({ ok: false, failure: { problem: { code: 'garbled' } } });
});

it.each([301, 302, 307, 308])('a redirect (%i) is refused, and the token goes nowhere else', async status => {
  const other = await serve(response => json(response, 200, { value: 1 }));
  const { origin } = await serve(response => response.writeHead(status, { location: `${other.origin}/a` }).end());
  expect(await post(origin)).toMatchObject({ ok: false, failure: { problem: { code: 'redirected' } } });
  expect(other.seen).toEqual([]);
});

it('a server that does not answer in time is given up', async () => {
  const { origin } = await serve(() => undefined);
  expect(await post(origin, {}, 50)).toMatchObject({ ok: false, failure: { problem: { code: 'timeout' } } });
});

it('a server that is not there is told from one that fails', async () => {
  expect(await post('http://127.0.0.1:1')).toMatchObject({ ok: false, failure: { problem: { code: 'offline' } } });
});

it('a problem the server names keeps its code and its sentence', async () => {
  const message = '登录失败次数过多，已暂停登录。请于15分钟后重试，或请管理员解除。';
  const { origin } = await serve(response =>
    json(response, 423, { problem: 'account-locked', message, requestId: 'r1' }, { 'retry-after': '900' }),
  );
  const answer = await post(origin);
  if (answer.ok) throw new Error('it was served');
  expect(answer.failure).toMatchObject({ problem: { code: 'account-locked' }, retryAfter: 900_000 });
  expect(syncProblemText(answer.failure.problem)).toBe(message);
});

it('a gap says how far the server is', async () => {
  const problem = { problem: 'gap', message: '待发内容的编号不连续。', requestId: 'r1', detail: { lastSeq: 41 } };
  const { origin } = await serve(response => json(response, 409, problem));
  expect(await post(origin)).toMatchObject({ ok: false, failure: { problem: { code: 'gap' }, gapAfter: 41 } });
});

it('Retry-After of a gateway is obeyed, one without sense is not', async () => {
  const { origin } = await serve((response, { url }) => {
    response.writeHead(503, { 'retry-after': url === '/a' ? '7' : 'soon', 'content-type': 'text/html' }).end('busy');
  });
  expect(await post(origin)).toMatchObject({ failure: { retryAfter: 7000 } });
  expect(await post(origin, { path: '/b' })).toMatchObject({ failure: { retryAfter: null } });
});

it('opens a stream of events, and takes nothing else for one', async () => {
  const { origin } = await serve((response, { url }) => {
    if (url === '/live')
      response.writeHead(200, { 'content-type': 'text/event-stream' }).end('event: changed\ndata:\n\n');
    else page(response, 200);
  });
  const http = createHttp({ origin, token: 'secret' });
  const stream = await http.stream('/live', new AbortController().signal);
  expect(stream.ok && (await new Response(stream.value).text())).toContain('event: changed');
  expect(await http.stream('/other', new AbortController().signal)).toMatchObject({ ok: false });
});

it('a server whose certificate nobody vouches for is not spoken to, and the sentence names the certificate', async () => {
  const pem = (part: string) => readFileSync(join(import.meta.dirname, `../../fixtures/tls/self-signed.${part}.pem`));
  let asked = 0;
  const server = createTlsServer({ key: pem('key'), cert: pem('cert') }, (_, response) => {
    asked += 1;
    json(response, 200, { value: 1 });
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => void server.close());
  const answer = await post(`https://127.0.0.1:${(server.address() as AddressInfo).port}`);
  expect(answer).toMatchObject({ ok: false, failure: { problem: { code: 'offline' } } });
  expect(answer.ok ? '' : syncProblemText(answer.failure.problem)).toContain('证书');
  expect(asked).toBe(0);
});

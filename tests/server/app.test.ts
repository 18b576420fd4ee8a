import { describe, expect, it } from 'vitest';
import type { Access, Route } from '../../server/http/route.ts';
import { ROUTES } from '../../server/http/routes.ts';
import { problemSchema } from '../../shared/protocol/errors.ts';
import { PATHS } from '../../shared/protocol/paths.ts';
import { greetingSchema } from '../../shared/protocol/session.ts';
import { problemIn, TestServer } from './a-server.ts';

const ROLES = [
  'administrator',
  'clerk',
  'section-head',
  'deputy',
  'director',
  'north',
  'liaison',
  'handler',
  'leader',
  'inspector',
];

/** Who may reach what: every route against everyone, from the list of routes itself. */
const MAY: Record<Access, (role: string | null) => boolean> = {
  anyone: () => true,
  'signed-in': role => role !== null,
  administrator: role => role === 'administrator',
};

const signsOut = ({ method, path }: Route): boolean => method === 'delete' && path === PATHS.session;
const SIGNING_OUT_LAST = [...ROUTES.filter(route => !signsOut(route)), ...ROUTES.filter(signsOut)];

/** Whether a route turned someone away, and how; what else it said of an empty request does not matter here. */
async function turnedAway(server: TestServer, route: Route, token: string | undefined): Promise<string> {
  const reply = await server.app.request(route.path.replace(/:\w+/g, 'nobody'), {
    method: route.method.toUpperCase(),
    ...(token !== undefined && { headers: { authorization: `Bearer ${token}` } }),
  });
  if (reply.status !== 401 && reply.status !== 403) {
    await reply.body?.cancel();
    return '';
  }
  const isProblem = reply.headers.get('content-type')?.startsWith('application/json') === true;
  return isProblem ? problemSchema.parse(await reply.json()).problem : '';
}

describe.each([...ROLES, null])('to %s', role => {
  it('just the routes open that are meant for them', async () => {
    const server = await TestServer.start();
    const refused = role === null ? 'not-signed-in' : 'not-permitted';
    const wrong: string[] = [];
    const token = role === null ? undefined : (await server.signIn(role)).token;
    for (const route of SIGNING_OUT_LAST) {
      const got = await turnedAway(server, route, token);
      if (got !== (MAY[route.access](role) ? '' : refused)) wrong.push(`${route.method} ${route.path}: ${got}`);
    }
    expect(wrong).toEqual([]);
  });
});

describe('the server', () => {
  it('greets anyone, and says before set-up that it is not set up', async () => {
    const server = await TestServer.start({ isSetUp: false });
    const { body, status } = await server.send('GET', PATHS.greeting);
    expect(status).toBe(200);
    expect(greetingSchema.parse(body)).toMatchObject({ product: 'six-ones', setUp: false, jurisdictionName: null });
  });

  it.each([
    '/',
    '/api',
    '/api/unknown',
    '/api/sync/push/1',
    '/.env',
    '/api/%00',
    '/api/..%2f..%2fetc/passwd',
    `/${'a'.repeat(3000)}`,
  ])('has nothing at %s', async path => {
    const server = await TestServer.start({ isSetUp: false });
    const reply = await server.send('GET', path);
    expect([reply.status, problemIn(reply)]).toEqual([404, 'not-found']);
  });

  it.each(['GET', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND'])(
    'does not take %s for a push',
    async method => {
      const server = await TestServer.start({ isSetUp: false });
      const request = new Request('http://localhost/api/sync/push', { method: method === 'TRACE' ? 'HEAD' : method });
      if (method === 'TRACE') Object.defineProperty(request, 'method', { value: 'TRACE' });
      const reply = await server.app.request(request);
      expect([reply.status, reply.headers.get('allow')]).toEqual([405, 'POST']);
    },
  );
});

describe('every reply', () => {
  const paths = [PATHS.greeting, PATHS.devices, '/nowhere', '/set-up', '/health', '/openapi.json', '/page.css'];

  it.each(paths)('carries what keeps a browser from misusing it: %s', async path => {
    const server = await TestServer.start({ isSetUp: false });
    const { headers } = await server.send('GET', path, { headers: { origin: 'https://evil.example' } });
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
    expect(headers.get('content-security-policy')).not.toMatch(/unsafe|script/);
    expect(headers.get('x-request-id')).toMatch(/^[\w-]{12}$/);
    if (path !== '/page.css') expect(headers.get('cache-control')).toBe('no-store');
  });

  it('says of a page besides what only a page can do', async () => {
    const server = await TestServer.start({ isSetUp: false });
    const names = ['referrer-policy', 'cross-origin-opener-policy', 'permissions-policy'];
    const [page, message] = [await server.send('GET', '/set-up'), await server.send('GET', PATHS.greeting)];
    for (const { headers } of [page, message]) expect(headers.get('content-security-policy')).toContain('default-src');
    expect(names.filter(name => page.headers.has(name))).toEqual(names);
    expect(names.filter(name => message.headers.has(name))).toEqual([]);
  });

  it('opens to no other origin: an extension page with this host granted needs nothing, and nobody else gets anything', async () => {
    const server = await TestServer.start();
    for (const origin of ['https://evil.example', 'chrome-extension://abcdefghijklmnopabcdefghijklmnop', 'null']) {
      const preflight = await server.app.request(PATHS.session, {
        method: 'OPTIONS',
        headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' },
      });
      const reply = await server.send('GET', PATHS.greeting, { headers: { origin } });
      for (const headers of [preflight.headers, reply.headers])
        expect([...headers.keys()].filter(name => name.startsWith('access-control'))).toEqual([]);
    }
  });

  it('insists on HTTPS once it is served so', async () => {
    const plain = await TestServer.start({ isSetUp: false });
    expect((await plain.send('GET', PATHS.greeting)).headers.get('strict-transport-security')).toBeNull();
    const config = { publicAddress: 'https://gaige.example.gov.cn' };
    const secure = await TestServer.start({ isSetUp: false, config });
    expect((await secure.send('GET', PATHS.greeting)).headers.get('strict-transport-security')).toBe(
      'max-age=31536000',
    );
  });

  it('takes no request number from outside', async () => {
    const server = await TestServer.start({ isSetUp: false });
    const { headers } = await server.send('GET', PATHS.greeting, { headers: { 'x-request-id': 'forged' } });
    expect(headers.get('x-request-id')).not.toBe('forged');
  });
});

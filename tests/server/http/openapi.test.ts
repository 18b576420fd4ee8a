import { expect, it } from 'vitest';
import { describeRoutes, jsonSchemaOf } from '../../../server/http/openapi.ts';
import { ROUTES } from '../../../server/http/routes.ts';
import { PATHS } from '../../../shared/protocol/paths.ts';
import * as people from '../../../shared/protocol/people.ts';
import * as pull from '../../../shared/protocol/pull.ts';
import * as push from '../../../shared/protocol/push.ts';
import * as session from '../../../shared/protocol/session.ts';
import { TestServer } from '../a-server.ts';

type Described = {
  openapi: string;
  paths: Record<
    string,
    Record<
      string,
      { requestBody?: { content: Record<string, { schema: unknown }> }; summary: string; security: unknown[] }
    >
  >;
};

const described = describeRoutes(ROUTES) as Described;
const inBraces = (path: string) => path.replace(/:(\w+)/g, '{$1}');

it('every route the server answers is described, and nothing else', async () => {
  const server = await TestServer.start({ isSetUp: false });
  const answered = server.app.routes
    .filter(route => route.method !== 'ALL')
    .map(route => `${route.method.toLowerCase()} ${inBraces(route.path)}`);
  const listed = Object.entries(described.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map(method => `${method} ${path}`),
  );
  expect(new Set(listed)).toEqual(new Set(answered));
});

it('every path both sides know is there', () => {
  for (const path of Object.values(PATHS)) expect(Object.keys(described.paths)).toContain(path);
});

it('every body is checked by the schema both sides share', () => {
  const shared = [session, push, pull, people].flatMap(module => Object.values(module));
  for (const route of ROUTES) if (route.takes !== undefined) expect(shared).toContain(route.takes.schema);
});

it('a body is described by that very schema', () => {
  const content = described.paths[PATHS.push]?.post?.requestBody?.content;
  expect(content?.['application/json']?.schema).toEqual(jsonSchemaOf(push.pushRequestSchema));
});

it('what needs no sign-in says so', () => {
  const open = ROUTES.filter(route => route.access === 'anyone').map(route => inBraces(route.path));
  for (const [path, methods] of Object.entries(described.paths))
    for (const [method, { security, summary }] of Object.entries(methods)) {
      expect(summary, `${method} ${path}`).toMatch(/\p{Script=Han}/u);
      if (security.length === 0) expect(open).toContain(path);
    }
});

it('is served to anyone', async () => {
  const server = await TestServer.start({ isSetUp: false });
  const reply = await server.send<Described>('GET', '/openapi.json');
  expect(reply.body.openapi).toBe('3.1.0');
  expect(reply.body.paths).toEqual(JSON.parse(JSON.stringify(described.paths)));
});

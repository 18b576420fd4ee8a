import * as z from 'zod';
import { problemSchema } from '../../shared/protocol/errors.ts';
import { PROTOCOL } from '../../shared/protocol/version.ts';
import type { Route } from './route.ts';

type Schema = Record<string, unknown>;

/** The OpenAPI 3.1 description of the routes, made from the schemas that check them. */
export function describeRoutes(routes: readonly Route[]): Schema {
  const paths: Record<string, Schema> = {};
  for (const route of routes) {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method]: operationOf(route) };
  }
  return {
    openapi: '3.1.0',
    info: { title: '六个一督察', version: String(PROTOCOL), description: '浏览器扩展与服务器之间的接口。' },
    components: {
      securitySchemes: { device: { type: 'http', scheme: 'bearer', description: '登录时取得的设备令牌' } },
      schemas: { Problem: jsonSchemaOf(problemSchema) },
    },
    paths,
  };
}

function operationOf(route: Route): Schema {
  const parameters = [...route.path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  const body = bodyOf(route);
  return {
    summary: route.summary,
    security: route.access === 'anyone' ? [] : [{ device: [] }],
    ...(parameters.length > 0 && { parameters }),
    ...(body !== null && { requestBody: { required: true, content: body } }),
    responses: {
      [route.gives.type === 'none' ? '204' : '200']: { description: route.gives.what, ...replyContentOf(route) },
      default: {
        description: '未办理的原因',
        content: { 'application/json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  };
}

function bodyOf(route: Route): Schema | null {
  if (route.takes !== undefined) return { 'application/json': { schema: jsonSchemaOf(route.takes.schema) } };
  if (route.takesForm === undefined) return null;
  return Object.fromEntries(route.takesForm.map(type => [type, { schema: { type: 'object' } }]));
}

function replyContentOf({ gives: { schema, type = 'application/json' } }: Route): Schema {
  if (type === 'none') return {};
  return { content: { [type]: schema === undefined ? {} : { schema: jsonSchemaOf(schema, 'output') } } };
}

/** The JSON schema of a message; what JSON schema cannot say (a day that exists) is left as any text. */
export function jsonSchemaOf(schema: z.ZodType, io: 'input' | 'output' = 'input'): Schema {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return rest;
}

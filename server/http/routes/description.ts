import { describeRoutes } from '../openapi.ts';
import { jsonReply } from '../reply.ts';
import { defineRoute, type Route } from '../route.ts';

/** The description of all routes, itself included. */
export function descriptionRoute(others: readonly Route[]): Route {
  const route: Route = defineRoute({
    method: 'get',
    path: '/openapi.json',
    summary: '本接口的 OpenAPI 描述',
    access: 'anyone',
    rate: 'open',
    gives: { what: 'OpenAPI 3.1 文档', type: 'application/json' },
    handle: ({ request }) => jsonReply(request, text()),
  });
  let made: string | null = null;
  const text = (): string => {
    made ??= JSON.stringify(describeRoutes([...others, route]));
    return made;
  };
  return route;
}

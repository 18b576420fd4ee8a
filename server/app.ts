import { Hono } from 'hono';
import type { AppDeps } from './http/deps.ts';
import { dispatch } from './http/dispatch.ts';
import { replyToError } from './http/errors.ts';
import { secureHeaders } from './http/headers.ts';
import { RequestProblem } from './http/problem.ts';
import { type AppEnv, requestLog } from './http/request-log.ts';
import { ROUTES } from './http/routes.ts';

/** The server as a function from request to reply; assembly only. */
export function createApp(deps: AppDeps): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.use(requestLog(deps.log, deps.sync.entropy, deps.config.trustedProxies));
  app.use(secureHeaders(deps.config.publicAddress?.startsWith('https:') ?? false));
  for (const route of ROUTES) app.on(route.method.toUpperCase(), route.path, c => dispatch(deps, route, c));
  for (const path of new Set(ROUTES.map(route => route.path))) app.all(path, () => wrongMethod(path));
  // nb. what is thrown from here would pass by the middleware above, and its headers with it
  app.notFound(c => replyToError(new RequestProblem('not-found'), c.get('requestId'), deps.log));
  app.onError((error, c) => replyToError(error, c.get('requestId'), deps.log));
  return app;
}

function wrongMethod(path: string): never {
  const allow = ROUTES.filter(route => route.path === path).map(route => route.method.toUpperCase());
  throw new RequestProblem('not-found', {}, { status: 405, headers: { allow: allow.join(', ') } });
}

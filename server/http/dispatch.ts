import type { Context } from 'hono';
import { may } from '../../shared/domain/accounts/policy.ts';
import { sessionOf } from '../modules/accounts/devices.ts';
import type { Session } from '../sync/session.ts';
import { readJson } from './body.ts';
import type { AppDeps } from './deps.ts';
import { orProblem, RequestProblem } from './problem.ts';
import type { AppEnv } from './request-log.ts';
import type { Call, Route } from './route.ts';

const BEARER = /^Bearer ([A-Za-z0-9_-]{43})$/i;

/** Brings a request through the allowance, the rights and the limits of its body, in this order, into its route. */
export async function dispatch(deps: AppDeps, route: Route, c: Context<AppEnv>): Promise<Response> {
  const session = route.access === 'anyone' ? null : await admit(deps, route, c);
  if (session === null) await deps.limits.take(route.rate, c.get('address'));
  const request = c.req.raw;
  const call: Call = {
    deps,
    body: route.takes === undefined ? undefined : await readJson(request, route.takes.schema, route.takes.limits),
    session,
    parameters: c.req.param() as Readonly<Record<string, string>>,
    request,
    requestId: c.get('requestId'),
    address: c.get('address'),
  };
  return route.handle(call);
}

async function admit(deps: AppDeps, route: Route, c: Context<AppEnv>): Promise<Session> {
  const token = BEARER.exec(c.req.header('authorization') ?? '')?.[1];
  if (token === undefined) {
    await deps.limits.take('open', c.get('address'));
    throw new RequestProblem('not-signed-in');
  }
  const answer = sessionOf(deps, token);
  // guessing tokens is hopeless, but must not be free either
  if (!answer.ok) await deps.limits.take('open', c.get('address'));
  const session = orProblem(answer);
  c.set('personId', session.personId);
  c.set('deviceId', session.deviceId);
  await deps.limits.take(route.rate, session.deviceId);
  if (route.access === 'administrator' && !isAdministrator(deps, session)) throw new RequestProblem('not-permitted');
  return session;
}

const isAdministrator = ({ sync }: AppDeps, { personId }: Session): boolean =>
  may(sync.store.read(view => sync.accounts.of(view, personId)).actor, 'accounts.manage');

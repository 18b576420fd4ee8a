import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { Entropy } from '../../shared/kernel/ids.ts';
import type { Log } from '../log.ts';
import { addressOf, type NodeBindings } from './address.ts';

/** What middleware leaves for those after it. */
export type RequestNotes = { requestId: string; address: string; personId: string | null; deviceId: string | null };

/** The environment of the app's handlers. */
export type AppEnv = { Bindings: NodeBindings; Variables: RequestNotes };

/**
 * One line per request: the route, never the address with its ids and keys, never a body. The number of the request goes back in
 * `x-request-id`; one sent along is not taken over (ASVS 16.4.1).
 */
export const requestLog =
  (log: Log, entropy: Entropy, trustedProxies: readonly string[]): MiddlewareHandler<AppEnv> =>
  async (c, next) => {
    const started = entropy.now();
    const requestId = Buffer.from(entropy.bytes(9)).toString('base64url');
    const address = addressOf(c.env ?? {}, c.req.header('x-forwarded-for') ?? null, trustedProxies);
    c.set('requestId', requestId);
    c.set('address', address);
    c.set('personId', null);
    c.set('deviceId', null);
    await next();
    c.res.headers.set('x-request-id', requestId);
    const fields = {
      requestId,
      method: c.req.method.slice(0, 10),
      route: routePath(c, -1),
      status: c.res.status,
      ms: entropy.now() - started,
      bytes: Number(c.req.header('content-length') ?? 0) || undefined,
      address,
      personId: c.get('personId'),
      deviceId: c.get('deviceId'),
    };
    if (c.res.status >= 500) log.warn(fields, 'request');
    else log.info(fields, 'request');
  };

import type * as z from 'zod';
import type { Session } from '../sync/session.ts';
import type { BodyLimits } from './body.ts';
import type { AppDeps } from './deps.ts';
import type { RateName } from './rate-limits.ts';

/** Who may call a route: anyone; whoever is signed in; whoever may keep accounts (policy `accounts.manage`). */
export type Access = 'anyone' | 'signed-in' | 'administrator';

/** A request on its way into a route: checked, within its limits, and by someone who may. */
export type Call<Body = unknown> = {
  deps: AppDeps;
  body: Body;
  /** Who calls; null on routes open to anyone. */
  session: Session | null;
  /** The parts of the address the route names, such as `deviceId`. */
  parameters: Readonly<Record<string, string>>;
  request: Request;
  requestId: string;
  address: string;
};

/** A kind of reply: what it says and, where it is JSON, its schema; else its media type. */
export type Gives = { what: string; schema?: z.ZodType; type?: string };

/** One address of the server. The app, the OpenAPI description and the tests of rights are all made from the list of these. */
export type Route<Body = unknown> = {
  method: 'get' | 'post' | 'delete';
  /** With `:name` for parts that vary. */
  path: string;
  summary: string;
  access: Access;
  rate: RateName;
  /** The JSON body it takes. */
  takes?: { schema: z.ZodType<Body>; limits: BodyLimits };
  /** A body that is no JSON, read by the route itself: its media types, for the description. */
  takesForm?: readonly string[];
  gives: Gives;
  handle(call: Call<Body>): Promise<Response> | Response;
};

/** Declares a route; only fixes its types. */
export const defineRoute = <Body>(route: Route<Body>): Route => route as unknown as Route;

import type { ProblemCode } from '../../shared/protocol/errors.ts';

/** Who is signed in, on which device; made by the HTTP layer from the token. */
export type Session = { personId: string; deviceId: string };

/** Either what was asked for, or why the request as a whole was not served. Storage failures are thrown instead (StorageProblem). */
export type Served<T> =
  | { ok: true; value: T }
  | { ok: false; problem: ProblemCode; detail?: Readonly<Record<string, unknown>> };

/** A request that was served. */
export const served = <T>(value: T): Served<T> => ({ ok: true, value });

/** A request that was not served. */
export const notServed = (
  problem: ProblemCode,
  detail?: Readonly<Record<string, unknown>>,
): { ok: false; problem: ProblemCode; detail?: Readonly<Record<string, unknown>> } =>
  detail === undefined ? { ok: false, problem } : { ok: false, problem, detail };

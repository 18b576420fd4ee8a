import * as z from 'zod';

/** Why a request as a whole was not served; refusals of single commands travel inside a push reply instead. */
export const PROBLEM_CODES = [
  'bad-request',
  'not-signed-in',
  'device-revoked',
  'wrong-password',
  'account-locked',
  'account-stopped',
  'activation-unknown',
  'activation-expired',
  'password-weak',
  'login-taken',
  'set-up-closed',
  'import-broken',
  'not-permitted',
  'not-found',
  'too-many-requests',
  'too-large',
  'client-too-old',
  'server-too-old',
  'client-taken',
  'gap',
  'storage-full',
  'database-busy',
  'audit-broken',
  'internal',
] as const;

/** A closed list: a client decides by it what to do. */
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** The body of every reply that is not a success. */
export const problemSchema = z.object({
  problem: z.enum(PROBLEM_CODES),
  /** The sentence a person reads: what happened and what to do. */
  message: z.string(),
  /** Finds the entry in the server's log. */
  requestId: z.string(),
  detail: z.record(z.string(), z.unknown()).optional(),
});

/** The body of every reply that is not a success. */
export type Problem = z.infer<typeof problemSchema>;

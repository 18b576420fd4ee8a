import type { Problem, ProblemCode } from '../../shared/protocol/errors.ts';
import { problemText } from '../../shared/words/problems.ts';
import { errorFields, type Log } from '../log.ts';
import { type StorageFault, StorageProblem } from '../store/problem.ts';
import { RequestProblem } from './problem.ts';

/** The HTTP status of each problem. */
export const STATUS_OF_PROBLEM: Readonly<Record<ProblemCode, number>> = {
  'bad-request': 400,
  'not-signed-in': 401,
  'device-revoked': 401,
  'wrong-password': 401,
  'account-locked': 423,
  'account-stopped': 403,
  'activation-unknown': 404,
  'activation-expired': 403,
  'password-weak': 400,
  'login-taken': 409,
  'set-up-closed': 403,
  'import-broken': 400,
  'not-permitted': 403,
  'not-found': 404,
  'too-many-requests': 429,
  'too-large': 413,
  'client-too-old': 426,
  'server-too-old': 426,
  'client-taken': 409,
  gap: 409,
  'storage-full': 507,
  'database-busy': 503,
  'audit-broken': 500,
  internal: 500,
};

const PROBLEM_OF_STORAGE: Partial<Record<StorageFault, ProblemCode>> = {
  full: 'storage-full',
  busy: 'database-busy',
  'audit-broken': 'audit-broken',
};

/** Seconds a client waits before it tries again after a busy database. */
const BUSY_RETRY = 2;

/** The one place where anything that went wrong becomes a reply; what is our fault is logged with its stack. */
export function replyToError(error: unknown, requestId: string, log: Log): Response {
  const problem = problemOf(error);
  if (problem === null || problem.code === 'internal')
    log.error({ requestId, ...errorFields(error) }, 'request failed');
  else if (error instanceof StorageProblem) log.error({ requestId, ...errorFields(error) }, 'storage failed');
  const { code, detail, headers, status } = problem ?? new RequestProblem('internal');
  const waits = typeof detail.retryAfterSeconds === 'number' ? { 'retry-after': String(detail.retryAfterSeconds) } : {};
  const body: Problem = {
    problem: code,
    message: problemText(code, { requestId, ...detail }),
    requestId,
    ...(Object.keys(detail).length > 0 && { detail: { ...detail } }),
  };
  return Response.json(body, { status: status ?? STATUS_OF_PROBLEM[code], headers: { ...waits, ...headers } });
}

function problemOf(error: unknown): RequestProblem | null {
  if (error instanceof RequestProblem) return error;
  if (!(error instanceof StorageProblem)) return null;
  const code = PROBLEM_OF_STORAGE[error.fault] ?? 'internal';
  return new RequestProblem(code, code === 'database-busy' ? { retryAfterSeconds: BUSY_RETRY } : {});
}

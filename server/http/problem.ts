import type { ProblemCode } from '../../shared/protocol/errors.ts';
import type { Served } from '../sync/session.ts';

/** A request that is not served, on its way out to the one place that turns it into a reply (http/errors). */
export class RequestProblem extends Error {
  override name = 'RequestProblem';
  readonly code: ProblemCode;
  readonly detail: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;
  /** A status other than the code's usual one, such as 405 for an address that is there but not with this method. */
  readonly status: number | null;

  constructor(
    code: ProblemCode,
    detail: Readonly<Record<string, unknown>> = {},
    { headers = {}, status = null }: { headers?: Readonly<Record<string, string>>; status?: number | null } = {},
  ) {
    super(`request not served: ${code}`);
    this.code = code;
    this.detail = detail;
    this.headers = headers;
    this.status = status;
  }
}

/** The value asked for, or a RequestProblem saying why there is none. */
export function orProblem<T>(answer: Served<T>): T {
  if (answer.ok) return answer.value;
  throw new RequestProblem(answer.problem, answer.detail);
}

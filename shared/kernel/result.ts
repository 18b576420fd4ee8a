import type { RefusalCode } from './refusal-codes.ts';

/** Why something was not done: a code of the closed list, and what its sentence needs to name the thing. */
export type Refusal = { code: RefusalCode; detail?: Record<string, string | number> };

/** Either the value or a refusal; a bug is neither, it throws. */
export type Result<T> = { ok: true; value: T } | { ok: false; refusal: Refusal };

/** A success carrying its value. */
export const ok = <T>(value: T): Result<T> => ({ ok: true, value });

/** A refusal of the closed list; `detail` fills the places of its sentence. */
export const refuse = (
  code: RefusalCode,
  detail?: Record<string, string | number>,
): { ok: false; refusal: Refusal } => ({
  ok: false,
  refusal: detail === undefined ? { code } : { code, detail },
});

import type * as z from 'zod';
import { must } from '../../kernel/assert.ts';
import type { KindDefinition } from './define.ts';

/** A body in its newest form, or why this side cannot read it: `newer`, it was written by a later version; `broken`, it has no known form. */
export type Reading<Body> = { ok: true; body: Body } | { ok: false; why: 'newer' | 'broken' };

/** What `schema.safeParse(value)` says; the server has a way to say it sooner. */
export type Parse = <T>(schema: z.ZodType<T>, value: unknown) => z.ZodSafeParseResult<T>;

/** As the schema itself says. */
export const plainParse: Parse = (schema, value) => schema.safeParse(value);

/** Reads a stored or received body: upgraded step by step to the newest form, then checked. One unreadable row never stops the others. */
export function readBody<Body extends { v: number }>(
  kind: KindDefinition<Body>,
  raw: unknown,
  parse: Parse = plainParse,
): Reading<Body> {
  if (typeof raw !== 'object' || raw === null || !('v' in raw) || typeof raw.v !== 'number')
    return { ok: false, why: 'broken' };
  if (raw.v > kind.version) return { ok: false, why: 'newer' };
  let body = raw as Record<string, unknown>;
  for (let form = raw.v; form < kind.version; form += 1) {
    body = { ...must(kind.upgrades?.[form], `upgrade of ${kind.kind} from form ${form}`)(body), v: form + 1 };
  }
  const parsed = parse(kind.schema, body);
  return parsed.success ? { ok: true, body: parsed.data } : { ok: false, why: 'broken' };
}

import * as z from 'zod';
import { idSchema } from '../domain/records/fields.ts';

/** Changes one's own password; every other device of the person is signed out. */
export const passwordRequestSchema = z.object({
  current: z.string().min(1).max(200),
  next: z.string().min(1).max(200),
});

/** How people sign in, for administrators: `none` no password yet and no good code, `invited` a code is out, `active` a password is set. */
export const peopleListSchema = z.object({
  people: z.array(
    z.object({
      personId: idSchema,
      login: z.string(),
      state: z.enum(['none', 'invited', 'active']),
      /** Minutes for which sign-in is locked; 0 when it is not. */
      lockedMinutes: z.number().int().nonnegative(),
    }),
  ),
});

/** How people sign in, for administrators. */
export type PeopleList = z.infer<typeof peopleListSchema>;

/** An activation code with what is needed to hand it to the right person; shown once. */
export const codeSlipSchema = z.object({
  personId: idSchema,
  name: z.string(),
  login: z.string(),
  unitName: z.string(),
  code: z.string(),
});

/** Tables of units and people as text; `dryRun` only checks them. */
export const importRequestSchema = z.object({
  units: z.string().max(1_000_000).nullable(),
  people: z.string().max(1_000_000).nullable(),
  dryRun: z.boolean(),
});

/** What was imported, and the codes of people who are new. Broken tables are a problem `import-broken` with every fault in its detail. */
export const importReplySchema = z.object({
  units: z.number().int(),
  places: z.number().int(),
  people: z.number().int(),
  codes: z.array(codeSlipSchema),
});

/** One thing wrong in a table: the line as a text editor counts it, null where it is about the whole table. */
export const importFaultSchema = z.object({
  table: z.enum(['units', 'people']),
  line: z.number().int().nullable(),
  reason: z.string(),
});

import * as z from 'zod';
import { defineKind, type KindDefinition } from '../records/define.ts';
import { dateSchema, idSchema, instantSchema, lineSchema } from '../records/fields.ts';
import { TAUGHT_FIELDS, type TaughtField } from './fields.ts';

const tag = z
  .string()
  .max(32)
  .regex(/^[a-z][a-z0-9-]*$/);
const token = z
  .string()
  .max(60)
  .regex(/^[A-Za-z_\u4e00-\u9fff][\w\u4e00-\u9fff-]*$/);

/** An element by what its page calls it, never by an expression: a name for each part, compared as it is. */
const markSchema = z.strictObject({
  tag,
  id: token.optional(),
  name: token.optional(),
  classes: z.array(token).max(3).optional(),
});

/** The how-manieth child of its tag. */
const stepSchema = z.strictObject({ tag, nth: z.number().int().min(1).max(2_000) });

/**
 * One way to find a field again: beside or behind the words of its label; by the stable names of its element and of those around it,
 * outermost first; or step by step from such a named element (from the body where there is none).
 */
const waySchema = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('label'), label: lineSchema(24) }),
  z.strictObject({ by: z.literal('mark'), marks: z.array(markSchema).min(1).max(6) }),
  z.strictObject({
    by: z.literal('place'),
    from: z.array(markSchema).max(6),
    steps: z.array(stepSchema).min(1).max(40),
  }),
]);

const routeSchema = z
  .string()
  .max(300)
  .regex(/^\/[^\s?]*$/);

/** One field with the ways to find it. */
export const taughtPlaceSchema = z.strictObject({
  field: z.enum(TAUGHT_FIELDS),
  /** Route of the frame it stands in, `*` for a part that names the single document. */
  frame: routeSchema,
  ways: z.array(waySchema).min(1).max(4),
});

/**
 * A document system as a person taught it, by pointing: where things stand and nothing of what stood there. Data only: no code and no
 * pattern, so that one from elsewhere can do no more than point at the wrong place, which the form of each field then refuses.
 */
export const taughtSiteSchema = z.strictObject({
  form: z.literal(1),
  /** Host with its port where the address names one; an office often runs several systems on one machine. */
  host: z
    .string()
    .max(200)
    .regex(/^[a-z0-9][a-z0-9.-]*(?::\d{1,5})?$/),
  /** The system as its users call it. */
  name: lineSchema(40),
  taughtOn: dateSchema,
  fields: z
    .array(taughtPlaceSchema)
    .min(1)
    .max(TAUGHT_FIELDS.length)
    .refine(fields => new Set(fields.map(one => one.field)).size === fields.length, 'a field twice'),
});

/** A document system as it was taught. */
export type TaughtSite = z.infer<typeof taughtSiteSchema>;

/** One field of it with the ways to find it. */
export type TaughtPlace = z.infer<typeof taughtPlaceSchema>;

/** One way to find a field. */
export type Way = TaughtPlace['ways'][number];

/** An element by its stable names. */
export type Mark = z.infer<typeof markSchema>;

/** One step down a page. */
export type Step = z.infer<typeof stepSchema>;

/** A taught system as a page is told of it; its id is that of the published record, or one of this device's own. */
export type KnownSite = { readonly id: string; readonly site: TaughtSite };

/** What a page of some host is told before it is read: the systems taught there, and which systems are switched off. */
export type SiteRules = { readonly taught: readonly KnownSite[]; readonly switchedOff: readonly string[] };

/** How a taught system fared on one frame: what it found, what of it by other ways than first learned, and what it lost. */
export type TaughtOutcome = {
  readonly id: string;
  readonly found: readonly TaughtField[];
  readonly healed: readonly TaughtField[];
  readonly lost: readonly TaughtField[];
};

/** How often each field was found and lost on documents of the system, on one device. */
export const tallySchema = z.strictObject({
  pages: z.number().int().nonnegative(),
  found: z.partialRecord(z.enum(TAUGHT_FIELDS), z.number().int().nonnegative()),
  /** Found by other words or names than those learned first: the layout has moved. */
  healed: z.partialRecord(z.enum(TAUGHT_FIELDS), z.number().int().nonnegative()),
  lost: z.partialRecord(z.enum(TAUGHT_FIELDS), z.number().int().nonnegative()),
});

/** How a taught system fared on the pages read so far. */
export type Tally = z.infer<typeof tallySchema>;

/** A taught system that an administrator published; it never changes, a better one for the same host is published beside it. */
export const siteAdapterSchema = z.object({
  v: z.literal(1),
  site: taughtSiteSchema,
  /** What it had been tried on when it was published. */
  tally: tallySchema,
  publishedAt: instantSchema,
  publishedBy: idSchema,
});

/** A published document system. */
export type SiteAdapter = z.infer<typeof siteAdapterSchema>;

/** Whether a document system, published or built in, is switched off for everybody. */
export const siteSwitchSchema = z.object({
  v: z.literal(1),
  off: z.boolean(),
  changedAt: instantSchema,
  changedBy: idSchema,
});

/** The switch of a document system; its id is the system's. */
export type SiteSwitch = z.infer<typeof siteSwitchSchema>;

/** Published systems are known to everyone of the jurisdiction. */
export const siteAdapterKind: KindDefinition<SiteAdapter> = defineKind({
  kind: 'siteAdapter',
  schema: siteAdapterSchema,
  version: 1,
  audience: () => ['all'],
});

/** So is what is switched off; the last word stands. */
export const siteSwitchKind: KindDefinition<SiteSwitch> = defineKind({
  kind: 'siteSwitch',
  schema: siteSwitchSchema,
  version: 1,
  audience: () => ['all'],
  merge: { off: 'step', changedAt: 'step', changedBy: 'step' },
});

import * as z from 'zod';
import { anchorSchema } from '../../shared/domain/records/anchor.ts';
import { dateSchema } from '../../shared/domain/records/fields.ts';
import { TAUGHT_FIELDS } from '../../shared/domain/sites/fields.ts';
import { taughtPlaceSchema } from '../../shared/domain/sites/types.ts';
import type { PageText } from '../../shared/recognition/page/types.ts';
import type { SiteHints } from '../../shared/recognition/types.ts';
import type { Call, Calls } from './contract.ts';

const nothing = z.null();
const id = z.number().int().nonnegative();
const share = z.number().min(0).max(1);
const text = z.string().max(400_000);
const label = z.string().max(400);

/** A page's text as recognition takes it; bounded, because a page can be made to say anything. */
const pageText = z.strictObject({
  url: z.string().max(4_000),
  title: z.string().max(1_000),
  metas: z.record(label, z.string().max(1_000)),
  pairs: z.array(z.strictObject({ kind: label, label: text, value: text, at: id })).max(20_000),
  blocks: z
    .array(z.strictObject({ text, at: id, kind: z.enum(['heading', 'text', 'link', 'pair']), level: id.max(9) }))
    .max(60_000),
  rows: z
    .array(z.strictObject({ table: id, cells: z.array(text).max(500), cellsAt: z.array(id).max(500), at: id }))
    .max(20_000),
  asides: z.array(text).max(20_000).optional(),
}) as unknown as z.ZodType<PageText>;
const hints = z.record(label, z.string().max(2_000)) as unknown as z.ZodType<SiteHints>;

const fields = z.array(z.enum(TAUGHT_FIELDS)).max(TAUGHT_FIELDS.length);
const taught = z
  .strictObject({ id: z.string().max(60), found: fields, healed: fields, lost: fields })
  .nullable()
  .default(null);

const shown = z.strictObject({
  title: z.string().max(1_000).nullable(),
  number: z.string().max(60).nullable(),
  issuers: z.array(z.string().max(200)).max(60),
  issuedOn: dateSchema.nullable(),
  address: z.string().max(4_000).nullable(),
});

/** So many rows are asked for at once at most. */
const MOST_ROWS_ASKED = 100;

const place = z.strictObject({ at: id, start: id, end: id });

/** The form of each call's argument, checked on arrival: a compromised page process can send any message a content script may. */
export const ARGUMENT_FORMS: { readonly [K in Call]: z.ZodType<Parameters<Calls[K]>[0]> } = {
  'page.seen': z.strictObject({ documents: id.max(1), sure: share, refused: id.max(1) }),
  'page.reader': nothing,
  'page.lists': nothing,
  'page.recognise': z.strictObject({ page: pageText, hints, taught }),
  'site.rules': nothing,
  'teach.point': taughtPlaceSchema,
  'teach.act': z.strictObject({ act: z.enum(['skip', 'finish', 'stop', 'refused']) }),
  'page.attachments': z.strictObject({ tabId: id }),
  'page.selection': z.strictObject({ tabId: id, whole: z.boolean().optional() }),
  'teach.start': z.strictObject({ tabId: id }),
  'panel.open': z.union([z.strictObject({ deadline: place }), z.strictObject({ row: id })]).nullable(),
  'document.known': shown,
  'documents.known': z.strictObject({ shown: z.array(shown).max(MOST_ROWS_ASKED) }),
  'chip.place': nothing,
  'chip.keepPlace': z.strictObject({ place: share }),
  'page.read': z.strictObject({ tabId: id }),
  'page.show': z.strictObject({ tabId: id, frameId: id, block: id }),
  'sentence.show': z.strictObject({ tabId: id.nullable(), anchor: anchorSchema }),
  'sync.now': z.strictObject({ reason: z.enum(['person', 'entry']) }),
  'store.changed': nothing,
};

/** Everything a content script may send; all else is taken from our own pages only. */
export const FROM_CONTENT: readonly Call[] = [
  'page.seen',
  'page.recognise',
  'page.reader',
  'page.lists',
  'site.rules',
  'teach.point',
  'teach.act',
  'panel.open',
  'document.known',
  'documents.known',
  'chip.place',
  'chip.keepPlace',
];

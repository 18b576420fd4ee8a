import * as z from 'zod';
import type { IsoDate, Month } from '../../kernel/dates.ts';
import type { RecordId } from '../../kernel/ids.ts';
import { defineKind, type KindDefinition } from '../records/define.ts';
import { dateSchema, idSchema } from '../records/fields.ts';

/** What a unit is asked: 三单一书, 调度提问, 会议, 督察到访, 报材料. */
export const ASKED_FOR = ['slip', 'question', 'meeting', 'visit', 'paper'] as const;

/** One kind of request to a unit. */
export type AskedFor = (typeof ASKED_FOR)[number];

/** One request to a unit and the minutes it costs there. */
export const burdenEntrySchema = z.object({
  what: z.enum(ASKED_FOR),
  /** The record it was asked by: a slip, a question. */
  aboutKind: z.string().max(40),
  aboutId: idSchema,
  minutes: z.number().int().nonnegative(),
  on: dateSchema,
  /** Null: the server’s own clock asked. */
  by: idSchema.nullable(),
  /** Who let it pass over the budget of the month; null within it. */
  approvedBy: idSchema.nullable(),
});

/** One request to a unit. */
export type BurdenEntry = z.infer<typeof burdenEntrySchema>;

/** The most requests to one unit in one month that are kept. */
export const MOST_ASKED = 2000;

/** 负担账本 of one unit in one month. */
export const burdenMonthSchema = z.object({
  v: z.literal(1),
  unitId: idSchema,
  month: z.string().regex(/^\d{4}-\d{2}$/),
  entries: z.array(burdenEntrySchema).max(MOST_ASKED),
});

/** 负担账本 of one unit in one month. */
export type BurdenMonth = z.infer<typeof burdenMonthSchema>;

/** The month of a date. */
export const monthOf = (date: IsoDate): Month => date.slice(0, 7) as Month;

/** The id of a unit’s 负担账本 in the month of a date. */
export const burdenMonthId = (unitId: RecordId, on: IsoDate): RecordId => `burden-${monthOf(on)}-${unitId}`;

/** The minutes asked of a unit in a month so far. */
export const minutesAsked = (month: BurdenMonth | null): number =>
  (month?.entries ?? []).reduce((sum, { minutes }) => sum + minutes, 0);

/** A unit’s 负担账本 is read by the unit and by the office that asks. */
export const burdenMonthKind: KindDefinition<BurdenMonth> = defineKind({
  kind: 'burdenMonth',
  schema: burdenMonthSchema,
  version: 1,
  audience: body => ['office', `unit:${body.unitId}`],
  merge: { entries: 'union' },
});

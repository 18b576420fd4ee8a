import * as z from 'zod';
import type { RecordId } from '../../kernel/ids.ts';
import { defineKind, type KindDefinition } from '../records/define.ts';
import { idSchema, instantSchema, lineSchema } from '../records/fields.ts';

const days = z.number().int().min(0).max(366);
const dayOfMonth = z.number().int().min(1).max(28);
const minutes = z.number().int().min(0).max(10_000);

/** 制度设定: everything the regime leaves to a jurisdiction, part by part. Workdays unless a name says days. */
export const regimeSchema = z.object({
  /** 机关代字 of the reform office, which its slips are numbered with: 淄改 gives 淄改提〔2026〕12号. */
  agency: lineSchema(10),
  /** The monthly dispatch opens and closes on these days, or the workday before. */
  dispatch: z.object({ openDay: dayOfMonth, closeDay: dayOfMonth }),
  /** When slips are due and answered (domain §C5). */
  slips: z.object({
    noticeBeforeDays: days,
    pressWithin: days,
    orderAfter: days,
    planWithin: days,
    reasonWithin: days,
    rectifyWithin: days,
  }),
  /** 延期: in calendar days altogether, how often, and from how many on the upper approver decides (domain §A3.8). */
  extension: z.object({ mostDays: days, mostTimes: z.number().int().min(0).max(20), upperFromDays: days }),
  /** 负担账本: what each kind of request costs a unit, and what it may be asked a month. */
  burden: z.object({
    slip: minutes,
    question: minutes,
    meeting: minutes,
    visit: minutes,
    paper: minutes,
    monthly: minutes,
  }),
  /** 研判 within so many workdays of receipt (point 1.1). */
  judgeWithin: days,
});

/** 制度设定 as it applies. */
export type Regime = z.infer<typeof regimeSchema>;

/** What a jurisdiction changed of it; parts not named stand as shipped. */
export const regimeChangesSchema = regimeSchema.partial();

/** The regime as shipped (domain §A3, §C5; D-11). */
export const SHIPPED_REGIME: Regime = {
  agency: '改',
  dispatch: { openDay: 20, closeDay: 25 },
  slips: { noticeBeforeDays: 30, pressWithin: 5, orderAfter: 10, planWithin: 5, reasonWithin: 3, rectifyWithin: 10 },
  extension: { mostDays: 30, mostTimes: 3, upperFromDays: 10 },
  burden: { slip: 20, question: 3, meeting: 120, visit: 90, paper: 10, monthly: 600 },
  judgeWithin: 5,
};

/** What the jurisdiction set, who and when. */
export const regimeRecordSchema = z.object({
  v: z.literal(1),
  set: regimeChangesSchema,
  changedBy: idSchema,
  changedAt: instantSchema,
});

/** The record of 制度设定. */
export type RegimeRecord = z.infer<typeof regimeRecordSchema>;

/** The id of the one record there is. */
export const REGIME_ID: RecordId = 'regime';

/** The regime is known to everyone it binds. */
export const regimeKind: KindDefinition<RegimeRecord> = defineKind({
  kind: 'regime',
  schema: regimeRecordSchema,
  version: 1,
  audience: () => ['all'],
  merge: { set: 'step', changedBy: 'step', changedAt: 'step' },
});

/** The regime in force: what was set over what is shipped. */
export const regimeOf = (record: RegimeRecord | null): Regime => ({ ...SHIPPED_REGIME, ...record?.set }) as Regime;

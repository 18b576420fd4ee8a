import * as z from 'zod';
import type { IsoDate, Month } from '../../kernel/dates.ts';
import type { RecordId } from '../../kernel/ids.ts';
import { PROGRESS_STATES } from '../ledger/types.ts';
import { defineKind, type KindDefinition } from '../records/define.ts';
import { dateSchema, idSchema, instantSchema } from '../records/fields.ts';

const monthSchema = z.custom<Month>(value => typeof value === 'string' && /^\d{4}-(0[1-9]|1[0-2])$/.test(value));

/** How many tasks a month’s dispatch found, and of how many it knew how they stand; the others are questions. */
export const dispatchCountsSchema = z.object({
  /** Tasks in hand when it opened. */
  tasks: z.number().int().nonnegative(),
  /** Those whose state the ledger knew without asking: 本月少问了 N 次. */
  inferred: z.number().int().nonnegative(),
});

/** 月度调度: one a month, from its opening to its minutes (D-11). */
export const cycleSchema = z.object({
  v: z.literal(1),
  month: monthSchema,
  openOn: dateSchema,
  closeOn: dateSchema,
  counts: dispatchCountsSchema,
  /** Null while it is open. */
  closedAt: instantSchema.nullable(),
  /** 调度纪要, in paragraphs; null until someone wrote it. */
  minutes: z.string().max(8000).nullable(),
});

/** 月度调度 of one month. */
export type Cycle = z.infer<typeof cycleSchema>;

/** The id of a month’s dispatch. */
export const cycleId = (month: Month): RecordId => `cycle-${month}`;

/** Why a task was asked about: something of it falls due, it is late, or nothing was heard of it. */
export const ASK_REASONS = ['due', 'late', 'silent'] as const;

/** Why a task was asked about. */
export type AskReason = (typeof ASK_REASONS)[number];

/** 调度提问: one task, one unit, one line; pre-filled with what is known. */
export const questionSchema = z.object({
  v: z.literal(1),
  month: monthSchema,
  taskId: idSchema,
  unitId: idSchema,
  why: z.enum(ASK_REASONS),
  askedOn: dateSchema,
  /** Null until it is answered; the answer itself is a report of the task. */
  answer: z.object({ state: z.enum(PROGRESS_STATES), reportId: idSchema, by: idSchema, at: instantSchema }).nullable(),
});

/** 调度提问 on one task. */
export type Question = z.infer<typeof questionSchema>;

/** The id of the one question a month may ask about a task. */
export const questionId = (month: Month, taskId: RecordId): RecordId => `question-${month}-${taskId}`;

/** The month of a date. */
export const monthOfDate = (date: IsoDate): Month => date.slice(0, 7) as Month;

/** Everyone sees that a month’s dispatch is open. */
export const cycleKind: KindDefinition<Cycle> = defineKind({
  kind: 'cycle',
  schema: cycleSchema,
  version: 1,
  audience: () => ['all'],
  merge: { counts: 'step', closedAt: 'step' },
});

/** A question is seen by the unit it is put to and by the office. */
export const questionKind: KindDefinition<Question> = defineKind({
  kind: 'question',
  schema: questionSchema,
  version: 1,
  audience: body => ['office', `unit:${body.unitId}`],
  merge: { answer: 'step' },
});

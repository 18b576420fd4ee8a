import * as z from 'zod';
import { anchorSchema } from '../records/anchor.ts';
import { defineKind, type KindDefinition } from '../records/define.ts';
import { dateSchema, idSchema, instantSchema, lineSchema } from '../records/fields.ts';
import { courseSchema, originSchema, policySchema } from './course.ts';

/** What a handler says of a task: 正常推进, 已送审, 有困难. */
export const PROGRESS_STATES = ['going', 'submitted', 'difficult'] as const;

/** 进展 as a handler reports it. */
export type ProgressState = (typeof PROGRESS_STATES)[number];

/** 进展: one report on a task, at most 80 characters (D-11). */
export const reportSchema = z.object({
  id: idSchema,
  state: z.enum(PROGRESS_STATES),
  text: z.string().trim().max(80),
  personId: idSchema,
  unitId: idSchema,
  at: instantSchema,
});

/** One report on a task. */
export type Report = z.infer<typeof reportSchema>;

/** The most reports one task keeps. */
export const MOST_REPORTS = 400;

/** Tags that decide which points a task feeds. */
export const TASK_TAGS = ['试点', '民生'] as const;

/** What a task says, as a person sets it. */
export const taskTermsSchema = z.object({
  /** 任务内容. */
  content: lineSchema(300),
  /** 成果形式, such as 实施方案. */
  deliverable: lineSchema(60).nullable(),
  /** 牵头单位: exactly one. */
  leadUnitId: idSchema,
  /** 配合单位. */
  coUnitIds: z.array(idSchema).max(40),
  /** 责任领导: name and post in one line. */
  leader: lineSchema(60).nullish(),
  /** 完成时限. */
  dueOn: dateSchema.nullable(),
  /** How the date follows from the document, in words; null when a person chose it. */
  dueRule: lineSchema(120).nullable(),
  /** The sentence of the document that demands it. */
  quote: lineSchema(600).nullable(),
});

/** The terms of a task. */
export type TaskTerms = z.infer<typeof taskTermsSchema>;

/** 任务 in the 分解立项台账, 配套 duties among them. 逾期 is derived from the date, never stored. */
export const taskSchema = taskTermsSchema.extend({
  v: z.literal(3),
  leader: lineSchema(60).nullable(),
  /** 台账编号 `改〔2026〕012-03`; null until the server gives it (待编号). */
  number: z.string().max(30).nullable(),
  documentId: idSchema.nullable(),
  /** The sentence of the document it was set from, exactly as it stood; null for one set by hand. */
  anchor: anchorSchema.nullable(),
  tags: z.array(z.enum(TASK_TAGS)).max(2),
  /** open 在办, review 待核对, closed 已销号. */
  state: z.enum(['open', 'review', 'closed']),
  closedOn: dateSchema.nullable(),
  /** 销号依据: an existing document or number, by reference (T10). */
  evidence: lineSchema(200).nullable(),
  reports: z.array(reportSchema).max(MOST_REPORTS),
  setBy: idSchema,
  /** The unit that set it and may change it. */
  keptBy: idSchema,
  setOn: dateSchema,
  /** Null for a task that ends in no document of one’s own. */
  policy: policySchema.nullable(),
  /** Null until something of it happened. */
  course: courseSchema.nullable(),
  /** Null for one set from a document or by hand alone. */
  origin: originSchema.nullable(),
});

/** 任务 in the ledger. */
export type Task = z.infer<typeof taskSchema>;

/** A task is read by the office, by the unit that set it, by its lead and supporting units. */
export const taskKind: KindDefinition<Task> = defineKind({
  kind: 'task',
  schema: taskSchema,
  version: 3,
  upgrades: {
    1: old => ({ ...old, anchor: null }),
    2: old => ({ ...old, leader: null, policy: null, course: null, origin: null }),
  },
  audience: body => [
    'office',
    ...[...new Set([body.keptBy, body.leadUnitId, ...body.coUnitIds])].map(id => `unit:${id}` as const),
  ],
  merge: {
    tags: 'union',
    reports: 'union',
    state: 'step',
    closedOn: 'step',
    policy: 'step',
    course: 'step',
    origin: 'step',
  },
});

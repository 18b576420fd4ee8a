import * as z from 'zod';
import { dateSchema, idSchema, lineSchema } from '../records/fields.ts';

/** Stages of a 配套文件 until it is issued: 待定, 起草, 征求意见, 送审, 审议, 印发. 核对 and 销号 are states of its task. */
export const POLICY_STAGES = ['todo', 'drafting', 'consulting', 'submitted', 'deliberating', 'issued'] as const;

/** A stage of a 配套文件. */
export type PolicyStage = (typeof POLICY_STAGES)[number];

/** 印发: the document that came of it, registered or only named. */
const issuedSchema = z.object({ documentId: idSchema.nullable(), name: lineSchema(200), on: dateSchema });

/** 配套: what a task that ends in a document of one’s own keeps besides. */
export const policySchema = z.object({
  stage: z.enum(POLICY_STAGES),
  /** The stages it went through, oldest first. */
  steps: z.array(z.object({ stage: z.enum(POLICY_STAGES), on: dateSchema, by: idSchema })).max(60),
  issued: issuedSchema.nullable(),
});

/** 配套 of a task. */
export type Policy = z.infer<typeof policySchema>;

/** 节点: a step of a task with a date of its own. */
export const milestoneSchema = z.object({
  id: idSchema,
  content: lineSchema(120),
  dueOn: dateSchema,
  doneOn: dateSchema.nullable(),
  /** What shows that it is done, by reference. */
  evidence: lineSchema(200).nullable(),
});

/** 节点 of a task. */
export type Milestone = z.infer<typeof milestoneSchema>;

/** The most 节点 of one task. */
export const MOST_MILESTONES = 40;

/** 延期申请, and what was decided on it. */
export const extensionSchema = z.object({
  id: idSchema,
  askedBy: idSchema,
  askedOn: dateSchema,
  reason: lineSchema(200),
  fromOn: dateSchema,
  toOn: dateSchema,
  /** Null while it waits for an answer. */
  decided: z
    .object({ by: idSchema, on: dateSchema, approved: z.boolean(), note: lineSchema(200).nullable() })
    .nullable(),
});

/** 延期申请 of a task. */
export type Extension = z.infer<typeof extensionSchema>;

/** 依据 of a closing, by reference: a registered document or the name of one that exists elsewhere (T10). */
export const evidenceSchema = z.object({ documentId: idSchema.nullable(), name: lineSchema(200) });

/** 依据 of a closing. */
export type Evidence = z.infer<typeof evidenceSchema>;

/** 提请销号 and what the second person said of it. */
export const closureSchema = z.object({
  evidence: z.array(evidenceSchema).max(20),
  askedBy: idSchema,
  askedOn: dateSchema,
  /** Null while it waits for review. */
  reviewed: z
    .object({ by: idSchema, on: dateSchema, accepted: z.boolean(), note: lineSchema(200).nullable() })
    .nullable(),
});

/** 提请销号 of a task. */
export type Closure = z.infer<typeof closureSchema>;

/** 办理经过: what happened to a task besides its reports. */
export const courseSchema = z.object({
  milestones: z.array(milestoneSchema).max(MOST_MILESTONES),
  extensions: z.array(extensionSchema).max(20),
  closure: closureSchema.nullable(),
  reopened: z.array(z.object({ by: idSchema, on: dateSchema, reason: lineSchema(200) })).max(20),
  /** Tasks that must be done before it. */
  waitsFor: z.array(idSchema).max(20),
  /** 并入: the duty that answers for this one too. */
  mergedInto: idSchema.nullable(),
});

/** 办理经过 of a task. */
export type Course = z.infer<typeof courseSchema>;

/** What a task was set from besides its document. */
export const originSchema = z.object({
  /** The task of the city that this one of a district carries out (一级督一级). */
  partOf: idSchema.nullable(),
  /** Why it is due before the city’s (T13); null where it is not. */
  earlierBecause: lineSchema(200).nullable(),
  /** The 会议决定 it was set by. */
  decision: z.object({ meetingId: idSchema, decisionId: idSchema }).nullable(),
});

/** 办理经过 of a task to which nothing happened yet. */
export const NO_COURSE: Course = {
  milestones: [],
  extensions: [],
  closure: null,
  reopened: [],
  waitsFor: [],
  mergedInto: null,
};

/** 办理经过 of a task, empty where nothing happened. */
export const courseOf = (task: { readonly course: Course | null }): Course => task.course ?? NO_COURSE;

import * as z from 'zod';
import { defineKind, type KindDefinition } from '../records/define.ts';
import { dateSchema, idSchema, lineSchema } from '../records/fields.ts';

/** 亲自抓 (I-09): 部署, 方案, 协调, 督察, 落实, 成效. */
export const STEPS = ['deploy', 'scheme', 'coordinate', 'inspect', 'implement', 'effect'] as const;

/** One of the six 亲自抓. */
export type StepName = (typeof STEPS)[number];

/** A leader by name, post and unit; leaders need no account. */
export const leaderSchema = z.object({ name: lineSchema(30), post: lineSchema(40), unitId: idSchema });

/** A leader who claims. */
export type Leader = z.infer<typeof leaderSchema>;

/** What shows that a leader saw to it: the name of a document or meeting that exists, and its record where there is one (T10). */
export const stepSchema = z.object({
  on: dateSchema,
  reference: lineSchema(120),
  /** The registered document or meeting of that name. */
  documentId: idSchema.nullable(),
  meetingId: idSchema.nullable(),
});

/** One of the six 亲自抓, with its date and what shows it. */
export type Step = z.infer<typeof stepSchema>;

/** The most times a claim passes from one leader to the next. */
export const MOST_TRANSFERS = 20;

/** 移交: a claim passes on when a post changes hands. */
export const transferSchema = z.object({
  from: leaderSchema,
  to: leaderSchema,
  on: dateSchema,
  reason: lineSchema(120),
  by: idSchema,
});

/** What a person says of a claim. */
export const claimFactsSchema = z.object({
  year: z.number().int().min(2000).max(2100),
  leader: leaderSchema,
  /** 认领事项. */
  item: lineSchema(120),
  /** 第一责任人. */
  isFirst: z.boolean(),
  /** The task of the ledger it stands for. */
  taskId: idSchema.nullable(),
});

/** What a person says of a claim. */
export type ClaimFacts = z.infer<typeof claimFactsSchema>;

const step = stepSchema.nullable();

/** 认领: one leader’s claim of one item for a year. The six columns are records and are never added up to a score of a person (I-09). */
export const claimSchema = claimFactsSchema.extend({
  v: z.literal(1),
  steps: z.object({
    deploy: step,
    scheme: step,
    coordinate: step,
    inspect: step,
    implement: step,
    effect: step,
  } satisfies Record<StepName, typeof step>),
  transfers: z.array(transferSchema).max(MOST_TRANSFERS),
  setBy: idSchema,
  setOn: dateSchema,
});

/** 认领 in the ledger of claims. */
export type Claim = z.infer<typeof claimSchema>;

/** None of the six yet. */
export const NO_STEPS: Claim['steps'] = {
  deploy: null,
  scheme: null,
  coordinate: null,
  inspect: null,
  implement: null,
  effect: null,
};

/** A claim is read by the office, by the leader’s unit and by the units it came from. */
export const claimKind: KindDefinition<Claim> = defineKind({
  kind: 'claim',
  schema: claimSchema,
  version: 1,
  audience: body => [
    'office',
    ...new Set([body.leader, ...body.transfers.map(({ from }) => from)].map(({ unitId }) => `unit:${unitId}` as const)),
  ],
  merge: { steps: 'union', transfers: 'union', leader: 'step' },
});

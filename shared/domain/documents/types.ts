import * as z from 'zod';
import { anchorSchema } from '../records/anchor.ts';
import { defineKind, type KindDefinition, type Scope } from '../records/define.ts';
import { dateSchema, idSchema, instantSchema, lineSchema, pageAddressSchema } from '../records/fields.ts';

/** What a person confirmed of an incoming document when they put it in the ledger. */
export const documentFactsSchema = z.object({
  title: lineSchema(300),
  /** 发文字号 in normal form, `鲁办发〔2026〕12号`; null when the document shows none. */
  number: lineSchema(60).nullable(),
  issuers: z.array(lineSchema(60)).max(30),
  /** 成文日期. */
  issuedOn: dateSchema.nullable(),
  /** 文种, such as 通知. */
  genre: lineSchema(20).nullable(),
  /** 紧急程度. */
  urgency: lineSchema(10).nullable(),
  /** 公开属性. */
  dissemination: lineSchema(20).nullable(),
  sourceUrl: pageAddressSchema.nullable(),
  /** 收文日期, what “收到之日起” counts from; null where nothing states it: the day it was registered. */
  receivedOn: dateSchema.nullish(),
});

/** The facts of a document. */
export type DocumentFacts = z.infer<typeof documentFactsSchema>;

/** 配套要求: whether the document demands supporting documents (null: open), and the sentence a person picked that says so (T4). */
export const demandSchema = z.object({
  verdict: z.boolean().nullable(),
  quote: lineSchema(600).nullable(),
  anchor: anchorSchema.nullable(),
});

/** 配套要求 of a document. */
export type Demand = z.infer<typeof demandSchema>;

/** What of a document two people may have written at once, and a conflict can give back: its facts and its 配套要求. */
export const restorableSchema = documentFactsSchema.extend({ demand: demandSchema.nullable() }).partial();

/** The most documents one document can support. */
export const MOST_SUPPORTED = 40;

/** 配套: an upstream document that this one implements, and the task it fulfils; null where it fulfils none in the ledger. */
export const supportSchema = z.object({ documentId: idSchema, taskId: idSchema.nullable() });

/** 配套 of one upstream document. */
export type Support = z.infer<typeof supportSchema>;

/** 研判结论: 直接执行, 需配套, 并入, 无需配套. */
export const VERDICTS = ['direct', 'support', 'merge', 'none'] as const;

/** 研判: what the jurisdiction does about a document, on what ground, and who confirmed it (D-04). */
export const judgementSchema = z.object({
  verdict: z.enum(VERDICTS),
  /** The sentence of the document it rests on; 需配套 never stands without one (T4). */
  quote: lineSchema(600).nullable(),
  anchor: anchorSchema.nullable(),
  reason: lineSchema(200).nullable(),
  /** 并入: the 配套 duty that answers for it too. */
  intoTaskId: idSchema.nullable(),
  proposedBy: idSchema,
  proposedOn: dateSchema,
  /** Null while it is only proposed. */
  confirmed: z.object({ by: idSchema, on: dateSchema }).nullable(),
});

/** The most tasks one document can be broken into. */
export const MOST_TASKS = 500;

/** 收文: an incoming document in the register. */
export const documentSchema = documentFactsSchema.extend({
  v: z.literal(4),
  /** 台账号 `改〔2026〕12`; null until the server gives it (待编号). */
  ledgerNumber: z.string().max(30).nullable(),
  receivedOn: dateSchema,
  registeredOn: dateSchema,
  registeredBy: idSchema,
  /** 本件未标密级: who looked at an original no program had seen and said so, and when; null where nobody had to. */
  unmarked: z.object({ by: idSchema, at: instantSchema }).nullable(),
  /** The unit that registered it and may correct it. */
  keptBy: idSchema,
  /** Units that have a task of it, and so may read it. */
  unitIds: z.array(idSchema).max(200),
  taskIds: z.array(idSchema).max(MOST_TASKS),
  /** Numbers given to tasks of it so far; one given is never given again. */
  tasksNumbered: z.number().int().nonnegative(),
  /** Null where nobody has looked. */
  demand: demandSchema.nullable(),
  /** Null until someone judged it: then the screens propose what the text says. */
  judgement: judgementSchema.nullable(),
  /** The upstream documents it implements, as a person confirmed. */
  supports: z.array(supportSchema).max(MOST_SUPPORTED),
  /** Upstream documents it was offered for and does not implement: not to be asked again. */
  notSupports: z.array(idSchema).max(MOST_SUPPORTED),
});

/** 收文 in the register. */
export type IncomingDocument = z.infer<typeof documentSchema>;

/** A document is read by the office, by who registered it and by the units that have a task of it. */
export const documentKind: KindDefinition<IncomingDocument> = defineKind({
  kind: 'document',
  schema: documentSchema,
  version: 4,
  upgrades: {
    1: old => ({ ...old, demand: null, supports: [], notSupports: [] }),
    2: old => ({ ...old, registeredOn: old.receivedOn, unmarked: null }),
    3: old => ({ ...old, judgement: null }),
  },
  audience: body => ['office', ...unitScopes([body.keptBy, ...body.unitIds])],
  merge: {
    unmarked: 'step',
    judgement: 'step',
    unitIds: 'union',
    taskIds: 'union',
    tasksNumbered: 'union',
    supports: 'union',
    notSupports: 'union',
  },
});

const unitScopes = (ids: readonly string[]): Scope[] => [...new Set(ids)].map(id => `unit:${id}` as const);

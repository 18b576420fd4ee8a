import * as z from 'zod';
import { QUOTATIONS, type RuleId } from '../compliance/quotations.ts';
import { defineKind, type KindDefinition } from '../records/define.ts';
import { dateSchema, idSchema, instantSchema, lineSchema } from '../records/fields.ts';

/** 三单一书 in the order of the ladder: 提示单, 交办单, 催办单, 责令书. */
export const SLIP_TYPES = ['notice', 'assign', 'press', 'order'] as const;

/** One of 三单一书. */
export type SlipType = (typeof SLIP_TYPES)[number];

/** 拟制, 校核后待签发, 发出待签收, 已签收, 已反馈, 认可, 退回, 办结, 撤回. 逾期 is derived, never stored. */
export const SLIP_STATES = [
  'draft',
  'checked',
  'issued',
  'received',
  'replied',
  'accepted',
  'returned',
  'closed',
  'withdrawn',
] as const;

/** How a slip stands. */
export type SlipState = (typeof SLIP_STATES)[number];

/** Why a slip is proposed (domain §C5). */
export const SLIP_RULES = ['verdict', 'no-draft', 'fixed', 'near', 'overdue', 'unheeded'] as const;

/** One of the reasons for a slip. */
export type SlipRule = (typeof SLIP_RULES)[number];

/** One matter of a slip. */
export const slipItemSchema = z.object({
  /** The task it is about; null for a matter outside the ledger. */
  taskId: idSchema.nullable(),
  /** 事项. */
  matter: lineSchema(300),
  /** 立项依据: number or title of the document above. */
  basis: lineSchema(200).nullable(),
  /** The sentence of that document. */
  quote: lineSchema(600).nullable(),
  /** 办理要求. */
  requirement: lineSchema(300),
  /** 办理时限. */
  dueOn: dateSchema.nullable(),
});

/** One matter of a slip. */
export type SlipItem = z.infer<typeof slipItemSchema>;

/** The most matters one slip holds. */
export const MOST_ITEMS = 40;

const ruleIdSchema = z.enum(Object.keys(QUOTATIONS) as [RuleId, ...RuleId[]]);

/** What a slip says, as a person draws it up. */
export const slipTermsSchema = z.object({
  /** 主送: the unit that answers. */
  addresseeId: idSchema,
  /** Addressed to the district’s 党委、政府 instead of its 改革办, by a document of the 市委 (T8); null otherwise. */
  toCommittee: z.object({ authorisedBy: lineSchema(60).nullable() }).nullable(),
  /** 协办单位. */
  coUnitIds: z.array(idSchema).max(40),
  items: z.array(slipItemSchema).min(1).max(MOST_ITEMS),
  /** Workdays from receipt within which it is answered; null where signing for it is all. */
  replyWorkdays: z.number().int().min(1).max(120).nullable(),
  /** 反馈方式和联系人. */
  contact: lineSchema(80).nullable(),
  /** The slips on lower rungs that were sent about the same matters. */
  previousIds: z.array(idSchema).max(MOST_ITEMS),
  /** 越级理由: why a rung was passed over; null where none was. */
  skipReason: lineSchema(200).nullable(),
  /** Why it is sent although a rule warns. */
  reasons: z.array(z.object({ rule: ruleIdSchema, reason: lineSchema(200) })).max(15),
});

/** What a slip says. */
export type SlipTerms = z.infer<typeof slipTermsSchema>;

/** 反馈 of the addressee, and what the office said of it. */
export const slipReplySchema = z.object({
  id: idSchema,
  text: lineSchema(500),
  /** The new date a 催办单 is answered with. */
  newDueOn: dateSchema.nullable(),
  personId: idSchema,
  unitId: idSchema,
  on: dateSchema,
  /** Given on paper or by telephone and written down by the office (T10). */
  onPaper: z.boolean(),
  /** Null while it waits for an answer. */
  reviewed: z
    .object({ by: idSchema, on: dateSchema, accepted: z.boolean(), note: lineSchema(200).nullable() })
    .nullable(),
});

/** 反馈 of a slip. */
export type SlipReply = z.infer<typeof slipReplySchema>;

/** The most 反馈 one slip keeps. */
export const MOST_REPLIES = 30;

const actSchema = z.object({ by: idSchema, on: dateSchema });

/** 三单一书: one slip from its draft to its end. */
export const slipSchema = slipTermsSchema.extend({
  v: z.literal(1),
  type: z.enum(SLIP_TYPES),
  /** Given by the server when it is issued; null until then (待编号). */
  number: z.string().max(40).nullable(),
  /** By which rule it was proposed, null for none, and who drew it up. */
  proposedBy: z.object({ rule: z.enum(SLIP_RULES).nullable(), personId: idSchema }),
  madeOn: dateSchema,
  /** The reform office that sends it. */
  keptBy: idSchema,
  state: z.enum(SLIP_STATES),
  /** 校核: who passed it on for signing. */
  checked: actSchema.nullable(),
  /** What was to be changed when it came back unsigned. */
  sentBack: actSchema.extend({ note: lineSchema(200) }).nullable(),
  /** 签发. */
  approvals: z.array(actSchema).max(5),
  issuedOn: dateSchema.nullable(),
  /** 签收: “收到之日” and who signed; written down by the office where it was signed on paper. */
  receipt: actSchema.extend({ at: instantSchema, unitId: idSchema, onPaper: z.boolean() }).nullable(),
  /** The last day for the reply, counted from receipt; null until then and where none is asked. */
  replyDueOn: dateSchema.nullable(),
  replies: z.array(slipReplySchema).max(MOST_REPLIES),
  closedOn: dateSchema.nullable(),
  withdrawn: actSchema.extend({ reason: lineSchema(200) }).nullable(),
});

/** 三单一书. */
export type Slip = z.infer<typeof slipSchema>;

/** A slip with its id. */
export type NamedSlip = { readonly id: string; readonly slip: Slip };

/** A draft is the office’s own; once issued, a slip is read by its addressee and supporting units too. */
export const slipKind: KindDefinition<Slip> = defineKind({
  kind: 'slip',
  schema: slipSchema,
  version: 1,
  audience: ({ issuedOn, addresseeId, coUnitIds }) =>
    issuedOn === null
      ? ['office']
      : ['office', ...[...new Set([addresseeId, ...coUnitIds])].map(id => `unit:${id}` as const)],
  merge: {
    number: 'step',
    state: 'step',
    checked: 'step',
    sentBack: 'step',
    approvals: 'step',
    issuedOn: 'step',
    receipt: 'step',
    replyDueOn: 'step',
    replies: 'union',
    closedOn: 'step',
    withdrawn: 'step',
  },
});

import * as z from 'zod';
import { defineKind, type KindDefinition, type Scope } from '../records/define.ts';
import { dateSchema, idSchema, lineSchema, pageAddressSchema } from '../records/fields.ts';

/** Whose meeting it is: 中央, 省委, 市委, 区县, 专项小组. The first two are registered as upstream, the others held here. */
export const MEETING_LEVELS = ['central', 'provincial', 'city', 'district', 'group'] as const;

/** Whose meeting it is. */
export type MeetingLevel = (typeof MEETING_LEVELS)[number];

/** What came of a document that was considered (D-07): 通过, 原则通过, 修改后再议. */
export const RESULTS = ['passed', 'in-principle', 'revise'] as const;

/** What came of a document that was considered. */
export type ConsideredResult = (typeof RESULTS)[number];

/** The most items of one agenda. */
export const MOST_ITEMS = 40;

/** The most upstream meetings one item passes on (合并传达). */
export const MOST_PASSED_ON = 10;

/** What a person says of an item of the agenda. */
export const itemFactsSchema = z.object({
  title: lineSchema(200),
  /** The registered document it considers. */
  documentId: idSchema.nullable(),
  /** The upstream meetings it passes on; several at once are 合并传达. */
  upstreamMeetingIds: z.array(idSchema).max(MOST_PASSED_ON),
  /** Null until the meeting was held, or where the item only informed. */
  result: z.enum(RESULTS).nullable(),
});

/** What a person says of an item of the agenda. */
export type ItemFacts = z.infer<typeof itemFactsSchema>;

/** 议题 of a meeting, in the order of the agenda. */
export const agendaItemSchema = itemFactsSchema.extend({
  id: idSchema,
  /** 第一议题 (D-01): at most one of a meeting, and it stands first. */
  isFirst: z.boolean(),
});

/** 议题 of a meeting. */
export type AgendaItem = z.infer<typeof agendaItemSchema>;

/** The most decisions of one meeting. */
export const MOST_DECISIONS = 200;

/** 议定事项: one sentence of the minutes; it is numbered by its place. */
export const decisionSchema = z.object({
  id: idSchema,
  text: lineSchema(600),
  /** The task it became. */
  taskId: idSchema.nullable(),
});

/** 议定事项 of a meeting. */
export type Decision = z.infer<typeof decisionSchema>;

/** What a person says of a meeting. */
export const meetingFactsSchema = z.object({
  /** The body that met, as it is called: 中央深改委, 市委改革委, 经济体制改革专项小组. */
  body: lineSchema(60),
  /** 第几次; null where it is not counted. */
  nth: z.number().int().positive().max(9999).nullable(),
  heldOn: dateSchema,
  /** Where it is reported in public. */
  url: pageAddressSchema.nullable(),
  /** The registered document that reports it, such as its 会议纪要. */
  documentId: idSchema.nullable(),
});

/** What a person says of a meeting. */
export type MeetingFacts = z.infer<typeof meetingFactsSchema>;

/** 会议 in the register. */
export const meetingSchema = meetingFactsSchema.extend({
  v: z.literal(1),
  level: z.enum(MEETING_LEVELS),
  /** The unit that holds or registered it, and may change it. */
  keptBy: idSchema,
  setBy: idSchema,
  setOn: dateSchema,
  agenda: z.array(agendaItemSchema).max(MOST_ITEMS),
  decisions: z.array(decisionSchema).max(MOST_DECISIONS),
  /** Units that a decision became a task of, and who so may read it. */
  unitIds: z.array(idSchema).max(200),
});

/** 会议 in the register. */
export type Meeting = z.infer<typeof meetingSchema>;

/** Whether meetings of a level are those of the centre or the province. */
export const isUpstream = (level: MeetingLevel): boolean => level === 'central' || level === 'provincial';

const unitScopes = (ids: readonly string[]): Scope[] => [...new Set(ids)].map(id => `unit:${id}` as const);

/** Upstream meetings are known to everyone; one held here to the office, its unit and the units a decision gave a task. */
export const meetingKind: KindDefinition<Meeting> = defineKind({
  kind: 'meeting',
  schema: meetingSchema,
  version: 1,
  audience: body => (isUpstream(body.level) ? ['all'] : ['office', ...unitScopes([body.keptBy, ...body.unitIds])]),
  merge: { agenda: 'union', decisions: 'union', unitIds: 'union' },
});

import { builtInCalendar } from '../../../../shared/domain/calendar/tables.ts';
import { type Task, taskSchema } from '../../../../shared/domain/ledger/types.ts';
import { SHIPPED_REGIME } from '../../../../shared/domain/regime/types.ts';
import { type LadderDay, type LadderTask, ladderDay } from '../../../../shared/domain/slips/ladder.ts';
import { type NamedSlip, type Slip, slipSchema } from '../../../../shared/domain/slips/types.ts';
import { isoDate } from '../../../../shared/kernel/dates.ts';

/** A Tuesday; the calendar of 2026 is official. */
export const TODAY = isoDate('2026-11-24');

/** The day the ladder is looked at, with the regime as shipped. */
export const DAY: LadderDay = ladderDay(builtInCalendar, TODAY, SHIPPED_REGIME);

/** A task the office gave to the north district long ago, with whatever else matters. */
export const taskOf = (id: string, dueOn: string | null, more: object = {}): LadderTask => ({
  id,
  basis: '示改办发〔2026〕3号',
  task: taskSchema.parse({
    v: 3,
    content: `任务${id}`,
    deliverable: null,
    leadUnitId: 'north',
    coUnitIds: [],
    leader: null,
    dueOn,
    dueRule: null,
    quote: '各区县应制定实施方案。',
    number: null,
    documentId: 'document',
    anchor: null,
    tags: [],
    state: 'open',
    closedOn: null,
    evidence: null,
    reports: [],
    setBy: 'clerk',
    keptBy: 'office',
    setOn: '2026-06-01',
    policy: null,
    course: null,
    origin: null,
    ...more,
  } satisfies Record<keyof Task, unknown>),
});

/** 配套 at a stage. */
export const policyAt = (stage: string) => ({ policy: { stage, steps: [], issued: null } });

const itemOf = (taskId: string) => ({
  ...{ taskId, matter: `任务${taskId}`, basis: null, quote: null },
  ...{ requirement: '按时限办结。', dueOn: null },
});

/** A slip about some tasks of the north district, sent on a day unless it says otherwise. */
export const slipOf = (
  id: string,
  type: Slip['type'],
  taskIds: readonly string[],
  on: string,
  more: object = {},
): NamedSlip => ({
  id,
  slip: slipSchema.parse({
    v: 1,
    type,
    addresseeId: 'north',
    toCommittee: null,
    coUnitIds: [],
    items: taskIds.map(itemOf),
    replyWorkdays: type === 'notice' ? null : 3,
    contact: null,
    previousIds: [],
    skipReason: null,
    reasons: [],
    number: `示${id}`,
    proposedBy: { rule: null, personId: 'clerk' },
    madeOn: on,
    keptBy: 'office',
    state: 'issued',
    checked: { by: 'clerk', on },
    sentBack: null,
    approvals: [{ by: 'deputy', on }],
    issuedOn: on,
    receipt: null,
    replyDueOn: null,
    replies: [],
    closedOn: null,
    withdrawn: null,
    ...more,
  }),
});

/** What makes a slip a draft again. */
export const DRAFT = { state: 'draft', checked: null, approvals: [], issuedOn: null, number: null };

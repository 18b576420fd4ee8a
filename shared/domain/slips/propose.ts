import { by, byNumber, byText, inTurn } from '../../kernel/compare.ts';
import { addDays, type IsoDate, weekday } from '../../kernel/dates.ts';
import { SLIP_TYPE_WORDS } from '../../words/slips.ts';
import { firstWorkdayOnOrAfter } from '../calendar/calendar.ts';
import type { Calendar } from '../calendar/types.ts';
import type { Regime } from '../regime/types.ts';
import { type Deserved, deservedSlip, type LadderTask, ladderDay, slipsByTask } from './ladder.ts';
import { previousOf, rungBefore, skippedItems } from './rungs.ts';
import { replyWorkdaysOf, requirementOf } from './terms-of-type.ts';
import {
  MOST_ITEMS,
  type NamedSlip,
  SLIP_TYPES,
  type SlipItem,
  type SlipRule,
  type SlipTerms,
  type SlipType,
} from './types.ts';

/** A slip the rules propose today, merged where several would go to one unit. */
export type Proposal = {
  /** Names it among today’s proposals. */
  readonly key: string;
  readonly type: SlipType;
  /** The rule of its first matter. */
  readonly rule: SlipRule;
  readonly terms: SlipTerms;
  /** Why each matter is on it, in the order of its items. */
  readonly whys: readonly string[];
  /** The draft of this week to the same unit that it is added to; null for a slip of its own. */
  readonly intoId: string | null;
  /** The day it waits for, since this week’s 催办单 to the unit has gone out; null where it can go today. */
  readonly waitsUntil: IsoDate | null;
};

const NONE: readonly never[] = [];

type Judged = LadderTask & { readonly deserved: Deserved };

/** The slips today’s tasks deserve, the highest rung first; several 催办 to one unit in one week are one slip with a table. */
export function proposeSlips(
  tasks: readonly LadderTask[],
  slips: readonly NamedSlip[],
  calendar: Calendar,
  today: IsoDate,
  regime: Regime,
): readonly Proposal[] {
  const past = slipsByTask(slips);
  const day = ladderDay(calendar, today, regime);
  const groups = new Map<string, Judged[]>();
  for (const one of tasks) {
    const deserved = deservedSlip(one, past.get(one.id) ?? NONE, day);
    if (deserved === null) continue;
    const key = groupOf(one, deserved.type);
    groups.set(key, [...(groups.get(key) ?? []), { ...one, deserved }]);
  }
  const week = weekOf(slips, calendar, today);
  return [...groups]
    .flatMap(([key, judged]) =>
      inParts(judged).map((part, nth) => proposalOf(`${key}#${nth}`, part, slips, regime, week)),
    )
    .sort(highestFirst);
}

/** 催办 and 责令 are merged by unit; 提示 and 交办 by unit and document, 一事一单. */
const groupOf = ({ id, task }: LadderTask, type: SlipType): string =>
  [type, task.leadUnitId, ...(type === 'press' || type === 'order' ? [] : [task.documentId ?? id])].join('/');

function inParts(judged: readonly Judged[]): readonly (readonly Judged[])[] {
  const sorted = judged.toSorted(
    inTurn(
      by(one => one.task.dueOn ?? '', byText),
      by(one => one.id, byText),
    ),
  );
  const parts: Judged[][] = [];
  for (let at = 0; at < sorted.length; at += MOST_ITEMS) parts.push(sorted.slice(at, at + MOST_ITEMS));
  return parts;
}

type Week = {
  readonly drafts: ReadonlyMap<string, string>;
  readonly pressed: ReadonlySet<string>;
  readonly next: IsoDate;
};

/** This week’s 催办单 by unit: those still being drawn up, and those already sent. */
function weekOf(slips: readonly NamedSlip[], calendar: Calendar, today: IsoDate): Week {
  const monday = addDays(today, -((weekday(today) + 6) % 7));
  const mine = slips.filter(({ slip }) => slip.type === 'press' && (slip.issuedOn ?? slip.madeOn) >= monday);
  const drafts = mine.filter(({ slip }) => slip.state === 'draft' || slip.state === 'checked');
  const sent = mine.filter(({ slip }) => slip.issuedOn !== null && slip.state !== 'withdrawn');
  return {
    drafts: new Map(drafts.map(({ id, slip }) => [slip.addresseeId, id])),
    pressed: new Set(sent.map(({ slip }) => slip.addresseeId)),
    next: firstWorkdayOnOrAfter(calendar, addDays(monday, 7)),
  };
}

function proposalOf(
  key: string,
  judged: readonly Judged[],
  slips: readonly NamedSlip[],
  regime: Regime,
  week: Week,
): Proposal {
  const [first] = judged as readonly [Judged, ...Judged[]];
  const { type, rule } = first.deserved;
  const addresseeId = first.task.leadUnitId;
  const items = judged.map(itemOf);
  const previousIds = previousOf(
    type,
    items.map(({ taskId }) => taskId),
    slips,
  ).slice(-MOST_ITEMS);
  const previous = slips.filter(({ id }) => previousIds.includes(id)).map(({ slip }) => slip);
  const skipped = skippedItems({ type, items }, previous).length > 0;
  const intoId = type === 'press' ? (week.drafts.get(addresseeId) ?? null) : null;
  const terms: SlipTerms = {
    addresseeId,
    toCommittee: null,
    coUnitIds:
      type === 'assign'
        ? [...new Set(judged.flatMap(({ task }) => task.coUnitIds))].filter(id => id !== addresseeId)
        : [],
    items,
    replyWorkdays: replyWorkdaysOf(type, regime),
    contact: null,
    previousIds: [...previousIds],
    skipReason: skipped ? skipWords(type) : null,
    reasons: [],
  };
  const waitsUntil = type === 'press' && intoId === null && week.pressed.has(addresseeId) ? week.next : null;
  return { key, type, rule, terms, whys: judged.map(one => one.deserved.why), intoId, waitsUntil };
}

function itemOf({ id, task, basis, deserved }: Judged): SlipItem {
  const requirement = requirementOf(deserved.type, deserved.rule, task.deliverable);
  return { taskId: id, matter: task.content, basis, quote: task.quote, requirement, dueOn: task.dueOn };
}

function skipWords(type: SlipType): string {
  const lower = rungBefore(type);
  return `任务已列入台账并明确时限，未另发${lower === null ? '' : SLIP_TYPE_WORDS[lower]}。`;
}

const highestFirst = inTurn<Proposal>(
  by(one => -SLIP_TYPES.indexOf(one.type), byNumber),
  by(one => (one.waitsUntil === null ? 0 : 1), byNumber),
  by(one => one.terms.items[0]?.dueOn ?? '', byText),
  by(one => one.key, byText),
);

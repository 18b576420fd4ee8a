import { lastWorkdayOnOrBefore } from '../../domain/calendar/calendar.ts';
import type { Calendar } from '../../domain/calendar/types.ts';
import { addDays, type IsoDate, isoDate, partsOf } from '../../kernel/dates.ts';
import type { Block } from '../page/types.ts';
import { type Sentence, sentencesOf } from '../sentences.ts';
import type { Deadline } from '../types.ts';
import { BASIS_OF_CLOSING } from './basis.ts';
import { type Bounded, boundsOf } from './bounds.ts';
import { bindsAt, bindsWithin, isAct } from './duty.ts';
import { periodsIn, resolvePeriod, yearsSpentIn } from './period.ts';
import { pointsIn } from './points.ts';
import type { Recurrence, Round } from './recurrence.ts';
import { recurringIn } from './recurring.ts';
import { resolvePoint } from './resolve-point.ts';
import { type Carry, type Frame, NO_CARRY, type Resolved } from './resolved.ts';
import { overlap, quotedIn, type Span } from './spans.ts';
import { type Squeezed, squeeze, stretch } from './squeeze.ts';
import { clockIn } from './time.ts';
import { vagueIn } from './vague.ts';

const CUE = /[年月日天周节旦季旬时底末内期一]|[-./]\d|近|快|适|紧|限|按|择|速|早/;
const MOST_DEADLINES = 300;
const MOST_VAGUE = 20;

/** What deadlines are seen from: dates of issue and receipt where known, and the calendar they are counted in. */
export type DeadlineFrame = {
  readonly issuedOn: IsoDate | null;
  /** The year the document's number bears, for where the day is unknown. */
  readonly issuedIn?: number | null;
  readonly receivedOn?: IsoDate | null | undefined;
  readonly calendar?: Calendar | undefined;
  /** Blocks that stand in a table's column headed 完成时限: a bare date there is one to be done by. */
  readonly dueCells?: ReadonlySet<number>;
};

/** Deadlines of a document in reading order; dates of history, effect and readers' rights are left out. */
export function findDeadlines(blocks: readonly Block[], seen: DeadlineFrame): Deadline[] {
  const { issuedOn, issuedIn = null, receivedOn = null, calendar, dueCells = NONE } = seen;
  const frame: Frame = { issuedOn, issuedIn, receivedOn, calendar };
  const found: Deadline[] = [];
  for (const { block, sentence, above } of sentencesIn(blocks, dueCells)) {
    found.push(...inSentence({ sentence, above }, block, frame));
    if (found.length >= MOST_DEADLINES) break;
  }
  const asked = found.filter(one => one.kind === 'vague').slice(0, MOST_VAGUE);
  return found.filter(one => one.kind !== 'vague' || asked.includes(one)).slice(0, MOST_DEADLINES);
}

/** A sentence with what it stands under: 报送时间： where that is the heading of a line that is hardly more than a date. */
type Told = { readonly sentence: Sentence; readonly above: string };

const NONE: ReadonlySet<number> = new Set();

function* sentencesIn(blocks: readonly Block[], dueCells: ReadonlySet<number>): Generator<Told & { block: Block }> {
  for (const [index, block] of blocks.entries()) {
    if (!CUE.test(block.text)) continue;
    const head = dueCells.has(block.at) ? '完成时限' : (blocks[index - 1]?.text ?? '');
    const above = block.text.length > LONGEST_UNDER_HEADING ? '' : headOfDate(head);
    for (const sentence of sentencesOf(block.text)) if (CUE.test(sentence.text)) yield { block, sentence, above };
  }
}

const LONGEST_UNDER_HEADING = 40;
const HEAD_OF_DATE =
  /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]{0,2})?[ ]?((?:报名|报送|上报|填报|申报|征集|征求|提交|反馈|受理|登记|缴费|截止|完成|整改|办理|办结|自查|推荐|投稿)[\p{Script=Han}]{0,6}(?:日期|时间|时限|期限|节点))[：:]?$/u;

const headOfDate = (heading: string): string => {
  const words = heading.length > 24 ? undefined : HEAD_OF_DATE.exec(heading)?.[1];
  return words === undefined ? '' : `${words}：`;
};

/** The last workday on or before a date: what reminders aim at; null without a date or a calendar. */
export const safeDay = (date: IsoDate | null, calendar: Calendar | undefined): IsoDate | null =>
  date === null || calendar === undefined ? null : lastWorkdayOnOrBefore(calendar, date);

type Found = Span &
  Pick<Deadline, 'kind' | 'tier'> &
  Resolved & {
    readonly recurs?: Recurrence | null;
  };

function inSentence(told: Told, block: Block, frame: Frame): Deadline[] {
  const squeezed = squeeze(told.above + told.sentence.text);
  const { text } = squeezed;
  const taken: Span[] = quotedIn(text);
  const found: Found[] = [];
  const take = (more: readonly Found[]): void => {
    for (const one of more) {
      if (taken.some(span => overlap(span, one))) continue;
      taken.push(one);
      found.push(one);
    }
  };
  take(comingBack(text));
  const round = found.map(one => one.recurs?.every ?? null).find(every => every !== null) ?? null;
  take(within(text, frame));
  take(atPoints(text, taken, frame, round));
  if (found.length === 0) take(hasty(text));
  return found.map(one => deadlineOf(one, squeezed, told, block, frame)).sort((a, b) => a.start - b.start);
}

function deadlineOf(one: Found, squeezed: Squeezed, { sentence, above }: Told, block: Block, frame: Frame): Deadline {
  const place = stretch(squeezed, one.from, one.to);
  const [from, to] = [Math.max(0, place.from - above.length), place.to - above.length];
  const text = sentence.text.slice(from, to);
  const time = clockIn(squeezed.text.slice(one.from, one.to));
  return {
    ...{ text, quote: sentence.text.trim(), at: block.at },
    ...{ start: sentence.from + from, end: sentence.from + to, kind: one.kind, tier: one.tier },
    ...{ resolved: one.date, safe: safeDay(one.date, frame.calendar), time, rule: one.rule },
    ...{ basis: one.basis ?? (/下班/.test(text) ? BASIS_OF_CLOSING : null) },
    ...{ counted: one.counted ?? null, recurs: one.recurs ?? null, confidence: one.confidence },
  };
}

function comingBack(text: string): Found[] {
  return recurringIn(text).map(({ from, to, recurs, sure }) => ({
    ...{ from, to, kind: 'recurring', tier: 'hard', date: null, recurs },
    ...{
      rule: sure ? '按周期反复到期，逐期计算' : '按周期反复到期，未写明哪一天，以周期末日计',
      confidence: sure ? 0.9 : 0.8,
    },
  }));
}

function within(text: string, frame: Frame): Found[] {
  const spans = yearsSpentIn(text).map((span): Found => ({ ...span, ...YEARS_SPENT }));
  const periods = periodsIn(text).flatMap((period): Found[] => {
    const tier = bindsWithin(text, period);
    if (tier === null) return [];
    return [{ from: period.from, to: period.to, kind: 'relative', tier, ...resolvePeriod(period, frame) }];
  });
  return [...periods, ...spans];
}

const YEARS_SPENT: Pick<Found, 'kind' | 'tier' | 'date' | 'confidence' | 'rule'> = {
  kind: 'relative',
  tier: 'goal',
  date: null,
  confidence: 0.5,
  rule: '以年计的目标，不是办理期限',
};

function hasty(text: string): Found[] {
  return vagueIn(text).map(span => ({
    ...span,
    ...{ kind: 'vague', tier: 'hard', date: null, rule: '没有写明日期，请与来文单位核定', confidence: 0.3 },
  }));
}

const PATIENCE_DAYS = 31;
/** 原定2月底前开工，至今未开工: what a report of supervision finds. */
const ONCE_SET = /(?:原定|原计划|本?应当?|规定)(?:[于在])?$/u;
const MISSED = /^[^。；]{0,60}(?:至今|尚未|仍未|还未|未能|未按|滞后|未完成)/u;
const isMissed = (text: string, { from, to }: Bounded): boolean =>
  ONCE_SET.test(text.slice(Math.max(0, from - 8), from)) && MISSED.test(text.slice(to, to + 80));
const FAR_DAYS = 92;

// 于3月20日上报, written in June, tells of the March that is over: nobody is asked and no year is named.
const isFarAhead = (text: string, { bound, point, from }: Bounded, date: IsoDate, issuedOn: IsoDate): boolean =>
  bound === 'open' &&
  !/[请须应要必][^。，；]{0,10}[于在]$/u.test(text.slice(Math.max(0, from - 14), from)) &&
  (point.kind === 'day' || point.kind === 'day-only') &&
  point.groups.year === undefined &&
  point.groups.yearWord === undefined &&
  date > addDays(issuedOn, FAR_DAYS);

function atPoints(text: string, taken: readonly Span[], frame: Frame, round: Round | null): Found[] {
  const found: Found[] = [];
  let carry: Carry = NO_CARRY;
  for (const one of boundsOf(text, pointsIn(text, taken))) {
    const resolved = resolveBounded(one, frame, carry);
    if (!bindsAt(text, one, one.bound, one.point.kind) || isPast(text, one, resolved, frame)) continue;
    const recurs = carriedRound(one, round, resolved);
    if (recurs === null) carry = carriedFrom(one, resolved, carry);
    const { from, to } = one;
    found.push(
      recurs === null
        ? { from, to, kind: 'absolute', ...tiered(text, one, resolved) }
        : { from, to, kind: 'recurring', tier: 'hard', ...CARRIED, recurs },
    );
  }
  return found;
}

function tiered(text: string, one: Bounded, resolved: Resolved): Resolved & Pick<Deadline, 'tier'> {
  const confidence = resolved.date === null ? Math.min(resolved.confidence, 0.3) : resolved.confidence;
  if (one.bound !== 'horizon' || isAct(text, one)) return { ...resolved, tier: 'hard', confidence };
  const rule = `${resolved.rule}；是目标不是办理期限`;
  return { ...resolved, tier: 'goal', rule, confidence: Math.min(confidence, 0.7) };
}

const CARRIED = { date: null, rule: '承前“每年”“每月”，按周期反复到期，逐期计算', confidence: 0.85 } as const;

// “每年2月底前…，3月底前…”, “每月28日前…，次月3日前…”: the second comes back too
function carriedRound({ point, bound }: Bounded, round: Round | null, { date }: Resolved): Recurrence | null {
  const { year, yearWord = '', monthWord, end } = point.groups;
  if (bound !== 'before' || date === null || year !== undefined || /今|本/u.test(yearWord)) return null;
  if (point.kind !== 'day' && point.kind !== 'month-part') return null;
  const { month, day } = partsOf(date);
  const on = { day: end === undefined ? day : 31, unit: 'day' } as const;
  if (round === 'year' && monthWord === undefined) return { every: 'year', month, ...on };
  return round === 'month' && /[次下翌]/u.test(monthWord ?? '') ? { every: 'month', month: 2, ...on } : null;
}

function resolveBounded({ point, opens }: Bounded, frame: Frame, carry: Carry): Resolved {
  if (opens === null || opens === 'now') return resolvePoint(point, frame, carry);
  const first = resolvePoint(opens, frame, carry);
  const year = first.date === null ? null : partsOf(first.date).year;
  const inside = { year, month: opens.kind === 'day' ? monthOf(first.date) : null, notBefore: first.date };
  return { ...resolvePoint(point, frame, inside), rule: '起止期间的最后一日，当日含在内' };
}

const monthOf = (date: IsoDate | null): IsoDate | null => (date === null ? null : isoDate(`${date.slice(0, 7)}-01`));

function carriedFrom({ point }: Bounded, { date }: Resolved, carry: Carry): Carry {
  if (date === null) return carry;
  const stated = point.groups.year !== undefined || point.groups.yearWord !== undefined;
  return {
    year: stated ? partsOf(date).year : carry.year,
    month: point.kind === 'day' || point.kind === 'month-part' ? monthOf(date) : carry.month,
    notBefore: null,
  };
}

/**
 * A date already past when the document was issued is history; one that is only just past may be a slip of the pen, unless what
 * was there 以前 is spoken of.
 */
function isPast(text: string, one: Bounded, { date }: Resolved, { issuedOn }: Frame): boolean {
  const { bound, from, to } = one;
  if (isMissed(text, one)) return true;
  if (date === null || issuedOn === null) return false;
  if (date >= issuedOn) return isFarAhead(text, one, date, issuedOn);
  const isOpen = bound === 'open' || bound === 'horizon' || bound === 'closing';
  return isOpen || /[以之]前/.test(text.slice(from, to + 2)) || date < addDays(issuedOn, -PATIENCE_DAYS);
}

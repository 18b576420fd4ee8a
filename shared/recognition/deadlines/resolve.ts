import { isCovered } from '../../domain/calendar/calendar.ts';
import { type DateRule, dateByRule, endOfPeriod, type PeriodUnit } from '../../domain/calendar/date-rule.ts';
import type { Calendar } from '../../domain/calendar/types.ts';
import { addMonths, dateOf, type IsoDate, lastDayOfMonth, partsOf } from '../../kernel/dates.ts';
import { endOfTenDays, numeral } from '../date-forms.ts';
import { basisOfPeriod } from './basis.ts';
import type { PhraseKind } from './grammar.ts';
import type { Recurrence } from './recurrence.ts';
import { recurrenceIn } from './recurrence-words.ts';

/** A resolved date, the rule in words, and how sure it is. */
export type Resolved = {
  readonly date: IsoDate | null;
  readonly rule: string;
  readonly confidence: number;
  readonly counted?: DateRule | null;
  readonly basis?: string | null;
  readonly recurs?: Recurrence | null;
};

/** The named parts of a matched phrase. */
export type Groups = Readonly<Record<string, string | undefined>>;
type Given = {
  readonly groups: Groups;
  readonly text: string;
  readonly issuedOn: IsoDate | null;
  readonly calendar?: Calendar | undefined;
};

/** The date a matched phrase means (民法典第二百条至第二百零四条; domain §C8), and the rule it follows from. */
export function resolve(kind: PhraseKind, given: Given): Resolved {
  if (kind === 'recurring')
    return { date: null, rule: '按周期反复到期，逐期计算', confidence: 0.85, recurs: recurrenceIn(given.text) };
  if (kind === 'period') return resolvePeriod(given);
  if (kind === 'horizon') return resolveHorizon(given);
  if (kind === 'near-month') return resolveNearMonth(given);
  const make = dayOfYear(kind, given.groups);
  if (make === null) return { date: null, rule: '日期写法无法换算', confidence: 0.3 };
  return inYear(given, make.of, make.rule);
}

type DayOfYear = { readonly of: (year: number) => IsoDate | null; readonly rule: string };

function dayOfYear(kind: PhraseKind, groups: Groups): DayOfYear | null {
  const month = numeral(groups.month ?? '');
  if (kind === 'day' || kind === 'window') {
    const day = numeral(groups.day ?? '');
    const rule = kind === 'window' ? '起止期间的最后一日，当日含在内' : '写明的日期，当日含在内，不顺延';
    return { of: year => dateOf(year, month, day), rule };
  }
  if (kind === 'month-end') return { of: year => lastDay(year, month), rule: '月底即当月最后一日，不顺延' };
  if (groups.tenth !== undefined) {
    const part = groups.tenth;
    return {
      of: year => (isMonth(month) ? endOfTenDays(year, month, part) : null),
      rule: '上旬止于10日，中旬止于20日，下旬止于月底',
    };
  }
  if (groups.half !== undefined) {
    return groups.half === '上'
      ? { of: year => dateOf(year, 6, 30), rule: '上半年止于6月30日' }
      : { of: year => dateOf(year, 12, 31), rule: '下半年止于12月31日' };
  }
  if (groups.quarter !== undefined) {
    const quarter = numeral(groups.quarter);
    return { of: year => lastDay(year, quarter * 3), rule: '季度末即该季度最后一日' };
  }
  return { of: year => dateOf(year, 12, 31), rule: '年底即12月31日' };
}

const isMonth = (month: number): boolean => Number.isInteger(month) && month >= 1 && month <= 12;
const lastDay = (year: number, month: number): IsoDate | null => (isMonth(month) ? lastDayOfMonth(year, month) : null);

function inYear(given: Given, of: (year: number) => IsoDate | null, rule: string): Resolved {
  const { groups, issuedOn } = given;
  if (groups.year !== undefined) return { date: of(numeral(groups.year)), rule, confidence: 0.95 };
  if (issuedOn === null) return { date: null, rule: `${rule}；未写年份，且成文日期不明`, confidence: 0.3 };
  const { year } = partsOf(issuedOn);
  const word = groups.yearWord;
  if (word === '明年' || word === '次年')
    return { date: of(year + 1), rule: `${rule}；${word}以成文日期计`, confidence: 0.88 };
  if (word !== undefined) return { date: of(year), rule: `${rule}；${word}以成文日期计`, confidence: 0.88 };
  const same = of(year);
  const date = same !== null && same >= issuedOn ? same : of(year + 1);
  return { date, rule: `${rule}；未写年份，取成文日期之后最近的一天`, confidence: 0.85 };
}

function resolveHorizon({ groups }: Given): Resolved {
  const plan = groups.plan;
  // 十二五 ended with 2015, and every plan lasts five years
  const year = plan === undefined ? numeral(groups.year ?? '') : 2005 + 5 * (numeral(plan) - 10);
  return { date: dateOf(year, 12, 31), rule: '目标年份，以该年12月31日计，是目标不是办理期限', confidence: 0.7 };
}

// 本月 and 下月 are those of the document, not of the day it is read.
function resolveNearMonth({ groups, issuedOn }: Given): Resolved {
  const word = groups.monthWord ?? '';
  const rule = `${word}以成文日期计`;
  if (issuedOn === null) return { date: null, rule: `${rule}，成文日期不明`, confidence: 0.3 };
  const { year, month } = partsOf(addMonths(issuedOn, /^[本当]/.test(word) ? 0 : 1));
  const day = groups.day;
  return { date: day === undefined ? lastDay(year, month) : dateOf(year, month, numeral(day)), rule, confidence: 0.88 };
}

const ISSUED = /印发|下发|发文|发布|公布|本(?:通知|意见|方案|办法)/;
const UNITS: Record<string, PeriodUnit> = {
  ...{ 日: 'day', 天: 'day', 自然日: 'day', 工作日: 'workday' },
  ...{ 周: 'week', 月: 'month', 年: 'year' },
};

function resolvePeriod({ groups, text, issuedOn, calendar }: Given): Resolved {
  const count = numeral(groups.count ?? '');
  const word = groups.unit ?? '';
  const unit = UNITS[word];
  const words = `${count}${unit === 'month' || unit === 'workday' ? '个' : ''}${word}`;
  const fromIssue = ISSUED.test(text) && issuedOn !== null && /起|后/.test(groups.anchor ?? '');
  const counted: DateRule | null =
    unit === undefined ? null : { by: 'period', startOn: fromIssue ? issuedOn : null, count, unit };
  const basis = unit === undefined ? null : basisOfPeriod(unit);
  if (!fromIssue || counted === null) {
    const rule = `自起算事项发生之次日起${words}，起算日待定`;
    return { date: null, rule, confidence: 0.8, counted, basis };
  }
  return datedPeriod(counted, `自印发之日起${words}，首日不计`, basis, calendar);
}

function datedPeriod(
  counted: DateRule & { by: 'period' },
  rule: string,
  basis: string | null,
  calendar: Calendar | undefined,
): Resolved {
  const { startOn, count, unit } = counted;
  if (startOn === null) return { date: null, rule, confidence: 0.5, counted, basis };
  if (calendar === undefined) {
    if (unit === 'workday') return { date: null, rule: `${rule}，待按工作日历计算`, confidence: 0.5, counted, basis };
    const date = endOfPeriod(startOn, count, unit);
    return { date, rule: `${rule}，末日遇休息日应顺延`, confidence: 0.7, counted, basis };
  }
  const date = dateByRule(calendar, counted);
  const rolled = unit !== 'workday' && date !== endOfPeriod(startOn, count, unit);
  const told = `${rule}${unit === 'workday' ? '，含调休上班日' : rolled ? '，末日为休息日，顺延至次一工作日' : ''}`;
  const covered = date !== null && isCovered(calendar, date);
  return {
    ...{ date, counted, basis },
    ...(covered ? { rule: told, confidence: 0.92 } : { rule: `${told}；调休未公布，估算`, confidence: 0.6 }),
  };
}

import { isCovered } from '../../domain/calendar/calendar.ts';
import { dateByRule } from '../../domain/calendar/date-rule.ts';
import { addDays, addMonths, dateOf, type IsoDate, lastDayOfMonth, partsOf, weekday } from '../../kernel/dates.ts';
import { endOfTenDays, numeral } from '../date-forms.ts';
import { BASIS_OF_HOLIDAY } from './basis.ts';
import type { Groups, Point } from './points.ts';
import { ASKED, type Carry, ESTIMATED, type Frame, NO_CARRY, type Resolved } from './resolved.ts';

const UNKNOWN_ISSUE = '成文日期不明';

/** The last day a named point in time covers (domain §C8), and the rule it follows from; nothing is moved for days off. */
export function resolvePoint(point: Point, frame: Frame, carry: Carry = NO_CARRY): Resolved {
  const { kind, groups } = point;
  if (kind === 'plan') return planEnd(groups);
  if (kind === 'holiday') return beforeHoliday(groups, frame);
  if (kind === 'own-month-end' || groups.monthWord !== undefined) return nearMonth(groups, frame);
  if (kind === 'quarter' && groups.quarterWord !== undefined) return nearQuarter(groups.quarterWord, frame);
  if (kind === 'weekday') return nearWeek(groups, frame);
  if (kind === 'today') return nearDay(groups.today ?? '', frame);
  if (kind === 'day-only') return dayAlone(groups, frame, carry);
  return inYear(dayOfYear(point), groups, frame, carry);
}

type DayOfYear = { readonly of: (year: number) => IsoDate | null; readonly rule: string };

function dayOfYear({ kind, groups }: Point): DayOfYear {
  const month = numeral(groups.month ?? '');
  if (kind === 'day')
    return { of: year => dateOf(year, month, numeral(groups.day ?? '')), rule: '写明的日期，当日含在内，不顺延' };
  if (kind === 'month') return { of: year => lastDay(year, month), rule: '只写到月，以当月最后一日计' };
  if (groups.tenth !== undefined) {
    const part = groups.tenth;
    return { of: year => endOfTenDays(year, month, part), rule: '上旬止于10日，中旬止于20日，下旬止于月底' };
  }
  if (kind === 'month-part') return { of: year => lastDay(year, month), rule: '月底即当月最后一日，不顺延' };
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

const lastDay = (year: number, month: number): IsoDate | null =>
  Number.isInteger(month) && month >= 1 && month <= 12 ? lastDayOfMonth(year, month) : null;

const AHEAD: Readonly<Record<string, number>> = {
  ...{ 明年: 1, 次年: 1, 翌年: 1, 来年: 1, 后年: 2, 下年: 1, 下年度: 1, 下一年: 1, 下一年度: 1 },
  ...{ 去年: -1, 上年: -1, 上年度: -1 },
};

function inYear({ of, rule }: DayOfYear, groups: Groups, frame: Frame, carry: Carry): Resolved {
  const { issuedOn } = frame;
  if (groups.year !== undefined) return { date: of(numeral(groups.year)), rule, confidence: 0.95 };
  if (issuedOn === null && carry.year === null) return inYearOfNumber({ of, rule }, groups, frame);
  const word = groups.yearWord;
  if (word !== undefined && issuedOn !== null) {
    const date = of(partsOf(issuedOn).year + (AHEAD[word] ?? 0));
    return { date, rule: `${rule}；${word}以成文日期计`, confidence: 0.88 };
  }
  const floor = carry.notBefore ?? issuedOn;
  const sameYear = carry.year === null ? null : of(carry.year);
  if (sameYear !== null && (floor === null || sameYear >= floor))
    return { date: sameYear, rule: `${rule}；未写年份，与前一日期同年`, confidence: 0.85 };
  if (floor === null) return { date: null, rule: `${rule}；未写年份，且${UNKNOWN_ISSUE}`, confidence: 0.3 };
  return { date: firstFrom(of, floor), rule: `${rule}；未写年份，取成文日期之后最近的一天`, confidence: 0.85 };
}

// The day of issue unknown, the year its number bears is the best there is: a person is asked.
function inYearOfNumber({ of, rule }: DayOfYear, { yearWord = '' }: Groups, { issuedIn }: Frame): Resolved {
  if (issuedIn === null) return { date: null, rule: `${rule}；未写年份，且${UNKNOWN_ISSUE}`, confidence: 0.3 };
  const date = of(issuedIn + (AHEAD[yearWord] ?? 0));
  return { date, rule: `${rule}；未写年份，${UNKNOWN_ISSUE}，以文号的年份计`, confidence: 0.7 };
}

// 2月29日 may need up to eight years
function firstFrom(of: (year: number) => IsoDate | null, floor: IsoDate): IsoDate | null {
  const { year } = partsOf(floor);
  for (let ahead = 0; ahead <= 8; ahead += 1) {
    const date = of(year + ahead);
    if (date !== null && date >= floor) return date;
  }
  return null;
}

function planEnd({ plan = '' }: Groups): Resolved {
  // 十二五 ended with 2015, and every plan lasts five years
  const date = dateOf(2005 + 5 * (numeral(plan) - 10), 12, 31);
  return { date, rule: '规划期末年12月31日，是目标不是办理期限', confidence: ASKED };
}

// 本月 and 下月 are those of the document, not of the day it is read.
function nearMonth(groups: Groups, { issuedOn }: Frame): Resolved {
  const word = groups.monthWord ?? groups.own ?? '本月';
  const rule = `${word}以成文日期计`;
  if (issuedOn === null) return { date: null, rule: `${rule}，${UNKNOWN_ISSUE}`, confidence: 0.3 };
  const { year, month } = partsOf(addMonths(issuedOn, /^[本当这]/.test(word) ? 0 : 1));
  const confidence = groups.monthWord === undefined && groups.own === undefined ? 0.82 : 0.88;
  if (groups.day !== undefined) return { date: dateOf(year, month, numeral(groups.day)), rule, confidence };
  if (groups.tenth !== undefined) return { date: endOfTenDays(year, month, groups.tenth), rule, confidence };
  return { date: lastDayOfMonth(year, month), rule: `${rule}，月底即当月最后一日，不顺延`, confidence };
}

function nearQuarter(word: string, { issuedOn }: Frame): Resolved {
  const rule = `${word}季度以成文日期计，季度末即该季度最后一日`;
  if (issuedOn === null) return { date: null, rule: `${rule}，${UNKNOWN_ISSUE}`, confidence: 0.3 };
  const { year, month } = partsOf(addMonths(issuedOn, word === '下' ? 3 : 0));
  return { date: lastDayOfMonth(year, Math.ceil(month / 3) * 3), rule, confidence: 0.88 };
}

function nearWeek(groups: Groups, { issuedOn }: Frame): Resolved {
  const named = groups.week !== undefined;
  const rule = named ? '本周、下周以成文日期计' : '未写哪一周，取成文日期之后最近的一天';
  if (issuedOn === null) return { date: null, rule: `${rule}，${UNKNOWN_ISSUE}`, confidence: 0.3 };
  const day = groups.weekday === undefined ? 7 : Math.min(7, '一二三四五六日天'.indexOf(groups.weekday) + 1);
  const monday = addDays(issuedOn, -((weekday(issuedOn) + 6) % 7));
  const date = addDays(monday, day - 1 + (groups.week === '下' ? 7 : 0));
  if (named || groups.weekday === undefined) return { date, rule, confidence: named ? 0.85 : 0.75 };
  return { date: date >= issuedOn ? date : addDays(date, 7), rule, confidence: 0.75 };
}

function nearDay(word: string, { issuedOn }: Frame): Resolved {
  const rule = `${word}以成文日期计`;
  if (issuedOn === null || /当/.test(word)) return { date: null, rule: `${word}指哪一天待定`, confidence: ASKED };
  return { date: addDays(issuedOn, /明/.test(word) ? 1 : 0), rule, confidence: 0.75 };
}

/** 25日前 without a month: that of the date before it, else the first such day from the date of issue on. */
function dayAlone({ day = '' }: Groups, { issuedOn }: Frame, carry: Carry): Resolved {
  const from = carry.month ?? issuedOn;
  if (from === null) return { date: null, rule: `未写月份，且${UNKNOWN_ISSUE}`, confidence: 0.3 };
  const number = numeral(day);
  for (let ahead = 0; ahead <= 2; ahead += 1) {
    const { year, month } = partsOf(addMonths(from, ahead));
    const date = dateOf(year, month, number);
    if (date === null || (carry.month === null && date < from)) continue;
    return carry.month === null
      ? { date, rule: '未写月份，取成文日期之后最近的一天', confidence: 0.75 }
      : { date, rule: '未写月份，与前一日期同月，当日含在内，不顺延', confidence: 0.85 };
  }
  return { date: null, rule: '日期写法无法换算', confidence: 0.3 };
}

const OFFICIAL_NAME: Readonly<Record<string, string>> = { 五一: '劳动', 十一: '国庆', 农历新年: '春节' };

function beforeHoliday(groups: Groups, frame: Frame): Resolved {
  const said = groups.holiday ?? '';
  const name = OFFICIAL_NAME[said] ?? said;
  const rule = `${name}${/元旦|春节/.test(name) ? '' : '节'}放假首日的前一日`;
  const basis = BASIS_OF_HOLIDAY;
  const year = holidayYear(name, groups, frame);
  const counted = year === null ? null : ({ by: 'holiday', name, year } as const);
  const date = counted === null || frame.calendar === undefined ? null : dateByRule(frame.calendar, counted);
  if (date === null || frame.calendar === undefined)
    return { date: null, rule: `${rule}，该年放假安排不详`, confidence: 0.3, basis };
  return isCovered(frame.calendar, addDays(date, 1))
    ? { date, counted, basis, rule, confidence: groups.year === undefined ? 0.85 : 0.9 }
    : { date, counted, basis, rule: `${rule}；${ESTIMATED}`, confidence: ASKED };
}

/** The year a holiday is meant of: the one written, else the first whose eve is not before the date of issue. */
function holidayYear(name: string, groups: Groups, { issuedOn, calendar }: Frame): number | null {
  if (groups.year !== undefined) return numeral(groups.year);
  if (issuedOn === null || calendar === undefined) return null;
  const { year } = partsOf(issuedOn);
  if (groups.yearWord !== undefined) return year + (AHEAD[groups.yearWord] ?? 0);
  const eve = (one: number): IsoDate | null => dateByRule(calendar, { by: 'holiday', name, year: one });
  return [year, year + 1].find(one => (eve(one) ?? '') >= issuedOn) ?? null;
}

import { addDays, addMonths, type IsoDate } from '../../kernel/dates.ts';
import { addWorkdays, firstWorkdayOnOrAfter, holidayBlock } from './calendar.ts';
import type { Calendar } from './types.ts';

/** What a period is counted in; 日 and 自然日 are days, 工作日 are workdays with 调休. */
export const PERIOD_UNITS = ['day', 'workday', 'week', 'month', 'year'] as const;

/** What a period is counted in. */
export type PeriodUnit = (typeof PERIOD_UNITS)[number];

/**
 * A date that depends on the calendar, as it can be worked out again when a new year's days off are published: a period from a
 * start day (null while that day is unknown), or the day before a holiday.
 */
export type DateRule =
  | { readonly by: 'period'; readonly startOn: IsoDate | null; readonly count: number; readonly unit: PeriodUnit }
  | { readonly by: 'holiday'; readonly name: string; readonly year: number };

/**
 * The date a rule gives under a calendar: the start day is not counted, months lead to the corresponding day or the month's
 * end, and a last day that is a day off moves to the next workday (《民法典》第二百零一条至第二百零三条). Null while the start is
 * unknown, or when the calendar does not know that year's holiday.
 */
export function dateByRule(calendar: Calendar, rule: DateRule): IsoDate | null {
  if (rule.by === 'holiday') {
    const block = holidayBlock(calendar, rule.name, rule.year);
    return block === null ? null : addDays(block.from, -1);
  }
  if (rule.startOn === null) return null;
  if (rule.unit === 'workday') return addWorkdays(calendar, rule.startOn, rule.count);
  return firstWorkdayOnOrAfter(calendar, endOfPeriod(rule.startOn, rule.count, rule.unit));
}

/** The last day of a period before any rolling. */
export function endOfPeriod(startOn: IsoDate, count: number, unit: Exclude<PeriodUnit, 'workday'>): IsoDate {
  if (unit === 'day') return addDays(startOn, count);
  if (unit === 'week') return addDays(startOn, 7 * count);
  return addMonths(startOn, unit === 'month' ? count : 12 * count);
}

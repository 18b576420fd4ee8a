import { assert, must } from '../../kernel/assert.ts';
import { by, byNumber } from '../../kernel/compare.ts';
import { addDays, daysBetween, type IsoDate, isoDate, weekday } from '../../kernel/dates.ts';
import type { Calendar, CalendarTables, Holiday, YearTable } from './types.ts';

// No rule reaches further than this; a due date typed as the year 9999 must not cost a second.
const LONGEST_SPAN = 40_000;

/** Builds a calendar from year tables; official years must follow each other without a gap. */
export function calendarFrom(version: string, tables: readonly YearTable[]): Calendar {
  const years = [...tables].sort(by(table => table.year, byNumber));
  const official = years.filter(table => table.notice !== null).map(table => table.year);
  const first = must(official[0], 'an official year of the calendar');
  assert(
    official.every((year, index) => year === first + index),
    `the calendar has a gap between its official years ${official.join(', ')}`,
  );
  const daysOff = new Map<IsoDate, string>();
  for (const holiday of years.flatMap(table => table.holidays)) {
    for (let day = holiday.from; day <= holiday.to; day = addDays(day, 1)) daysOff.set(day, holiday.name);
  }
  return {
    version,
    coveredFrom: isoDate(`${first}-01-01`),
    coveredTo: isoDate(`${first + official.length - 1}-12-31`),
    years,
    daysOff,
    makeUpDays: new Set(years.flatMap(table => table.makeUpDays)),
  };
}

/** What a message can carry of a calendar: it takes neither maps nor sets. */
export const tablesOf = ({ version, years }: CalendarTables): CalendarTables => ({ version, years });

/** The calendar a message carried. */
export const calendarOfTables = ({ version, years }: CalendarTables): Calendar => calendarFrom(version, years);

/** Whether the days off of this date are published; outside, `isWorkday` only estimates. */
export const isCovered = (calendar: Calendar, date: IsoDate): boolean =>
  date >= calendar.coveredFrom && date <= calendar.coveredTo;

/** Whether offices work on this day: make-up days count, holidays and other weekends do not. */
export function isWorkday(calendar: Calendar, date: IsoDate): boolean {
  if (calendar.makeUpDays.has(date)) return true;
  if (calendar.daysOff.has(date)) return false;
  const day = weekday(date);
  return day !== 0 && day !== 6;
}

/** The holiday a date belongs to, such as 国庆节, or null. */
export const holidayOn = (calendar: Calendar, date: IsoDate): string | null => calendar.daysOff.get(date) ?? null;

/** The days off of a holiday in a year, such as 春节 or 国庆节 (also where two holidays share one block); null where unknown. */
export function holidayBlock(calendar: Calendar, name: string, year: number): Holiday | null {
  const table = calendar.years.find(one => one.year === year);
  return table?.holidays.find(one => one.name.includes(name)) ?? null;
}

/** The `count`-th workday after `start`, which is not counted itself (民法典第二百零一条); 0 gives `start`. */
export function addWorkdays(calendar: Calendar, start: IsoDate, count: number): IsoDate {
  assert(Number.isInteger(count) && count >= 0 && count <= LONGEST_SPAN, `cannot count ${count} workdays`);
  let date = start;
  for (let left = count; left > 0; ) {
    date = addDays(date, 1);
    if (isWorkday(calendar, date)) left -= 1;
  }
  return date;
}

/** Workdays left from `today` (not counted) to `due` (counted); negative when `due` has passed. */
export function workdaysBetween(calendar: Calendar, today: IsoDate, due: IsoDate): number {
  if (due < today) return -workdaysBetween(calendar, due, today) || 0;
  const span = Math.min(daysBetween(today, due), LONGEST_SPAN);
  let count = 0;
  for (let day = 1; day <= span; day += 1) if (isWorkday(calendar, addDays(today, day))) count += 1;
  return count;
}

/** The last workday on or before a date: what reminders aim at (`safe`). */
export function lastWorkdayOnOrBefore(calendar: Calendar, date: IsoDate): IsoDate {
  let day = date;
  while (!isWorkday(calendar, day)) day = addDays(day, -1);
  return day;
}

/** The first workday on or after a date: where a period ending on a day off ends (民法典第二百零三条). */
export function firstWorkdayOnOrAfter(calendar: Calendar, date: IsoDate): IsoDate {
  let day = date;
  while (!isWorkday(calendar, day)) day = addDays(day, 1);
  return day;
}

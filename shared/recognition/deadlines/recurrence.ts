import { addWorkdays, lastWorkdayOnOrBefore } from '../../domain/calendar/calendar.ts';
import type { Calendar } from '../../domain/calendar/types.ts';
import {
  addDays,
  addMonths,
  dateOf,
  type IsoDate,
  isoDate,
  lastDayOfMonth,
  partsOf,
  weekday,
} from '../../kernel/dates.ts';

/** The rounds a duty comes back in. */
export type Round = 'year' | 'half-year' | 'quarter' | 'month' | 'week' | 'day';

/** How a duty comes back: on one day of every round. */
export type Recurrence = {
  readonly every: Round;
  /** The month of the round the day lies in, from 1: 每季度最后一个月 is 3, 次月 after 每月 is 2. Unused for weeks. */
  readonly month: number;
  /** The day of that month, 31 for its last; of a week 1 for Monday to 7. Of workdays the n-th, −1 for the last, −2 for the one before. */
  readonly day: number;
  readonly unit: 'day' | 'workday';
};

const MONTHS: Record<Exclude<Round, 'week' | 'day'>, number> = { year: 12, 'half-year': 6, quarter: 3, month: 1 };

/** The first day on or after `from` a recurring duty falls on: the day itself, never moved (domain §C8). */
export function nextOccurrence(recurs: Recurrence, from: IsoDate, calendar: Calendar): IsoDate {
  if (recurs.every === 'day') return from;
  if (recurs.every === 'week') return addDays(from, (recurs.day - weekday(from) + 7) % 7);
  const length = MONTHS[recurs.every];
  const { year, month } = partsOf(from);
  const round = Math.floor((month - 1) / length) * length + 1;
  // a day that lies after its round (次月5日) may still be ahead from the round before
  let first = addMonths(isoDate(`${String(year).padStart(4, '0')}-${String(round).padStart(2, '0')}-01`), -length);
  for (;;) {
    const date = dayIn(addMonths(first, recurs.month - 1), recurs, calendar);
    if (date >= from) return date;
    first = addMonths(first, length);
  }
}

function dayIn(firstOfMonth: IsoDate, { day, unit }: Recurrence, calendar: Calendar): IsoDate {
  const { year, month } = partsOf(firstOfMonth);
  const last = lastDayOfMonth(year, month);
  if (unit === 'day') return dateOf(year, month, day) ?? last;
  if (day < 0) {
    let date = lastWorkdayOnOrBefore(calendar, last);
    for (let back = -1; back > day; back -= 1) date = lastWorkdayOnOrBefore(calendar, addDays(date, -1));
    return date;
  }
  return addWorkdays(calendar, addDays(firstOfMonth, -1), Math.max(1, day));
}

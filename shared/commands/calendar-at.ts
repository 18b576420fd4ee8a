import { calendarYearId } from '../domain/calendar/adopted.ts';
import { calendarOf } from '../domain/calendar/in-force.ts';
import type { Calendar } from '../domain/calendar/types.ts';
import type { RecordRef } from '../domain/kinds.ts';
import { type IsoDate, partsOf } from '../kernel/dates.ts';
import type { Rows } from './define.ts';

/** A period counted from a day ends in that year or the next. */
const yearsFrom = (on: IsoDate): readonly number[] => [partsOf(on).year, partsOf(on).year + 1];

/** The adopted years a command must name in `reads` to count days from a day on. */
export const calendarReads = (on: IsoDate): RecordRef[] =>
  yearsFrom(on).map(year => ({ kind: 'calendarYear', id: calendarYearId(year) }));

/** The calendar in force for counting from that day; the same on both sides. */
export function calendarAt(rows: Rows, on: IsoDate): Calendar {
  const adopted = yearsFrom(on).map(year => rows.get('calendarYear', calendarYearId(year))?.table);
  return calendarOf(adopted.filter(table => table !== undefined));
}

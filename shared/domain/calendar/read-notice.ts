import { byText } from '../../kernel/compare.ts';
import { type OfficialYear, tableProblems } from './adopted.ts';
import { calendarOf } from './in-force.ts';
import { readHolidayNotice } from './notice.ts';
import type { Calendar } from './types.ts';

/** A pasted text as a notice: what does not check out, or the table with the calendar it would make. */
export type NoticeRead =
  | { readonly sound: false; readonly problems: readonly string[] }
  | { readonly sound: true; readonly table: OfficialYear; readonly next: Calendar };

/** Reads a pasted notice and checks it twice: against itself, and as the table everybody would count by. */
export function readNotice(text: string, present: Calendar): NoticeRead {
  const { year, notice, holidays, makeUpDays, problems } = readHolidayNotice(text);
  if (year === null || notice === null || problems.length > 0) return { sound: false, problems };
  const table = { year, notice, holidays: [...holidays], makeUpDays: [...makeUpDays].sort(byText) };
  const wrong = tableProblems(table);
  if (wrong.length > 0) return { sound: false, problems: wrong };
  const official = present.years.filter(one => one.notice !== null && one.year !== year);
  return { sound: true, table, next: calendarOf([...official, table]) };
}

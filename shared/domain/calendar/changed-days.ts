import { addDays, type IsoDate, isoDate } from '../../kernel/dates.ts';
import { isWorkday } from './calendar.ts';
import type { Calendar } from './types.ts';

/** The days of a year, its last week of December before included, that two calendars count differently. */
export function changedDays(
  before: Calendar,
  after: Calendar,
  year: number,
): { readonly nowOff: readonly IsoDate[]; readonly nowWorked: readonly IsoDate[] } {
  const nowOff: IsoDate[] = [];
  const nowWorked: IsoDate[] = [];
  const end = isoDate(`${year}-12-31`);
  for (let day = isoDate(`${year - 1}-12-25`); day <= end; day = addDays(day, 1)) {
    const [was, is] = [isWorkday(before, day), isWorkday(after, day)];
    if (was && !is) nowOff.push(day);
    if (!was && is) nowWorked.push(day);
  }
  return { nowOff, nowWorked };
}

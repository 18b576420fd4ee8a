import type { IsoDate } from '../../kernel/dates.ts';
import { workdaysBetween } from '../calendar/calendar.ts';
import type { Calendar } from '../calendar/types.ts';
import type { DueItem } from './due.ts';

/** Workdays before the date at which a task is announced (domain §C8: T−15, T−5, T−1, T). */
const STAGES = [0, 1, 5, 15] as const;
const WORKDAYS_A_WEEK = 5;

/**
 * The stage a task has reached on a day, as a mark that changes when there is something new to say: at T−15, T−5, T−1, T, then
 * once in five workdays while it is late, and whenever its date is changed. A stage missed while the computer was off stays open.
 */
export function stageOf(item: DueItem, calendar: Calendar, today: IsoDate): string {
  const left = workdaysBetween(calendar, today, item.aimOn);
  const weeksLate = Math.floor(Math.max(0, -left) / WORKDAYS_A_WEEK);
  const stage = weeksLate > 0 ? `late${weeksLate}` : STAGES.find(mark => left <= mark);
  return `${item.dueOn}/${stage ?? 'early'}`;
}

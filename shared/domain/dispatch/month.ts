import { addDays, dateOf, type IsoDate, lastDayOfMonth, partsOf } from '../../kernel/dates.ts';
import { lastWorkdayOnOrBefore } from '../calendar/calendar.ts';
import type { Calendar } from '../calendar/types.ts';
import type { Regime } from '../regime/types.ts';
import type { Period } from './infer.ts';

/** When a month’s dispatch opens and closes: on the days the regime names, or the workday before (D-11). */
export function dispatchDays(
  calendar: Calendar,
  { openDay, closeDay }: Regime['dispatch'],
  on: IsoDate,
): { openOn: IsoDate; closeOn: IsoDate } {
  const { year, month } = partsOf(on);
  const last = lastDayOfMonth(year, month);
  const day = (nth: number): IsoDate => lastWorkdayOnOrBefore(calendar, dateOf(year, month, nth) ?? last);
  return { openOn: day(openDay), closeOn: day(closeDay) };
}

/** What a dispatch looks at: signals since the one before, and what falls due before the next. */
export function dispatchPeriod(calendar: Calendar, dispatch: Regime['dispatch'], today: IsoDate): Period {
  const { year, month } = partsOf(today);
  const before = addDays(dateOf(year, month, 1) ?? today, -1);
  const next = addDays(lastDayOfMonth(year, month), 1);
  return {
    from: addDays(dispatchDays(calendar, dispatch, before).openOn, 1),
    to: dispatchDays(calendar, dispatch, next).openOn,
    today,
  };
}

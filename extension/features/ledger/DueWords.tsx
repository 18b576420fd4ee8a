import { holidayOn, isCovered, isWorkday } from '../../../shared/domain/calendar/calendar.ts';
import { dueStatus } from '../../../shared/domain/calendar/lights.ts';
import { builtInCalendar } from '../../../shared/domain/calendar/tables.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import { listDate } from '../../../shared/words/dates.ts';
import { useDesk } from '../desk/desk-context.ts';

/** A due date in words: 余12个工作日（12月10日 周四）, and whether offices are closed on it. */
export function DueWords({ dueOn }: { readonly dueOn: IsoDate | null }) {
  const today = useDesk().today.value;
  if (dueOn === null) return <>未定期限</>;
  const { words } = dueStatus(builtInCalendar, dueOn, today, null);
  return <>{`${words}（${listDate(dueOn, today)}）${restWords(dueOn)}`}</>;
}

function restWords(date: IsoDate): string {
  if (isWorkday(builtInCalendar, date)) return isCovered(builtInCalendar, date) ? '' : '，该年调休未公布，按估算';
  return `，当日为${holidayOn(builtInCalendar, date) ?? '休息日'}`;
}

import { holidayOn, isCovered, isWorkday } from '../../../shared/domain/calendar/calendar.ts';
import { dueStatus } from '../../../shared/domain/calendar/lights.ts';
import type { Calendar } from '../../../shared/domain/calendar/types.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import { listDate } from '../../../shared/words/dates.ts';
import { useDesk } from '../desk/desk-context.ts';

/** A due date in words: 余12个工作日（12月10日 周四）, and whether offices are closed on it. */
export function DueWords({ dueOn }: { readonly dueOn: IsoDate | null }) {
  const { today: day, calendar: inForce } = useDesk();
  const [today, calendar] = [day.value, inForce.value];
  if (dueOn === null) return <>未定期限</>;
  const { words } = dueStatus(calendar, dueOn, today, null);
  return <>{`${words}（${listDate(dueOn, today)}）${restWords(calendar, dueOn)}`}</>;
}

function restWords(calendar: Calendar, date: IsoDate): string {
  const rest = isWorkday(calendar, date) ? '' : `，当日为${holidayOn(calendar, date) ?? '休息日'}`;
  return isCovered(calendar, date) ? rest : `${rest}，该年调休未公布，按估算`;
}

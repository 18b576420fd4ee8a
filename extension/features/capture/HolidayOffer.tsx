import { may } from '../../../shared/domain/accounts/policy.ts';
import { holidayYearOf } from '../../../shared/domain/calendar/notice.ts';
import type { Calendar } from '../../../shared/domain/calendar/types.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { addressText } from '../desk/address.ts';
import { type CaptureDesk, filerAt } from './capture-desk.ts';

type HolidayOfferProps = {
  readonly desk: CaptureDesk;
  readonly tabId: number;
  readonly title: string | null;
  readonly docNumber: string | null;
};

/** On the page of the notice on a year's days off: its import, for who may adopt it and as long as the calendar does not rest on it. */
export function HolidayOffer({ desk, tabId, title, docNumber }: HolidayOfferProps) {
  const year = holidayYearOf(title ?? '');
  const { actor, calendar } = filerAt(desk);
  if (year === null || !may(actor, 'calendar.adopt') || restsOn(calendar, year, docNumber)) return null;
  return (
    <Notice
      kind="info"
      title={`本页是${year}年放假安排`}
      actions={
        <Button
          small
          onPress={() => desk.openDesk(addressText({ screen: 'settings', query: { notice: String(tabId) } }))}
        >
          导入放假安排
        </Button>
      }
    >
      导入后工作日、期限和提醒按通知计算。先核对，再采用。
    </Notice>
  );
}

function restsOn(calendar: Calendar, year: number, docNumber: string | null): boolean {
  const notice = calendar.years.find(table => table.year === year)?.notice ?? null;
  return notice !== null && (docNumber === null || docNumber === notice.number);
}

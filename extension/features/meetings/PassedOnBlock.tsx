import { listDate } from '../../../shared/words/dates.ts';
import { addressText } from '../desk/address.ts';
import type { MeetingRow } from './meeting-rows.ts';
import type { Meetings } from './use-meetings.ts';

/** Which meetings of ours passed an upstream one on. */
export function PassedOnBlock({ row, meetings }: { readonly row: MeetingRow; readonly meetings: Meetings }) {
  const passing = meetings.all.filter(({ meeting }) =>
    meeting.agenda.some(item => item.upstreamMeetingIds.includes(row.id)),
  );
  if (passing.length === 0) return null;
  return (
    <section aria-label="传达会议">
      <h4>{`传达会议 ${passing.length}次`}</h4>
      <ul class="record-list">
        {passing.map(({ id, name, meeting }) => (
          <li key={id}>
            <a href={addressText(meetings.to(id))}>{name}</a>
            <p class="record-list-facts">
              <span>{listDate(meeting.heldOn, meetings.desk.today.value)}</span>
              {meeting.agenda.some(item => item.isFirst && item.upstreamMeetingIds.includes(row.id)) && (
                <span>第一议题</span>
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

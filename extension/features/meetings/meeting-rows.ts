import { isUpstream, type Meeting } from '../../../shared/domain/meetings/types.ts';
import { by, byText, descending } from '../../../shared/kernel/compare.ts';
import { type IsoDate, isoDate } from '../../../shared/kernel/dates.ts';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import { meetingName } from '../../../shared/words/meetings.ts';
import type { Entry } from '../../local/entry.ts';
import { fold, fragmentsOf } from '../desk/fold.ts';

/** A meeting as lists show it. */
export type MeetingRow = {
  readonly id: RecordId;
  readonly meeting: Meeting;
  readonly name: string;
  readonly unsent: boolean;
};

/** Which meetings are listed: those of the centre and the province, one level, or all. */
export const MEETING_PARTS = ['all', 'upstream', 'city', 'district', 'group'] as const;

/** One of the parts of the register. */
export type MeetingPart = (typeof MEETING_PARTS)[number];

/** The meetings I may see, newest first. */
export const meetingRows = (entries: ReadonlyMap<RecordId, Entry<'meeting'>>): readonly MeetingRow[] =>
  [...entries]
    .map(([id, { body, pending }]) => ({ id, meeting: body, name: meetingName(body), unsent: pending }))
    .sort(descending(by(({ meeting }) => meeting.heldOn as string, byText)));

/** Whether a meeting belongs to a part of the register. */
export const isOfPart = ({ meeting }: MeetingRow, part: MeetingPart): boolean =>
  part === 'all' || (part === 'upstream' ? isUpstream(meeting.level) : meeting.level === part);

const haystackOf = ({ name, meeting }: MeetingRow): string =>
  fold([name, ...meeting.agenda.map(item => item.title), ...meeting.decisions.map(({ text }) => text)].join('\n'));

/** The meetings of a year (`''`: of all) that hold every fragment typed in name, agenda or decisions. */
export function filterMeetings(rows: readonly MeetingRow[], { year, text }: { year: string; text: string }) {
  const fragments = fragmentsOf(text);
  return rows.filter(
    row =>
      (year === '' || row.meeting.heldOn.startsWith(year)) &&
      (fragments.length === 0 || fragments.every(part => haystackOf(row).includes(part))),
  );
}

/** The first and last day of a year; of everything for `''`. */
export const periodOf = (year: string): { from: IsoDate; to: IsoDate } => ({
  from: isoDate(year === '' ? '0001-01-01' : `${year}-01-01`),
  to: isoDate(year === '' ? '9999-12-31' : `${year}-12-31`),
});

/** The years that have meetings, newest first, this one among them. */
export const yearsOf = (rows: readonly MeetingRow[], today: IsoDate): readonly string[] =>
  [...new Set([today.slice(0, 4), ...rows.map(({ meeting }) => meeting.heldOn.slice(0, 4))])].sort(descending(byText));

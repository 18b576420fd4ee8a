import { type IsoDate, type Month, partsOf } from '../../kernel/dates.ts';
import { tasksSet } from './rules.ts';
import { type ConsideredResult, isUpstream, MEETING_LEVELS, type Meeting, type MeetingLevel } from './types.ts';

/** A period by its first and last day. */
export type Period = { readonly from: IsoDate; readonly to: IsoDate };

/** What the register says of a period. Numbers for reading; a number of meetings is never a source of a score (T3). */
export type MeetingCounts = {
  readonly byLevel: Readonly<Record<MeetingLevel, number>>;
  /** Meetings held here, without those of the centre and the province. */
  readonly own: number;
  /** 审议件次 (D-07): every consideration counts, a document considered again counts again. */
  readonly considered: Readonly<Record<ConsideredResult, number>> & { readonly all: number };
  /** 第一议题 held. */
  readonly firstItems: number;
  /** 议定事项, and how many of them are tasks. */
  readonly decisions: number;
  readonly tasks: number;
};

/** Counts the meetings held in a period (both days included); what is only planned after `today` does not count. */
export function countMeetings(meetings: Iterable<Meeting>, { from, to }: Period, today: IsoDate): MeetingCounts {
  const byLevel = { central: 0, provincial: 0, city: 0, district: 0, group: 0 };
  const considered = { passed: 0, 'in-principle': 0, revise: 0, all: 0 };
  let [firstItems, decisions, tasks] = [0, 0, 0];
  for (const meeting of meetings) {
    if (meeting.heldOn < from || meeting.heldOn > to || meeting.heldOn > today) continue;
    byLevel[meeting.level] += 1;
    for (const { result, isFirst } of meeting.agenda) {
      if (isFirst) firstItems += 1;
      if (result === null) continue;
      considered[result] += 1;
      considered.all += 1;
    }
    decisions += meeting.decisions.length;
    tasks += tasksSet(meeting);
  }
  return { byLevel, own: byLevel.city + byLevel.district + byLevel.group, considered, firstItems, decisions, tasks };
}

/** Meetings held in each month of a year, by level. */
export type MonthLine = { readonly month: Month; readonly byLevel: Readonly<Record<MeetingLevel, number>> };

/** The twelve months of a year with their meetings by level (D-03). */
export function meetingsByMonth(meetings: Iterable<Meeting>, year: number, today: IsoDate): readonly MonthLine[] {
  const lines = Array.from({ length: 12 }, (_, at) => ({
    month: `${year}-${String(at + 1).padStart(2, '0')}` as Month,
    byLevel: Object.fromEntries(MEETING_LEVELS.map(level => [level, 0])) as Record<MeetingLevel, number>,
  }));
  for (const { heldOn, level } of meetings) {
    const held = partsOf(heldOn);
    const line = held.year === year && heldOn <= today ? lines[held.month - 1] : undefined;
    if (line !== undefined) line.byLevel[level] += 1;
  }
  return lines;
}

/** The meetings of the centre and the province that nothing here has passed on yet, newest first. */
export function notPassedOn<Row extends { readonly id: string; readonly meeting: Meeting }>(
  rows: readonly Row[],
): readonly Row[] {
  const passedOn = new Set(rows.flatMap(({ meeting }) => meeting.agenda.flatMap(item => item.upstreamMeetingIds)));
  return rows
    .filter(({ id, meeting }) => isUpstream(meeting.level) && !passedOn.has(id))
    .toSorted((a, b) => (a.meeting.heldOn < b.meeting.heldOn ? 1 : a.meeting.heldOn > b.meeting.heldOn ? -1 : 0));
}

import { useMemo } from 'preact/hooks';
import {
  type LedgerSigns,
  type StudyStanding,
  studyIdOf,
  studyStanding,
} from '../../../shared/domain/meetings/study.ts';
import { by, byText } from '../../../shared/kernel/compare.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import { type Desk, useDesk } from '../desk/desk-context.ts';
import type { MeetingRow } from './meeting-rows.ts';

type TaskRow = Desk['tasks']['value'][number];

/** How a unit stands to an upstream meeting: from what it wrote down, its own meetings, and the tasks that came of them. */
export function useStandings(rows: readonly MeetingRow[]): (upstream: MeetingRow, unitId: RecordId) => StudyStanding {
  const desk = useDesk();
  const studies = desk.view.watchKind('study').value;
  const tasks = desk.tasks.value;
  const calendar = desk.calendar.value;
  const today = desk.today.value;
  return useMemo(() => {
    const byMeeting = tasksByMeeting(tasks);
    return (upstream, unitId) => {
      const own = rows
        .filter(({ meeting }) => meeting.keptBy === unitId)
        .map(({ id, meeting }) => [id, meeting] as const);
      const passing = own.filter(([, meeting]) =>
        meeting.agenda.some(one => one.upstreamMeetingIds.includes(upstream.id)),
      );
      return studyStanding({
        upstream: { id: upstream.id, heldOn: upstream.meeting.heldOn },
        own,
        study: studies.get(studyIdOf(upstream.id, unitId))?.body ?? null,
        signs: signsOf(passing.flatMap(([id]) => byMeeting.get(id) ?? [])),
        calendar,
        today,
      });
    };
  }, [rows, studies, tasks, calendar, today]);
}

function tasksByMeeting(tasks: readonly TaskRow[]): ReadonlyMap<RecordId, readonly TaskRow[]> {
  const byMeeting = new Map<RecordId, TaskRow[]>();
  for (const row of tasks) {
    const meetingId = row.task.origin?.decision?.meetingId;
    if (meetingId !== undefined) byMeeting.set(meetingId, [...(byMeeting.get(meetingId) ?? []), row]);
  }
  return byMeeting;
}

const signsOf = (tasks: readonly TaskRow[]): LedgerSigns => ({
  startedOn: earliest(tasks.map(({ task }) => task.setOn)),
  schemeOn: earliest(tasks.flatMap(({ task }) => task.policy?.steps.map(({ on }) => on) ?? [])),
});

const earliest = (days: readonly IsoDate[]): IsoDate | null =>
  days.toSorted(by(day => day as string, byText))[0] ?? null;

import type { IsoDate } from '../../kernel/dates.ts';
import type { Closure } from './course.ts';
import { courseOf } from './course.ts';
import type { Report, Task } from './types.ts';

/** A task with one more report: 已送审 asks for its closing on what the report names, anything else puts it in hand again. */
export function withReport(task: Task, report: Report, today: IsoDate): Task {
  const isAsked = report.state === 'submitted';
  const evidence = report.text === '' ? [] : [{ documentId: null, name: report.text }];
  const asked: Closure = { evidence, askedBy: report.personId, askedOn: today, reviewed: null };
  const told: Task = { ...task, state: isAsked ? 'review' : 'open', reports: [...task.reports, report] };
  // nb. nothing is written of a course that was and stays empty
  if (!isAsked && task.course === null) return told;
  return { ...told, course: { ...courseOf(task), closure: isAsked ? asked : null } };
}

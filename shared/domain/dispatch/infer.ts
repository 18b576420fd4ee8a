import { dateInChina, daysBetween, type IsoDate } from '../../kernel/dates.ts';
import { courseOf } from '../ledger/course.ts';
import type { ProgressState, Task } from '../ledger/types.ts';
import type { AskReason } from './types.ts';

/** From what the ledger knows how a task stands, most telling first. */
export type Signal = 'closed' | 'asked-closure' | 'report' | 'stage' | 'milestone' | 'returned' | 'not-due';

/** How a task stands: known from a signal of the period, or somebody has to be asked. */
export type Inference =
  | { readonly known: true; readonly from: Signal; readonly state: ProgressState | 'done'; readonly on: IsoDate | null }
  | { readonly known: false; readonly why: AskReason };

/** The days a month’s dispatch looks at: after the last one opened, up to the end of what it asks about. */
export type Period = { readonly from: IsoDate; readonly to: IsoDate; readonly today: IsoDate };

/** So many days nothing may be heard of a task without a date before it is asked about: two dispatches. */
const SILENT_DAYS = 62;

/**
 * How a task stands, from what was captured anyway: closings, documents, reports, stages and steps of the period (moonshot 6). Only
 * where something falls due, is late or was silent too long and no signal says how it stands, a person is asked. Never “done” by
 * guess: only a closing says so.
 */
export function inferState(task: Task, period: Period): Inference {
  const heard = lastSignal(task);
  if (heard !== null && (heard.from === 'closed' || heard.from === 'asked-closure')) return heard;
  const isFresh = heard !== null && heard.on !== null && heard.on >= period.from;
  if (isFresh) return heard;
  const dueDates = [task.dueOn, ...openSteps(task)].filter(date => date !== null);
  if (dueDates.some(date => date < period.today)) return { known: false, why: 'late' };
  if (dueDates.some(date => date <= period.to)) return { known: false, why: 'due' };
  if (dueDates.length === 0 && isSilent(task, heard?.on ?? null, period.today)) return { known: false, why: 'silent' };
  return { known: true, from: 'not-due', state: 'going', on: null };
}

const openSteps = (task: Task): IsoDate[] =>
  courseOf(task)
    .milestones.filter(({ doneOn }) => doneOn === null)
    .map(({ dueOn }) => dueOn);

function lastSignal(task: Task): Extract<Inference, { known: true }> | null {
  if (task.state === 'closed') return { known: true, from: 'closed', state: 'done', on: task.closedOn };
  const { closure, milestones } = courseOf(task);
  if (task.state === 'review')
    return { known: true, from: 'asked-closure', state: 'submitted', on: closure?.askedOn ?? null };
  const report = task.reports.at(-1);
  const step = task.policy?.steps.at(-1);
  const reached = milestones.map(({ doneOn }) => doneOn).filter(on => on !== null);
  const signals: { from: Signal; state: ProgressState; on: IsoDate }[] = [
    ...(report === undefined ? [] : [{ from: 'report' as const, state: report.state, on: dayOf(report.at) }]),
    ...(step === undefined ? [] : [{ from: 'stage' as const, state: 'going' as const, on: step.on }]),
    ...reached.map(on => ({ from: 'milestone' as const, state: 'going' as const, on })),
    ...(closure?.reviewed?.accepted === false
      ? [{ from: 'returned' as const, state: 'going' as const, on: closure.reviewed.on }]
      : []),
  ];
  const last = signals.reduce<(typeof signals)[number] | null>(
    (newest, one) => (newest === null || one.on > newest.on ? one : newest),
    null,
  );
  return last === null ? null : { known: true, ...last };
}

const dayOf = (at: string): IsoDate => dateInChina(Date.parse(at));

function isSilent(task: Task, heardOn: IsoDate | null, today: IsoDate): boolean {
  const since = heardOn ?? task.setOn;
  return daysBetween(since, today) > SILENT_DAYS;
}

import { daysBetween, type IsoDate } from '../../kernel/dates.ts';
import type { Regime } from '../regime/types.ts';
import { courseOf, type Extension } from './course.ts';
import type { Task } from './types.ts';

/** Why a task’s date cannot be put off to another; null where it can be asked for. */
export type ExtensionProblem = 'no-date' | 'past' | 'not-later' | 'waiting' | 'too-often' | 'too-long';

/** The request for more time that waits for an answer. */
export const extensionWaiting = (task: Task): Extension | null =>
  courseOf(task).extensions.find(({ decided }) => decided === null) ?? null;

/** The date a task had before anything was put off. */
export const firstDueOn = (task: Task): IsoDate | null =>
  courseOf(task).extensions.find(({ decided }) => decided?.approved === true)?.fromOn ?? task.dueOn;

/** 延期申请 before the due date, so often and so long altogether as the regime lets (domain §A3.8). */
export function extensionProblem(
  task: Task,
  toOn: IsoDate,
  today: IsoDate,
  { mostDays, mostTimes }: Regime['extension'],
): ExtensionProblem | null {
  const first = firstDueOn(task);
  if (task.dueOn === null || first === null) return 'no-date';
  if (today > task.dueOn) return 'past';
  if (toOn <= task.dueOn) return 'not-later';
  if (extensionWaiting(task) !== null) return 'waiting';
  const granted = courseOf(task).extensions.filter(({ decided }) => decided?.approved === true);
  if (granted.length >= mostTimes) return 'too-often';
  return daysBetween(first, toOn) > mostDays ? 'too-long' : null;
}

/** Whether a request goes to the upper approver: it puts the date off by more days than the lower one decides. */
export const needsUpper = (
  { fromOn, toOn }: Pick<Extension, 'fromOn' | 'toOn'>,
  regime: Regime['extension'],
): boolean => daysBetween(fromOn, toOn) > regime.upperFromDays;

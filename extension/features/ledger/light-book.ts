import { type DueStatus, dueStatus } from '../../../shared/domain/calendar/lights.ts';
import type { Calendar } from '../../../shared/domain/calendar/types.ts';
import type { Task } from '../../../shared/domain/ledger/types.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';

/** The light of a task on the day the book is for. */
export type LightBook = (task: Pick<Task, 'dueOn' | 'state' | 'closedOn'>) => DueStatus;

/** Lights of tasks on one day. Workdays are counted once a date: twenty thousand tasks share a few hundred dates. */
export function lightBook(calendar: Calendar, today: IsoDate): LightBook {
  const open = new Map<IsoDate | null, DueStatus>();
  return task => {
    if (task.state === 'closed') return dueStatus(calendar, task.dueOn, today, task.closedOn ?? today);
    if (task.state === 'review') return dueStatus(calendar, task.dueOn, today, 'review');
    const known = open.get(task.dueOn);
    if (known !== undefined) return known;
    const status = dueStatus(calendar, task.dueOn, today, null);
    open.set(task.dueOn, status);
    return status;
  };
}

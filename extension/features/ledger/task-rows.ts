import type { DueStatus, Light } from '../../../shared/domain/calendar/lights.ts';
import type { Report, Task } from '../../../shared/domain/ledger/types.ts';
import { by, byNumber, byText, type Comparator, inTurn, nullsLast } from '../../../shared/kernel/compare.ts';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import type { Directory } from '../units/directory.ts';
import type { LightBook } from './light-book.ts';

/** A task as lists show it: names for ids, its light today, and what else must be seen of it. */
export type TaskRow = {
  readonly id: RecordId;
  readonly task: Task;
  readonly status: DueStatus;
  readonly lead: string;
  /** Place of the lead unit in the office's order. */
  readonly leadPlace: number;
  readonly supports: string;
  readonly latest: Report | null;
  /** Something entered here about it has not reached the server. */
  readonly unsent: boolean;
  /** Fields two people wrote at once and nobody has settled. */
  readonly disputed: number;
};

/** What the rows are made of. */
export type TaskSources = {
  readonly entries: ReadonlyMap<RecordId, { readonly body: Task; readonly pending: boolean }>;
  /** Unsettled conflicts by the record they are about. */
  readonly conflicts: ReadonlyMap<RecordId, readonly unknown[]>;
  readonly directory: Directory;
  readonly lights: LightBook;
};

/** The rows of the ledger, most pressing first. */
export function taskRows({ entries, conflicts, directory, lights }: TaskSources): readonly TaskRow[] {
  const rows = [...entries].map(([id, { body: task, pending }]) => ({
    id,
    task,
    status: lights(task),
    lead: directory.unitName(task.leadUnitId),
    leadPlace: directory.place(task.leadUnitId),
    supports: task.coUnitIds.map(directory.unitName).join('、'),
    latest: task.reports.at(-1) ?? null,
    unsent: pending,
    disputed: conflicts.get(id)?.length ?? 0,
  }));
  return rows.sort(byPressure);
}

const LIGHT_ORDER: Readonly<Record<Light, number>> = {
  overdue: 0,
  today: 1,
  near: 2,
  soon: 3,
  far: 4,
  review: 5,
  none: 6,
  unsent: 7,
  done: 8,
  'done-late': 8,
};

/** Overdue first and longest, then what falls due next; closed last, the newest of them first. */
export const byPressure: Comparator<TaskRow> = inTurn(
  by(row => LIGHT_ORDER[row.status.state], byNumber),
  (a, b) => (a.task.state === 'closed' ? byText(b.task.closedOn ?? '', a.task.closedOn ?? '') : 0),
  by(row => row.task.dueOn as string | null, nullsLast(byText)),
  by(row => row.leadPlace, byNumber),
  by(row => row.id, byText),
);

/** The worst light among some tasks; null when there are none. */
export function worstOf(statuses: readonly DueStatus[]): DueStatus | null {
  return statuses.reduce<DueStatus | null>((worst, status) => {
    if (worst === null) return status;
    const step = LIGHT_ORDER[status.state] - LIGHT_ORDER[worst.state];
    return step < 0 || (step === 0 && (status.workdays ?? 0) < (worst.workdays ?? 0)) ? status : worst;
  }, null);
}

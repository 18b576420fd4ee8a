import { by, byNumber, descending, inTurn } from '../../../shared/kernel/compare.ts';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import { type Standing, stands } from './task-filter.ts';
import type { TaskRow } from './task-rows.ts';

/** The six figures of the overview, each a list behind it. */
export const TILE_STANDINGS = [
  'overdue',
  'today',
  'near',
  'review',
  'open',
  'closed',
] as const satisfies readonly Standing[];

/** How many tasks stand in each way. */
export type Figures = Readonly<Record<(typeof TILE_STANDINGS)[number], number>>;

/** What one unit leads, in figures. */
export type UnitLine = Figures & {
  readonly unitId: RecordId;
  readonly unit: string;
  readonly place: number;
  /** All it leads, closed included. */
  readonly tasks: number;
};

/** The six figures of some tasks. */
export function figuresOf(rows: readonly TaskRow[]): Figures {
  const figures = { overdue: 0, today: 0, near: 0, review: 0, open: 0, closed: 0 };
  for (const row of rows) {
    for (const standing of TILE_STANDINGS) if (stands(row, standing)) figures[standing] += 1;
  }
  return figures;
}

/** One line a lead unit, the one with most overdue first, then most due soon, then in the office's order. */
export function unitLines(rows: readonly TaskRow[]): readonly UnitLine[] {
  const groups = new Map<RecordId, TaskRow[]>();
  for (const row of rows) {
    const group = groups.get(row.task.leadUnitId);
    if (group === undefined) groups.set(row.task.leadUnitId, [row]);
    else group.push(row);
  }
  return [...groups]
    .map(([unitId, tasks]) => ({
      unitId,
      unit: tasks[0]?.lead ?? '',
      place: tasks[0]?.leadPlace ?? 0,
      tasks: tasks.length,
      ...figuresOf(tasks),
    }))
    .sort(
      inTurn(
        by(line => line.overdue, descending(byNumber)),
        by(line => line.today + line.near, descending(byNumber)),
        by(line => line.place, byNumber),
      ),
    );
}

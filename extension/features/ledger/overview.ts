import { by, byNumber, descending, inTurn } from '../../../shared/kernel/compare.ts';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import { type Standing, standingCounts } from './task-filter.ts';
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
export const figuresOf = (rows: readonly TaskRow[]): Figures => standingCounts(rows);

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

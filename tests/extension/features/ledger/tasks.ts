import { lightBook } from '../../../../extension/features/ledger/light-book.ts';
import { type TaskRow, taskRows } from '../../../../extension/features/ledger/task-rows.ts';
import { directoryOf } from '../../../../extension/features/units/directory.ts';
import { unitSchema } from '../../../../shared/domain/accounts/types.ts';
import { builtInCalendar } from '../../../../shared/domain/calendar/tables.ts';
import { type Task, taskSchema } from '../../../../shared/domain/ledger/types.ts';
import { isoDate } from '../../../../shared/kernel/dates.ts';
import { task, unit } from '../../workbench.ts';

/** The day the rows of these tests are looked at: a Tuesday. */
export const TODAY = isoDate('2026-11-24');

/** A task of the east district due on a date, with whatever else matters. */
export const taskOf = (content: string, dueOn: string | null, more: Partial<Task> = {}): Task =>
  taskSchema.parse({ ...task(content, dueOn), ...more });

/** A report of the east district. */
export const reportOf = (state: 'going' | 'submitted' | 'difficult', text = '', at = '2026-11-20T01:00:00.000Z') =>
  ({
    id: `r-${at.replaceAll(/\D/g, '')}`,
    state,
    text,
    personId: 'handler',
    unitId: 'east',
    at,
  }) as Task['reports'][number];

/** Rows as the ledger makes them, the offices in their order: 改革办, 东区, 市水利局. */
export function rowsOf(
  tasks: Readonly<Record<string, Task>>,
  unsent: readonly string[] = [],
  disputed: readonly string[] = [],
): readonly TaskRow[] {
  const named = (name: string, kind: string, order: number) =>
    unitSchema.parse({ ...unit(kind), name, shortName: name, order });
  const units = new Map([
    ['office', named('改革办', 'office', 1)],
    ['east', named('东区', 'district', 1)],
    ['water', named('市水利局', 'department', 1)],
  ]);
  return taskRows({
    entries: new Map(Object.entries(tasks).map(([id, body]) => [id, { body, pending: unsent.includes(id) }])),
    conflicts: new Map(disputed.map(id => [id, [{}]])),
    directory: directoryOf(units, new Map()),
    lights: lightBook(builtInCalendar, TODAY),
  });
}

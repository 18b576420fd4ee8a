import type { Actor } from '../../../../shared/domain/accounts/actor.ts';
import type { Role } from '../../../../shared/domain/accounts/types.ts';
import type { Task } from '../../../../shared/domain/ledger/types.ts';
import type { DatedTask } from '../../../../shared/domain/reminders/due.ts';
import { type IsoDate, isoDate, momentInChina } from '../../../../shared/kernel/dates.ts';

/** A person who holds a role at a unit. */
export const actorAt = (unitId: string, role: Role = 'department.handler', personId = 'person-a'): Actor => ({
  kind: 'person',
  personId,
  unitId,
  grants: [{ role, unitId }],
});

/** An open task of 市住建局 set by the office, with what a case changes of it. */
export function taskDue(id: string, dueOn: string | null, changes: Partial<Task> = {}, internal = false): DatedTask {
  const task: Task = {
    v: 3,
    content: `任务${id}`,
    deliverable: null,
    leadUnitId: 'housing',
    coUnitIds: [],
    dueOn: dueOn === null ? null : isoDate(dueOn),
    dueRule: null,
    quote: null,
    number: null,
    documentId: null,
    anchor: null,
    tags: [],
    state: 'open',
    closedOn: null,
    evidence: null,
    reports: [],
    setBy: 'clerk',
    keptBy: 'office',
    setOn: isoDate('2026-11-02'),
    leader: null,
    policy: null,
    course: null,
    origin: null,
    ...changes,
  };
  return { id, task, internal };
}

/** A moment in milliseconds from a date and a time of day in China. */
export function at(day: string, time = '09:00'): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return momentInChina(isoDate(day) as IsoDate, hours * 60 + minutes);
}

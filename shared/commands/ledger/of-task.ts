import type { Actor } from '../../domain/accounts/actor.ts';
import type { Subject } from '../../domain/accounts/policy.ts';
import type { RecordRef } from '../../domain/kinds.ts';
import { type Course, courseOf } from '../../domain/ledger/course.ts';
import type { Task } from '../../domain/ledger/types.ts';
import { ok, type Result, refuse } from '../../kernel/result.ts';
import { isMarkedSentence } from '../../recognition/marking/of-facts.ts';
import { type Change, type Moment, put, type Rows } from '../define.ts';

/** Names a task, for `reads`. */
export const taskRef = (id: string): RecordRef => ({ kind: 'task', id });

/** Names a unit, for `reads`. */
export const unitRef = (id: string): RecordRef => ({ kind: 'unit', id });

/** Names a document where there is one, for `reads`. */
export const documentRefs = (id: string | null): RecordRef[] => (id === null ? [] : [{ kind: 'document', id }]);

/** Whose a task is, for the policy table. */
export function aboutTask(rows: Rows, args: { taskId: string }): Subject {
  const task = rows.get('task', args.taskId);
  return task === null ? {} : { keptBy: task.keptBy, answeredBy: [task.leadUnitId, ...task.coUnitIds] };
}

/** A task that is not closed; what is closed takes no change but 恢复. */
export function openTask(rows: Rows, taskId: string): Result<Task> {
  const task = rows.get('task', taskId);
  if (task === null) return refuse('task.unknown');
  return task.state === 'closed' ? refuse('task.closed', { content: task.content }) : ok(task);
}

/** A task that is not closed and the person who acts on it; what they wrote bears no marking (domain §C4). */
export function taskAtHand(
  rows: Rows,
  taskId: string,
  { actor }: Moment,
  written: readonly (string | null)[] = [],
): Result<{ task: Task; person: { personId: string; unitId: string } }> {
  if (written.some(text => text !== null && isMarkedSentence(text))) return refuse('document.marked');
  const task = openTask(rows, taskId);
  if (!task.ok) return task;
  const person = personIn(actor);
  return person.ok ? ok({ task: task.value, person: person.value }) : person;
}

/** Who acts, where only a person can. */
export const personIn = (actor: Actor): Result<{ personId: string; unitId: string }> =>
  actor.kind === 'person' ? ok(actor) : refuse('account.not-permitted');

/** Writes a task with something of its course changed. */
export const putCourse = (taskId: string, task: Task, set: Partial<Course>, more: Partial<Task> = {}): Change =>
  put('task', taskId, { ...task, ...more, course: { ...courseOf(task), ...set } });

import type { Order } from '../../../../shared/commands/decide.ts';
import type { Actor } from '../../../../shared/domain/accounts/actor.ts';
import { may } from '../../../../shared/domain/accounts/policy.ts';
import type { Calendar } from '../../../../shared/domain/calendar/types.ts';
import type { Task } from '../../../../shared/domain/ledger/types.ts';
import { by, byText } from '../../../../shared/kernel/compare.ts';
import type { IsoDate } from '../../../../shared/kernel/dates.ts';
import type { RecordId } from '../../../../shared/kernel/ids.ts';
import { findDeadlines } from '../../../../shared/recognition/deadlines/find.ts';
import type { Entry } from '../../../local/entry.ts';

/** An open task whose sentence gives another date, or the same with other reasons, under another calendar. */
export type MovedTask = {
  readonly id: RecordId;
  readonly task: Task;
  readonly dueOn: IsoDate;
  /** Null where the task states none. */
  readonly dueRule: string | null;
};

type Records = {
  readonly tasks: ReadonlyMap<RecordId, Pick<Entry<'task'>, 'body'>>;
  readonly documents: ReadonlyMap<RecordId, Pick<Entry<'document'>, 'body'>>;
};

const MOST_RULE = 120;

/**
 * The open tasks that stand on the date the calendar `before` gives for their sentence and would have another under `after`, soonest
 * first. A date a person set otherwise is theirs and never among them.
 */
export function movedTasks({ tasks, documents }: Records, before: Calendar, after: Calendar): readonly MovedTask[] {
  if (before === after) return [];
  const moved = [...tasks].flatMap(([id, { body: task }]) => {
    if (task.state === 'closed' || task.dueOn === null || task.quote === null) return [];
    const document = task.documentId === null ? undefined : documents.get(task.documentId)?.body;
    const seen = { issuedOn: document?.issuedOn ?? null, receivedOn: document?.receivedOn ?? null };
    const next = movedBy(task, seen, before, after);
    return next === null ? [] : [{ id, task, ...next }];
  });
  return moved.sort(by(({ dueOn }) => dueOn, byText));
}

/**
 * The open tasks that still stand on a calendar that was in force earlier, those before `present` newest first; each is counted from
 * the newest one its date and reason fit.
 */
export function tasksBehind(records: Records, earlier: readonly Calendar[], present: Calendar): readonly MovedTask[] {
  const found = new Map<RecordId, MovedTask>();
  for (const calendar of earlier)
    for (const moved of movedTasks(records, calendar, present)) if (!found.has(moved.id)) found.set(moved.id, moved);
  return [...found.values()].sort(by(({ dueOn }) => dueOn, byText));
}

type Seen = { readonly issuedOn: IsoDate | null; readonly receivedOn: IsoDate | null };

function movedBy(
  task: Task,
  seen: Seen,
  before: Calendar,
  after: Calendar,
): Pick<MovedTask, 'dueOn' | 'dueRule'> | null {
  const blocks = [{ at: 0, text: task.quote ?? '', kind: 'text' as const, level: 0 }];
  const was = findDeadlines(blocks, { ...seen, calendar: before }).find(
    one =>
      one.counted !== null &&
      one.resolved === task.dueOn &&
      (task.dueRule === null || task.dueRule === ruleOf(one.rule)),
  );
  if (was === undefined) return null;
  const is = findDeadlines(blocks, { ...seen, calendar: after }).find(one => one.start === was.start);
  if (is === undefined || is.resolved === null) return null;
  const dueRule = task.dueRule === null ? null : ruleOf(is.rule);
  return is.resolved === task.dueOn && dueRule === task.dueRule ? null : { dueOn: is.resolved, dueRule };
}

const ruleOf = (rule: string): string => rule.slice(0, MOST_RULE);

/** The orders that give the tasks the person may change their new dates. */
export const moveOrders = (moved: readonly MovedTask[], actor: Actor): readonly Order[] =>
  moved
    .filter(({ task }) => mayMove(task, actor))
    .map(({ id, task, dueOn, dueRule }) => ({
      name: 'ledger.changeTask',
      args: { taskId: id, documentId: task.documentId, set: { dueOn, dueRule } },
    }));

/** Whether the person may change the date of a task. */
const mayMove = ({ keptBy, leadUnitId, coUnitIds }: Task, actor: Actor): boolean =>
  may(actor, 'ledger.changeTask', { keptBy, answeredBy: [leadUnitId, ...coUnitIds] });

import type { Actor } from '../../../shared/domain/accounts/actor.ts';
import { may } from '../../../shared/domain/accounts/policy.ts';
import { courseOf } from '../../../shared/domain/ledger/course.ts';
import { extensionWaiting } from '../../../shared/domain/ledger/extension.ts';
import type { Task } from '../../../shared/domain/ledger/types.ts';

/** What is done to a task in the ledger. */
export type TaskAction =
  | 'ledger.report'
  | 'ledger.changeTask'
  | 'ledger.askClosure'
  | 'ledger.closeOut'
  | 'ledger.askExtension'
  | 'ledger.reopen';

const WHO: Readonly<Record<TaskAction, string>> = {
  'ledger.report': '牵头单位、配合单位和改革办可报进展。',
  'ledger.changeTask': '改革办和立项单位可调整任务。',
  'ledger.askClosure': '牵头单位、配合单位和改革办可提请销号。',
  'ledger.closeOut': '改革办可销号。',
  'ledger.askExtension': '牵头单位、配合单位和改革办可申请延期。',
  'ledger.reopen': '改革办可恢复办理。',
};

/** Why the actor may not do this to the task now, in one sentence; null when they may. */
export function whyNot(actor: Actor, action: TaskAction, task: Task): string | null {
  if (task.state === 'closed') return '任务已销号。';
  return mayDo(actor, action, task) ? null : WHO[action];
}

const mayDo = (actor: Actor, action: TaskAction, task: Task): boolean =>
  may(actor, action, { keptBy: task.keptBy, answeredBy: [task.leadUnitId, ...task.coUnitIds] });

/** Why the actor may not look at a task that asks to be closed; who asked never does. */
export function whyNotReview(actor: Actor, task: Task): string | null {
  const barred = whyNot(actor, 'ledger.closeOut', task);
  if (barred !== null || actor.kind !== 'person') return barred;
  const asker = courseOf(task).closure?.askedBy ?? task.reports.at(-1)?.personId;
  return asker === actor.personId ? '由本人提请，请另一人核对。' : null;
}

/** Why no later date can be asked for now; null where it can. How often and how long is said when it is asked. */
export function whyNotExtend(actor: Actor, task: Task): string | null {
  const barred = whyNot(actor, 'ledger.askExtension', task);
  if (barred !== null) return barred;
  if (task.dueOn === null) return '任务没有完成时限。';
  return extensionWaiting(task) === null ? null : '已有一项延期申请待批。';
}

/** Why a closed task cannot be taken back in hand; null where it can. */
export const whyNotReopen = (actor: Actor, task: Task): string | null =>
  mayDo(actor, 'ledger.reopen', task) ? null : WHO['ledger.reopen'];

/** Why a task may not be withdrawn; null when it may. One with reports is closed instead. */
export function whyNotWithdraw(actor: Actor, task: Task): string | null {
  const barred = whyNot(actor, 'ledger.changeTask', task);
  if (barred !== null || task.reports.length === 0) return barred;
  return `已有${task.reports.length}条进展，请改为销号。`;
}

const FORMS = {
  report: (actor: Actor, task: Task) => whyNot(actor, 'ledger.report', task),
  ask: (actor: Actor, task: Task) => whyNot(actor, 'ledger.askClosure', task),
  close: whyNotReviewNow,
  return: whyNotReviewNow,
  extend: whyNotExtend,
  reopen: (actor: Actor, task: Task) => (task.state === 'closed' ? whyNotReopen(actor, task) : '任务没有销号。'),
} as const;

/** A form of a task that opens in place of its buttons. */
export type OpenForm = keyof typeof FORMS;

/** The form a name asks for, where the actor may use it now; else null. */
export function openForm(actor: Actor, task: Task, name: string | null): OpenForm | null {
  if (name === null || !Object.hasOwn(FORMS, name)) return null;
  const form = name as OpenForm;
  return FORMS[form](actor, task) === null ? form : null;
}

function whyNotReviewNow(actor: Actor, task: Task): string | null {
  return task.state === 'review' ? whyNotReview(actor, task) : '没有提请销号。';
}

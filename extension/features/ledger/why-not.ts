import type { Actor } from '../../../shared/domain/accounts/actor.ts';
import { may } from '../../../shared/domain/accounts/policy.ts';
import type { Task } from '../../../shared/domain/ledger/types.ts';

/** What is done to a task in the ledger. */
export type TaskAction = 'ledger.report' | 'ledger.changeTask' | 'ledger.closeOut';

const WHO: Readonly<Record<TaskAction, string>> = {
  'ledger.report': '牵头单位、配合单位和改革办可报进展。',
  'ledger.changeTask': '改革办和立项单位可调整任务。',
  'ledger.closeOut': '改革办可销号。',
};

/** Why the actor may not do this to the task now, in one sentence; null when they may. */
export function whyNot(actor: Actor, action: TaskAction, task: Task): string | null {
  if (task.state === 'closed') return '任务已销号。';
  const subject = { keptBy: task.keptBy, answeredBy: [task.leadUnitId, ...task.coUnitIds] };
  return may(actor, action, subject) ? null : WHO[action];
}

/** Why a task may not be withdrawn; null when it may. One with reports is closed instead. */
export function whyNotWithdraw(actor: Actor, task: Task): string | null {
  const barred = whyNot(actor, 'ledger.changeTask', task);
  if (barred !== null || task.reports.length === 0) return barred;
  return `已有${task.reports.length}条进展，请改为销号。`;
}

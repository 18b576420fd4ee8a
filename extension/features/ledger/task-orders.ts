import type { Order } from '../../../shared/commands/decide.ts';
import type { Task, TaskTerms } from '../../../shared/domain/ledger/types.ts';
import { type Entropy, newId, type RecordId } from '../../../shared/kernel/ids.ts';
import type { ReportDraft } from './ReportForm.tsx';

type Named = { readonly id: RecordId; readonly task: Task };

const meetingOf = ({ origin }: Task) => (origin?.decision == null ? {} : { meetingId: origin.decision.meetingId });

/** 报进展. */
export const reportOrder = ({ id }: Named, { state, text }: ReportDraft, entropy: Entropy): Order => ({
  name: 'ledger.report',
  args: { taskId: id, reportId: newId(entropy), state, text },
});

/** 调整任务, only the terms that are stated. */
export const changeOrder = ({ id, task }: Named, set: Partial<TaskTerms>): Order => ({
  name: 'ledger.changeTask',
  args: { taskId: id, documentId: task.documentId, set, ...meetingOf(task) },
});

/** 打标签: what differs between the tags there are and those wanted. */
export const retagOrder = ({ id, task }: Named, tags: Task['tags']): Order => ({
  name: 'ledger.retag',
  args: {
    taskId: id,
    add: tags.filter(tag => !task.tags.includes(tag)),
    take: task.tags.filter(tag => !tags.includes(tag)),
  },
});

/** 销号. */
export const closeOutOrder = ({ id }: Named, evidence: string): Order => ({
  name: 'ledger.closeOut',
  args: { taskId: id, evidence },
});

/** 撤项. */
export const withdrawTaskOrder = ({ id, task }: Named): Order => ({
  name: 'ledger.withdrawTask',
  args: { taskId: id, documentId: task.documentId, ...meetingOf(task) },
});

/** 恢复此值, or 保留现值. */
export const settleOrder = ({ id, task }: Named, conflictId: RecordId, bringBack: boolean): Order => ({
  name: 'ledger.bringBack',
  args: { taskId: id, documentId: task.documentId, conflictId, bringBack },
});

/** 立项. */
export const addTaskOrder = (
  entropy: Entropy,
  task: { documentId: RecordId | null; keptBy: RecordId; terms: TaskTerms; tags: Task['tags']; policy: boolean },
): Order => ({ name: 'ledger.addTask', args: { taskId: newId(entropy), ...task } });

import type { JSX } from 'preact';
import type { Order } from '../../../shared/commands/decide.ts';
import { courseOf } from '../../../shared/domain/ledger/course.ts';
import { newId } from '../../../shared/kernel/ids.ts';
import { refusalText } from '../../../shared/words/refusals.ts';
import { useDesk } from '../desk/desk-context.ts';
import { CloseOutForm } from './CloseOutForm.tsx';
import { ExtensionForm } from './ExtensionForm.tsx';
import { namedDocument } from './evidence.ts';
import { ReasonForm } from './ReasonForm.tsx';
import { type ReportDraft, ReportForm } from './ReportForm.tsx';
import { closeOutOrder, reportOrder } from './task-orders.ts';
import type { TaskRow } from './task-rows.ts';
import type { OpenForm } from './why-not.ts';

type TaskFormProps = { readonly row: TaskRow; readonly form: OpenForm; readonly onClose: () => void };

/** The form of a task that is open, with what was typed before and refused. */
export function TaskForm({ row, form, onClose }: TaskFormProps) {
  const desk = useDesk();
  const { task, id } = row;
  const perform = async (order: Order, done: string) => {
    const refusal = await desk.perform([order], done);
    return refusal === null ? null : refusalText(refusal);
  };
  const refilled = <Args,>(name: string) => {
    const order = desk.refill.value?.order;
    return order?.name === name ? (order.args as Args) : undefined;
  };
  const forms: Readonly<Record<OpenForm, () => JSX.Element>> = {
    report: () => (
      <ReportForm
        draft={refilled<ReportDraft>('ledger.report')}
        onReport={draft => perform(reportOrder(row, draft, desk.entropy), '已报进展')}
        onClose={onClose}
      />
    ),
    ask: () => (
      <CloseOutForm
        verb="提请销号"
        suggested={row.latest?.text ?? ''}
        draft={refilled<{ evidence: readonly { name: string }[] }>('ledger.askClosure')?.evidence[0]?.name}
        onCloseOut={name => {
          const evidence = [namedDocument(desk.documents.value, name)];
          return perform({ name: 'ledger.askClosure', args: { taskId: id, evidence } }, '已提请销号，待核对');
        }}
        onClose={onClose}
      />
    ),
    close: () => (
      <CloseOutForm
        verb="销号"
        suggested={
          courseOf(task).closure?.evidence[0]?.name ?? (row.latest?.state === 'submitted' ? row.latest.text : '')
        }
        draft={refilled<{ evidence: string }>('ledger.closeOut')?.evidence}
        onCloseOut={evidence => perform(closeOutOrder(row, evidence), '已销号')}
        onClose={onClose}
      />
    ),
    return: () => (
      <ReasonForm
        verb="退回"
        label="理由"
        hint="写明依据缺什么；任务回到在办。"
        missing="写明退回的理由。"
        draft={refilled<{ reason: string }>('ledger.returnClosure')?.reason}
        onAct={reason => perform({ name: 'ledger.returnClosure', args: { taskId: id, reason } }, '已退回')}
        onClose={onClose}
      />
    ),
    reopen: () => (
      <ReasonForm
        verb="恢复办理"
        label="理由"
        hint="任务回到在办，编号不变。"
        missing="写明恢复办理的理由。"
        draft={refilled<{ reason: string }>('ledger.reopen')?.reason}
        onAct={reason => perform({ name: 'ledger.reopen', args: { taskId: id, reason } }, '已恢复办理')}
        onClose={onClose}
      />
    ),
    extend: () => (
      <ExtensionForm
        dueOn={task.dueOn}
        draft={refilled('ledger.askExtension')}
        onAsk={(toOn, reason) => {
          const args = { taskId: id, extensionId: newId(desk.entropy), toOn, reason };
          return perform({ name: 'ledger.askExtension', args }, '已申请延期，待批');
        }}
        onClose={onClose}
      />
    ),
  };
  return forms[form]();
}

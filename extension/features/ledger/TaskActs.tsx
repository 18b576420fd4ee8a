import { useState } from 'preact/hooks';
import type { Order } from '../../../shared/commands/decide.ts';
import { refusalText } from '../../../shared/words/refusals.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useDesk } from '../desk/desk-context.ts';
import { CloseOutForm } from './CloseOutForm.tsx';
import { type ReportDraft, ReportForm } from './ReportForm.tsx';
import { closeOutOrder, reportOrder, withdrawTaskOrder } from './task-orders.ts';
import type { TaskRow } from './task-rows.ts';
import { whyNot, whyNotWithdraw } from './why-not.ts';

type TaskActsProps = {
  readonly row: TaskRow;
  readonly doing: string | null;
  readonly onDoing: (doing: string | null) => void;
};

/** What can be done to a task now: 报进展, 调整时限, 销号, 撤项; what cannot says why. */
export function TaskActs({ row, doing, onDoing }: TaskActsProps) {
  const desk = useDesk();
  const { task } = row;
  const actor = desk.actor.value;
  const barred = (action: Parameters<typeof whyNot>[1]) => whyNot(actor, action, task);
  const refilled = <Args,>(name: string) => {
    const order = desk.refill.value?.order;
    return order?.name === name ? (order.args as Args) : undefined;
  };
  const perform = async (order: Order, done: string) => {
    const refusal = await desk.perform([order], done);
    return refusal === null ? null : refusalText(refusal);
  };
  const close = () => onDoing(null);
  if (doing === 'report' && barred('ledger.report') === null) {
    return (
      <ReportForm
        draft={refilled<ReportDraft>('ledger.report')}
        onReport={draft => perform(reportOrder(row, draft, desk.entropy), '已报进展')}
        onClose={close}
      />
    );
  }
  if (doing === 'close' && barred('ledger.closeOut') === null) {
    return (
      <CloseOutForm
        suggested={row.latest?.state === 'submitted' ? row.latest.text : ''}
        draft={refilled<{ evidence: string }>('ledger.closeOut')?.evidence}
        onCloseOut={evidence => perform(closeOutOrder(row, evidence), '已销号')}
        onClose={close}
      />
    );
  }
  const reviews = task.state === 'review' && barred('ledger.closeOut') === null;
  return (
    <div class="task-acts">
      <Button kind={reviews ? 'plain' : 'primary'} barred={barred('ledger.report')} onPress={() => onDoing('report')}>
        报进展
      </Button>
      <Button kind={reviews ? 'primary' : 'plain'} barred={barred('ledger.closeOut')} onPress={() => onDoing('close')}>
        销号
      </Button>
      <Button barred={barred('ledger.changeTask')} onPress={() => onDoing('dueOn')}>
        调整时限
      </Button>
      <Button kind="quiet" barred={whyNotWithdraw(actor, task)} onPress={() => onDoing('withdraw')}>
        撤项
      </Button>
      <WithdrawDialog row={row} open={doing === 'withdraw'} onClose={close} />
    </div>
  );
}

function WithdrawDialog({ row, open, onClose }: { row: TaskRow; open: boolean; onClose: () => void }) {
  const desk = useDesk();
  const [error, setError] = useState<string | null>(null);
  const withdraw = async () => {
    const refusal = await desk.perform([withdrawTaskOrder(row)], '已撤项');
    setError(refusal === null ? null : refusalText(refusal));
    if (refusal === null) onClose();
  };
  return (
    <Dialog open={open} title="撤项" verb="撤项" final onAct={() => void withdraw()} onClose={onClose}>
      <p>{`任务“${row.task.content}”将从台账中撤出，牵头单位和配合单位不再看到。10秒内可撤销。`}</p>
      {error !== null && <p class="field-error">{error}</p>}
    </Dialog>
  );
}

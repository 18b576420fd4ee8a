import { useState } from 'preact/hooks';
import { refusalText } from '../../../shared/words/refusals.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useDesk } from '../desk/desk-context.ts';
import { TaskForm } from './TaskForm.tsx';
import { withdrawTaskOrder } from './task-orders.ts';
import type { TaskRow } from './task-rows.ts';
import {
  openForm,
  type TaskAction,
  whyNot,
  whyNotExtend,
  whyNotReopen,
  whyNotReview,
  whyNotWithdraw,
} from './why-not.ts';

type TaskActsProps = {
  readonly row: TaskRow;
  readonly doing: string | null;
  readonly onDoing: (doing: string | null) => void;
};

/** What can be done to a task now: 报进展, 提请销号, 核对, 延期, 调整, 撤项, 恢复; what cannot says why. */
export function TaskActs({ row, doing, onDoing }: TaskActsProps) {
  const desk = useDesk();
  const { task } = row;
  const actor = desk.actor.value;
  const form = openForm(actor, task, doing);
  if (form !== null) return <TaskForm row={row} form={form} onClose={() => onDoing(null)} />;
  const barred = (action: TaskAction) => whyNot(actor, action, task);
  if (task.state === 'closed') {
    return (
      <div class="task-acts">
        <Button barred={whyNotReopen(actor, task)} onPress={() => onDoing('reopen')}>
          恢复办理
        </Button>
      </div>
    );
  }
  const reviewBarred = whyNotReview(actor, task);
  const reviews = task.state === 'review' && reviewBarred === null;
  return (
    <div class="task-acts">
      {task.state === 'review' ? (
        <>
          <Button kind={reviews ? 'primary' : 'plain'} barred={reviewBarred} onPress={() => onDoing('close')}>
            销号
          </Button>
          <Button barred={reviewBarred} onPress={() => onDoing('return')}>
            退回
          </Button>
        </>
      ) : (
        <Button barred={barred('ledger.askClosure')} onPress={() => onDoing('ask')}>
          提请销号
        </Button>
      )}
      <Button kind={reviews ? 'plain' : 'primary'} barred={barred('ledger.report')} onPress={() => onDoing('report')}>
        报进展
      </Button>
      <Button barred={whyNotExtend(actor, task)} onPress={() => onDoing('extend')}>
        申请延期
      </Button>
      <Button barred={barred('ledger.changeTask')} onPress={() => onDoing('dueOn')}>
        调整时限
      </Button>
      <Button kind="quiet" barred={whyNotWithdraw(actor, task)} onPress={() => onDoing('withdraw')}>
        撤项
      </Button>
      <WithdrawDialog row={row} open={doing === 'withdraw'} onClose={() => onDoing(null)} />
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

import { TASK_TAGS, type Task } from '../../../shared/domain/ledger/types.ts';
import { refusalText } from '../../../shared/words/refusals.ts';
import { Button } from '../../ui/Button.tsx';
import { showToast } from '../../ui/toasts.ts';
import { copyText } from '../desk/copy-text.ts';
import { useDesk } from '../desk/desk-context.ts';
import { retagOrder } from './task-orders.ts';
import type { TaskRow } from './task-rows.ts';
import { taskTableText } from './task-table-text.ts';
import { whyNot } from './why-not.ts';

/** What can be done with several tasks at once: copy them as a table, tag them. */
export function BulkActs({ rows, onDone }: { readonly rows: readonly TaskRow[]; readonly onDone: () => void }) {
  const desk = useDesk();
  const actor = desk.actor.value;
  const mine = rows.filter(row => whyNot(actor, 'ledger.changeTask', row.task) === null);
  const copy = async () => {
    const copied = await copyText(taskTableText(rows));
    showToast({ text: copied ? `已复制${rows.length}项，可贴入表格` : '未复制：浏览器不允许访问剪贴板。' });
  };
  const tag = async (wanted: Task['tags'][number]) => {
    const untagged = mine.filter(row => !row.task.tags.includes(wanted));
    const orders = untagged.map(row => retagOrder(row, [...row.task.tags, wanted]));
    const refusal = orders.length === 0 ? null : await desk.perform(orders, `已标记${wanted}：${orders.length}项`);
    if (refusal !== null) showToast({ text: refusalText(refusal) });
    else onDone();
  };
  return (
    <>
      <Button small onPress={() => void copy()}>
        复制清单
      </Button>
      {TASK_TAGS.map(one => (
        <Button
          key={one}
          small
          barred={mine.length === 0 ? '改革办和立项单位可调整任务。' : null}
          onPress={() => void tag(one)}
        >
          {`标记${one}`}
        </Button>
      ))}
      <Button kind="quiet" small onPress={onDone}>
        取消选择
      </Button>
    </>
  );
}

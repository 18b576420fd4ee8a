import { useMemo } from 'preact/hooks';
import type { IncomingDocument } from '../../../shared/domain/documents/types.ts';
import { NUMBER_PENDING } from '../../../shared/words/terms.ts';
import { Nobr } from '../../ui/Nobr.tsx';
import { StatusMark } from '../../ui/StatusMark.tsx';
import { addressText } from '../desk/address.ts';
import { useDesk } from '../desk/desk-context.ts';
import { ReceiptMoves } from './ReceiptMoves.tsx';

/** The tasks of a document in the order they were set, each opening in the ledger, and what of them stands on another day of receipt. */
export function DocumentTasks({ document }: { readonly document: IncomingDocument }) {
  const desk = useDesk();
  const { taskIds } = document;
  const all = desk.tasks.value;
  const rows = useMemo(() => {
    const wanted = new Map(taskIds.map((id, place) => [id, place]));
    return all.filter(row => wanted.has(row.id)).sort((a, b) => (wanted.get(a.id) ?? 0) - (wanted.get(b.id) ?? 0));
  }, [all, taskIds]);
  const unseen = taskIds.length - rows.length;
  if (taskIds.length === 0) return <p class="secondary">还没有立项。</p>;
  return (
    <>
      <ReceiptMoves rows={rows} receivedOn={document.receivedOn} />
      <ul class="record-list">
        {rows.map(row => (
          <li key={row.id}>
            <a href={addressText({ screen: 'tasks', id: row.id })}>{row.task.content}</a>
            <p class="record-list-facts">
              <StatusMark status={row.status} />
              <span>{row.lead}</span>
              <span class="hint">
                <Nobr>{row.task.number ?? NUMBER_PENDING}</Nobr>
              </span>
            </p>
          </li>
        ))}
      </ul>
      {unseen > 0 && <p class="hint">{`另有${unseen}项由其他单位承办，当前账号不可见。`}</p>}
    </>
  );
}

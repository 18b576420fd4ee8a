import { useMemo } from 'preact/hooks';
import { momentWords } from '../../../../shared/words/dates.ts';
import { Button } from '../../../ui/Button.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { SyncMark } from '../../../ui/SyncMark.tsx';
import { ageWords } from '../age-words.ts';
import { useDesk } from '../desk-context.ts';
import { type Names, orderSubject, orderWord } from './order-words.ts';
import { RefusedOrder } from './RefusedOrder.tsx';

/** 待处理: what the server refused, with everything that was typed, and what has not been sent yet. Nothing is lost silently. */
export function PendingScreen() {
  const desk = useDesk();
  const names = useNames();
  const refused = desk.view.attention.value;
  const unsent = desk.view.outbox.value;
  const oldest = unsent[0];
  // nb. of a long queue the view lists the first thousand
  const count = Math.max(unsent.length, desk.view.sync.value?.pendingCount ?? 0);
  const now = desk.now.value;
  return (
    <div class="pending">
      <h1>待处理</h1>
      <Panel title="未办理" aside={`${refused.length}项`}>
        {refused.length === 0 ? (
          <EmptyState title="没有未办理的事项。">服务器没有受理的内容会留在这里，写好的不会丢。</EmptyState>
        ) : (
          <ul class="refused-list">
            {refused.map(entry => (
              <RefusedOrder key={entry.id} entry={entry} names={names} />
            ))}
          </ul>
        )}
      </Panel>
      <Panel
        title="未发送"
        aside={oldest === undefined ? '0项' : `${count}项，最早的已等待${ageWords(now - oldest.madeAt)}`}
        actions={
          unsent.length > 0 && (
            <Button small onPress={() => void desk.syncNow()}>
              立即同步
            </Button>
          )
        }
      >
        {unsent.length === 0 ? (
          <EmptyState title="全部已发送。">离线时写的内容列在这里，连通后自动发送。</EmptyState>
        ) : (
          <ul class="record-list">
            {unsent.map(entry => (
              <li key={entry.id}>
                <p>
                  <strong>{orderWord(entry.order)}</strong>
                  {`：${orderSubject(entry.order, names)}`}
                </p>
                <p class="record-list-facts">
                  <SyncMark />
                  <span class="hint">{momentWords(entry.madeAt, now)}</span>
                </p>
              </li>
            ))}
          </ul>
        )}
      </Panel>
    </div>
  );
}

function useNames(): Names {
  const desk = useDesk();
  const directory = desk.directory.value;
  const today = desk.today.value;
  const tasks = desk.tasks.value;
  const documents = desk.documents.value;
  // until the ledger is read nobody knows what is missing from it
  const missing = desk.isLoaded('task') && desk.isLoaded('document') ? null : '';
  return useMemo(
    () => ({
      directory,
      today,
      taskContent: id => tasks.find(row => row.id === id)?.task.content ?? missing,
      documentTitle: id => documents.get(id)?.body.title ?? missing,
    }),
    [directory, today, tasks, documents, missing],
  );
}

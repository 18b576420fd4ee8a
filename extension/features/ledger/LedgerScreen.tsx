import { useRef, useState } from 'preact/hooks';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import { NUMBER_PENDING } from '../../../shared/words/terms.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ListDetail } from '../../ui/ListDetail.tsx';
import { NotYet } from '../desk/NotYet.tsx';
import { useMedia } from '../desk/use-media.ts';
import { useScreenKeys } from '../desk/use-screen-keys.ts';
import { AddTaskForm } from './AddTaskForm.tsx';
import { BulkActs } from './BulkActs.tsx';
import { keepingUnit } from './keeping-unit.ts';
import { LedgerHead } from './LedgerHead.tsx';
import { ImportForm } from './sheets/ImportForm.tsx';
import { TaskDetail } from './TaskDetail.tsx';
import { TaskTable } from './TaskTable.tsx';
import { type Ledger, useLedger } from './use-ledger.ts';

const NONE: ReadonlySet<RecordId> = new Set();

/** 台账: every task I may see, narrowed by words, and one of them beside the list. */
export function LedgerScreen() {
  const ledger = useLedger();
  const { desk, rows, id } = ledger;
  const [editing, setEditing] = useState(false);
  const [selected, setSelected] = useState<ReadonlySet<RecordId>>(NONE);
  const active = useRef<RecordId | null>(null);
  useScreenKeys({
    '/': () => setEditing(true),
    e: () => ledger.act(id ?? active.current, 'report'),
    d: () => ledger.act(id ?? active.current, 'dueOn'),
    Escape: () => id !== null && ledger.open(null),
  });
  const { title, detail } = detailOf(ledger);
  const tight = useMedia('screen and (max-width: 900px)');
  const roomy = useMedia('(min-width: 1600px)');
  return (
    <ListDetail
      title={title}
      detail={detail}
      onClose={() => ledger.open(null)}
      list={
        <>
          <LedgerHead ledger={ledger} editing={editing} onEditing={setEditing} />
          <TaskTable
            rows={rows}
            today={desk.today.value}
            openKey={id}
            columns={tight ? 'few' : detail === null ? 'all' : roomy ? 'some' : 'few'}
            selected={selected}
            onSelect={setSelected}
            bulk={<BulkActs rows={rows.filter(row => selected.has(row.id))} onDone={() => setSelected(NONE)} />}
            onOpen={row => ledger.open(row.id)}
            onActive={row => {
              active.current = row.id;
              if (id !== null) ledger.follow(row.id);
            }}
            empty={<NoTasks ready={ledger.ready} narrowed={ledger.all.length > 0} />}
          />
        </>
      }
    />
  );
}

/** What stands beside the list: the opened task, the form for a new one, the import of many, or that there is no such task. */
function detailOf({ desk, opened, id, doing, ready, setDoing }: Ledger) {
  if (opened !== null) {
    const detail = <TaskDetail key={opened.id} row={opened} doing={doing} onDoing={setDoing} />;
    return { title: opened.task.number ?? NUMBER_PENDING, detail };
  }
  if (id !== null) return { title: '任务', detail: <MissingTask ready={ready} /> };
  const keptBy = keepingUnit(desk.actor.value);
  if (doing === 'import' && keptBy !== null)
    return { title: '导入台账', detail: <ImportForm keptBy={keptBy} onClose={() => setDoing(null)} /> };
  if (doing !== 'add') return { title: '', detail: null };
  return { title: '立项', detail: <AddTaskForm documentId={null} onClose={() => setDoing(null)} /> };
}

function NoTasks({ ready, narrowed }: { readonly ready: boolean; readonly narrowed: boolean }) {
  if (!ready) return <NotYet label="正在读取台账" />;
  if (narrowed) return <EmptyState title="没有符合条件的任务。">去掉一个条件，或换一种状态。</EmptyState>;
  return <EmptyState title="台账还没有任务。">打开一份文件立项，任务就列在这里。</EmptyState>;
}

function MissingTask({ ready }: { readonly ready: boolean }) {
  if (!ready) return <NotYet label="正在读取任务" />;
  return <EmptyState title="台账中没有这项任务。">可能已撤项，或不在当前账号可见范围内。</EmptyState>;
}

import type { ComponentChildren } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import { NUMBER_PENDING } from '../../../shared/words/terms.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FilterLine } from '../../ui/FilterLine.tsx';
import { ListDetail } from '../../ui/ListDetail.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useDesk } from '../desk/desk-context.ts';
import { openedAt } from '../desk/router.ts';
import { useScreenKeys } from '../desk/use-screen-keys.ts';
import { DocumentDetail } from './DocumentDetail.tsx';
import { DocumentTable } from './DocumentTable.tsx';
import { type DocumentRow, filterDocuments } from './document-rows.ts';

type DocumentsScreenProps = {
  readonly rows: readonly DocumentRow[];
  /** The tasks of a document. */
  readonly tasksOf: (row: DocumentRow) => ComponentChildren;
  /** The form that adds a task to a document. */
  readonly addTask: (documentId: RecordId, onClose: () => void) => ComponentChildren;
};

/** 文件: the register of incoming documents, and one of them beside the list. */
export function DocumentsScreen({ rows: all, tasksOf, addTask }: DocumentsScreenProps) {
  const desk = useDesk();
  const { id, query } = openedAt(desk.router);
  const { text = '', month = '', do: doing = null } = query;
  const rows = useMemo(() => filterDocuments(all, { text, month }), [all, text, month]);
  const opened = useMemo(() => all.find(row => row.id === id) ?? null, [all, id]);
  const ready = desk.view.watchReady('document').value;
  const to = (next: string | null, more: Record<string, string> = {}) => ({
    screen: 'documents' as const,
    id: next,
    query: { text, month, ...more },
  });
  const setDoing = (what: string | null) => {
    if (what === null) desk.refill.value = null;
    desk.router.replace(to(id, what === null ? {} : { do: what }));
  };
  const search = useRef<HTMLDivElement>(null);
  useScreenKeys({
    '/': () => search.current?.querySelector('input')?.focus(),
    Escape: () => id !== null && desk.router.go(to(null)),
  });
  const detail =
    opened !== null ? (
      <DocumentDetail
        key={opened.id}
        row={opened}
        doing={doing}
        onDoing={setDoing}
        tasks={tasksOf(opened)}
        addTask={addTask(opened.id, () => setDoing(null))}
      />
    ) : id !== null ? (
      <Missing ready={ready} />
    ) : null;
  return (
    <ListDetail
      title={opened?.document.ledgerNumber ?? NUMBER_PENDING}
      onClose={() => desk.router.go(to(null))}
      detail={detail}
      list={
        <>
          <div class="list-head" ref={search}>
            <div class="list-head-row">
              <h1>文件</h1>
              <TextField
                label="筛选文件"
                labelHidden
                type="search"
                placeholder="标题、文号或机关"
                value={text}
                onChange={typed => desk.router.replace(to(id, { text: typed }))}
              />
              <FilterLine
                conditions={month === '' ? [] : [{ key: 'month', field: '登记月份', value: monthWords(month) }]}
                onRemove={() => desk.router.replace(to(id, { month: '' }))}
                count={`共${rows.length}件`}
              />
            </div>
          </div>
          <DocumentTable
            rows={rows}
            openKey={id}
            narrow={detail !== null}
            onOpen={row => desk.router.go(to(row.id))}
            onActive={row => id !== null && desk.router.replace(to(row.id))}
            empty={<NoDocuments ready={ready} narrowed={all.length > 0} />}
          />
        </>
      }
    />
  );
}

const monthWords = (month: string): string => month.replace(/^(\d{4})-0?(\d+)$/, '$1年$2月');

function NoDocuments({ ready, narrowed }: { readonly ready: boolean; readonly narrowed: boolean }) {
  if (!ready) return <Skeleton lines={6} label="正在读取文件" />;
  if (narrowed) return <EmptyState title="没有符合条件的文件。">换一个词，或去掉月份。</EmptyState>;
  return <EmptyState title="还没有文件入账。">打开一份公文，按 Alt+G。</EmptyState>;
}

function Missing({ ready }: { readonly ready: boolean }) {
  if (!ready) return <Skeleton lines={6} label="正在读取文件" />;
  return <EmptyState title="登记中没有这份文件。">可能已撤出，或不在当前账号可见范围内。</EmptyState>;
}

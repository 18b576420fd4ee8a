import type { ComponentChildren } from 'preact';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import { NUMBER_PENDING } from '../../../shared/words/terms.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ListDetail } from '../../ui/ListDetail.tsx';
import { NotYet } from '../desk/NotYet.tsx';
import { useMedia } from '../desk/use-media.ts';
import { useScreenKeys } from '../desk/use-screen-keys.ts';
import { DocumentDetail } from './DocumentDetail.tsx';
import { DocumentTable } from './DocumentTable.tsx';
import type { DocumentRow } from './document-rows.ts';
import { RegisterForm } from './RegisterForm.tsx';
import { RegisterHead } from './RegisterHead.tsx';
import { type Register, useRegister } from './use-register.ts';

type DocumentsScreenProps = {
  readonly rows: readonly DocumentRow[];
  /** The unit in whose register I put documents; null when I may not. */
  readonly keptBy: RecordId | null;
  /** The tasks of a document. */
  readonly tasksOf: (row: DocumentRow) => ComponentChildren;
  /** The form that adds a task to a document. */
  readonly addTask: (documentId: RecordId, onClose: () => void) => ComponentChildren;
};

/** 文件: the register of incoming documents, and one of them beside the list. */
export function DocumentsScreen(props: DocumentsScreenProps) {
  const register = useRegister(props.rows);
  const tight = useMedia('screen and (max-width: 900px)');
  const { rows, all, id, ready } = register;
  useScreenKeys({ Escape: () => id !== null && register.open(null) });
  const { title, detail } = detailOf(register, props);
  return (
    <ListDetail
      title={title}
      detail={detail}
      onClose={() => register.open(null)}
      list={
        <>
          <RegisterHead register={register} registers={props.keptBy !== null} />
          <DocumentTable
            rows={rows}
            openKey={id}
            narrow={detail !== null || tight}
            onOpen={row => register.open(row.id)}
            onActive={row => id !== null && register.follow(row.id)}
            empty={<NoDocuments ready={ready} narrowed={all.length > 0} />}
          />
        </>
      }
    />
  );
}

/** What stands beside the list: the opened document, the form for a new one, or that there is no such document. */
function detailOf({ opened, id, doing, ready, setDoing }: Register, props: DocumentsScreenProps) {
  const close = () => setDoing(null);
  if (opened !== null) {
    const forms = { tasks: props.tasksOf(opened), addTask: props.addTask(opened.id, close) };
    const detail = <DocumentDetail key={opened.id} row={opened} doing={doing} onDoing={setDoing} {...forms} />;
    return { title: opened.document.ledgerNumber ?? NUMBER_PENDING, detail };
  }
  if (id !== null) return { title: '文件', detail: <Missing ready={ready} /> };
  if (doing !== 'register' || props.keptBy === null) return { title: '', detail: null };
  return { title: '登记文件', detail: <RegisterForm keptBy={props.keptBy} onClose={close} /> };
}

function NoDocuments({ ready, narrowed }: { readonly ready: boolean; readonly narrowed: boolean }) {
  if (!ready) return <NotYet label="正在读取文件" />;
  if (narrowed) return <EmptyState title="没有符合条件的文件。">换一个词，或去掉月份。</EmptyState>;
  return <EmptyState title="还没有文件入账。">打开一份公文，按 Alt+G。</EmptyState>;
}

function Missing({ ready }: { readonly ready: boolean }) {
  if (!ready) return <NotYet label="正在读取文件" />;
  return <EmptyState title="登记中没有这份文件。">可能已撤出，或不在当前账号可见范围内。</EmptyState>;
}

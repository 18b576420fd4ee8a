import { useMemo } from 'preact/hooks';
import type { DocumentFacts } from '../../../shared/domain/documents/types.ts';
import { isLocallyIssued, supportCandidates } from '../../../shared/domain/ledger/supporting.ts';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import type { Evidence } from '../../../shared/recognition/evidence.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import type { CaptureDesk, Filer } from './capture-desk.ts';
import type { Said } from './supports.ts';

type SupportOfferProps = {
  readonly desk: CaptureDesk;
  readonly filer: Filer;
  readonly facts: Pick<DocumentFacts, 'title' | 'number' | 'issuers'>;
  readonly evidence: Evidence;
  /** The document in the ledger; null while it is not there. */
  readonly documentId: RecordId | null;
  readonly said: Said;
  readonly onSay: (said: Said) => void;
};

/** “这是对……的配套？”: asked of a locally issued document, one upstream document at a time; answered once. */
export function SupportOffer({ desk, filer, facts, evidence, documentId, said, onSay }: SupportOfferProps) {
  const documents = desk.view.watchKind('document').value;
  const tasks = desk.view.watchKind('task').value;
  const { units } = filer.directory;
  const document = documentId === null ? undefined : documents.get(documentId)?.body;
  const { title, number, issuers } = facts;
  const candidates = useMemo(() => {
    if (title === '' || !isLocallyIssued({ issuers, number }, units)) return [];
    const local = { title, number, issuers, cites: evidence.cites };
    const { supports = [], notSupports = [] } = document ?? {};
    const known = { id: documentId, supports, notSupports: [...notSupports, ...said.not] };
    return supportCandidates(local, known, documents, tasks, filer.keptBy);
  }, [title, number, issuers, evidence, documents, tasks, units, document, documentId, said.not, filer.keptBy]);
  const upstream = said.supports === null ? undefined : documents.get(said.supports.documentId)?.body;
  if (upstream !== undefined) {
    const undo = (
      <Button small kind="quiet" onPress={() => onSay({ ...said, supports: null })}>
        改回
      </Button>
    );
    return (
      <Notice kind="info" title="入账时一并登记为配套" actions={undo}>
        {`《${upstream.title}》`}
      </Notice>
    );
  }
  const [first] = candidates;
  const offered = first === undefined ? undefined : documents.get(first.documentId)?.body;
  if (first === undefined || offered === undefined) return null;
  const task = first.taskId === null ? undefined : tasks.get(first.taskId)?.body;
  const why = first.why === 'cited' ? '原文引用了这份文件。' : '标题相近。';
  return (
    <Notice
      kind="info"
      title="这是对下列文件的配套？"
      actions={
        <>
          <Button
            small
            onPress={() => onSay({ ...said, supports: { documentId: first.documentId, taskId: first.taskId } })}
          >
            是，记为配套
          </Button>
          <Button small kind="quiet" onPress={() => onSay({ ...said, not: [...said.not, first.documentId] })}>
            不是
          </Button>
        </>
      }
    >
      {`《${offered.title}》`}
      {offered.number !== null && <span class="nobr">{`（${offered.number}）`}</span>}
      {'。'}
      {task !== undefined && `任务：${task.content}。`}
      <span class="hint">{why}</span>
    </Notice>
  );
}

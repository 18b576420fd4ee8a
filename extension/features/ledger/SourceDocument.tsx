import { EditInPlace } from '../../ui/EditInPlace.tsx';
import { addressText } from '../desk/address.ts';
import { useDesk } from '../desk/desk-context.ts';
import { SentenceLink } from '../desk/SentenceLink.tsx';
import { FulfilledBy } from './FulfilledBy.tsx';
import { type TermEditing, useTerm } from './use-term.ts';
import { whyNot } from './why-not.ts';

/** Where a task comes from: the sentence that demands it, and the document that sentence stands in. */
export function SourceDocument(editing: TermEditing) {
  const desk = useDesk();
  const { task } = editing.row;
  const quote = useTerm('quote', editing);
  const barred = whyNot(desk.actor.value, 'ledger.changeTask', task);
  const document = task.documentId === null ? undefined : desk.documents.value.get(task.documentId)?.body;
  return (
    <section aria-label="出处" class="source-document">
      <h4>出处</h4>
      <EditInPlace<string | null>
        {...quote}
        barred={barred}
        shown={task.quote === null ? <span class="hint">未填原文</span> : <blockquote>{task.quote}</blockquote>}
      />
      {task.anchor !== null && <SentenceLink anchor={task.anchor} quote={task.quote} />}
      {document !== undefined && task.documentId !== null && (
        <p>
          <a href={addressText({ screen: 'documents', id: task.documentId })}>{`《${document.title}》`}</a>
          {document.number !== null && <span class="nobr secondary">{`（${document.number}）`}</span>}
        </p>
      )}
      <FulfilledBy taskId={editing.row.id} />
    </section>
  );
}

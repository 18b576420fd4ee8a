import { courseOf } from '../../../shared/domain/ledger/course.ts';
import { listDate } from '../../../shared/words/dates.ts';
import { addressText } from '../desk/address.ts';
import { useDesk } from '../desk/desk-context.ts';
import type { TaskRow } from './task-rows.ts';

/** 承诺与依据: what was promised and what is shown for it, side by side, for the second person who looks (D-12). */
export function ClosureReview({ row }: { readonly row: TaskRow }) {
  const desk = useDesk();
  const { task } = row;
  const closure = courseOf(task).closure;
  if (task.state !== 'review') return null;
  const today = desk.today.value;
  const asker = closure?.askedBy ?? task.reports.at(-1)?.personId ?? null;
  const askedOn = closure?.askedOn ?? null;
  return (
    <section class="closure-review" aria-label="核对销号">
      <div>
        <h4>承诺</h4>
        {task.quote === null ? <p>{task.content}</p> : <blockquote>{task.quote}</blockquote>}
        <p class="hint">
          {[task.deliverable, task.dueOn === null ? null : `${listDate(task.dueOn, today)}前`]
            .filter(part => part !== null)
            .join('，')}
        </p>
      </div>
      <div>
        <h4>依据</h4>
        {closure === null || closure.evidence.length === 0 ? (
          <p class="flag">提请时没有写依据。</p>
        ) : (
          <ul class="evidence-list">
            {closure.evidence.map(({ documentId, name }) => (
              <li key={`${documentId} ${name}`}>
                {documentId === null ? (
                  name
                ) : (
                  <a href={addressText({ screen: 'documents', id: documentId })}>{titleOf(desk, documentId) ?? name}</a>
                )}
              </li>
            ))}
          </ul>
        )}
        {asker !== null && (
          <p class="hint">
            {`${desk.directory.value.personName(asker)}${askedOn === null ? '' : ` ${listDate(askedOn, today)}`}提请`}
          </p>
        )}
      </div>
    </section>
  );
}

function titleOf(desk: ReturnType<typeof useDesk>, documentId: string): string | null {
  const document = desk.documents.value.get(documentId)?.body;
  return document === undefined
    ? null
    : `《${document.title}》${document.number === null ? '' : `（${document.number}）`}`;
}

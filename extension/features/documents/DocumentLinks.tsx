import { useMemo } from 'preact/hooks';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import { demandWords } from '../../../shared/words/terms.ts';
import { addressText } from '../desk/address.ts';
import { useDesk } from '../desk/desk-context.ts';
import { SentenceLink } from '../desk/SentenceLink.tsx';
import type { DocumentRow } from './document-rows.ts';

/** What a document demands of those below with the sentence that says so, what it is 配套 for, and what is 配套 for it. */
export function DocumentLinks({ row }: { readonly row: DocumentRow }) {
  const documents = useDesk().documents.value;
  const { demand, supports } = row.document;
  const supporting = useMemo(
    () => [...documents].filter(([, { body }]) => body.supports.some(one => one.documentId === row.id)),
    [documents, row.id],
  );
  const upstream = supports.map(({ documentId }) => documentId);
  if (demand === null && upstream.length === 0 && supporting.length === 0) return null;
  return (
    <section aria-label="配套">
      <h4>配套</h4>
      {demand !== null && <p>{demandWords(demand.verdict)}</p>}
      {demand?.quote != null && <blockquote>{demand.quote}</blockquote>}
      {demand?.anchor != null && <SentenceLink anchor={demand.anchor} quote={demand.quote} />}
      <Named word="配套于" ids={upstream} />
      <Named word="配套文件" ids={supporting.map(([id]) => id)} />
    </section>
  );
}

function Named({ word, ids }: { readonly word: string; readonly ids: readonly RecordId[] }) {
  const documents = useDesk().documents.value;
  if (ids.length === 0) return null;
  return (
    <ul aria-label={word}>
      {ids.map(id => (
        <li key={id}>
          <span class="secondary">{`${word}：`}</span>
          <a
            href={addressText({ screen: 'documents', id })}
          >{`《${documents.get(id)?.body.title ?? '当前账号不可见'}》`}</a>
        </li>
      ))}
    </ul>
  );
}

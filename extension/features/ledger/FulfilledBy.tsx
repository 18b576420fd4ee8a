import { useMemo } from 'preact/hooks';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import { addressText } from '../desk/address.ts';
import { useDesk } from '../desk/desk-context.ts';

/** The documents that were issued for a task: its 配套文件. */
export function FulfilledBy({ taskId }: { readonly taskId: RecordId }) {
  const documents = useDesk().documents.value;
  const found = useMemo(
    () => [...documents].filter(([, { body }]) => body.supports.some(support => support.taskId === taskId)),
    [documents, taskId],
  );
  if (found.length === 0) return null;
  return (
    <>
      <h4>配套文件</h4>
      {found.map(([id, { body }]) => (
        <p key={id}>
          <a href={addressText({ screen: 'documents', id })}>{`《${body.title}》`}</a>
          {body.number !== null && <span class="nobr secondary">{`（${body.number}）`}</span>}
        </p>
      ))}
    </>
  );
}

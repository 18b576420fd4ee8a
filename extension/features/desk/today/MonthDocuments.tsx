import { useMemo } from 'preact/hooks';
import type { Month } from '../../../../shared/kernel/dates.ts';
import { listDate } from '../../../../shared/words/dates.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Nobr } from '../../../ui/Nobr.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { StatusMark } from '../../../ui/StatusMark.tsx';
import { SyncMark } from '../../../ui/SyncMark.tsx';
import type { DocumentRow } from '../../documents/document-rows.ts';
import { addressText } from '../address.ts';
import { useDesk } from '../desk-context.ts';

/** How many are listed; the rest is one click away. */
const SHOWN = 20;

/** The documents registered this month, the newest first. */
export function MonthDocuments({ rows, month }: { readonly rows: readonly DocumentRow[]; readonly month: Month }) {
  const desk = useDesk();
  const these = useMemo(() => rows.filter(row => row.document.receivedOn.startsWith(month)), [rows, month]);
  return (
    <Panel
      title="本月入账"
      aside={`${these.length}件`}
      flush
      actions={
        <a href={addressText({ screen: 'documents', query: { month } })} aria-label="全部：本月入账">
          全部
        </a>
      }
    >
      {these.length === 0 ? (
        <EmptyState title="本月还没有文件入账。">打开一份公文，按 Alt+G。</EmptyState>
      ) : (
        <ul class="record-list inset">
          {these.slice(0, SHOWN).map(row => (
            <li key={row.id}>
              <a href={addressText({ screen: 'documents', id: row.id })}>{row.document.title}</a>
              <p class="record-list-facts">
                <Nobr>{row.document.number ?? '无文号'}</Nobr>
                <Nobr>{listDate(row.document.receivedOn, desk.today.value)}</Nobr>
                {row.worst !== null && <StatusMark status={row.worst} />}
                {row.unsent && <SyncMark />}
              </p>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

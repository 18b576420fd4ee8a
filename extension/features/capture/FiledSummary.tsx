import type { IncomingDocument } from '../../../shared/domain/documents/types.ts';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import { NUMBER_PENDING } from '../../../shared/words/terms.ts';
import type { Entry } from '../../local/entry.ts';
import { Button } from '../../ui/Button.tsx';
import { FactList } from '../../ui/FactList.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { StatusMark } from '../../ui/StatusMark.tsx';
import { SyncMark } from '../../ui/SyncMark.tsx';
import { addressText } from '../desk/address.ts';
import type { CaptureDesk, Filer } from './capture-desk.ts';
import { FiledTask } from './FiledTask.tsx';
import { factWords } from './fact-text.ts';

type FiledSummaryProps = {
  readonly documentId: RecordId;
  readonly document: IncomingDocument;
  /** Its tasks that I may see. */
  readonly tasks: readonly Entry<'task'>[];
  readonly unsent: boolean;
  readonly desk: CaptureDesk;
  readonly filer: Filer;
};

/** ✔ 已入账: what the document is called in the ledger, and its tasks with their lights. */
export function FiledSummary({ documentId, document, tasks, unsent, desk, filer }: FiledSummaryProps) {
  return (
    <>
      <Panel
        title="已入账"
        aside={unsent ? <SyncMark /> : <StatusMark status={{ state: 'done', words: '已同步' }} />}
        actions={
          <Button
            small
            kind="quiet"
            onPress={() => desk.openDesk(addressText({ screen: 'documents', id: documentId }))}
          >
            打开台账
          </Button>
        }
      >
        <p class="capture-title">{document.title}</p>
        <FactList
          facts={[
            { name: '台账号', value: document.ledgerNumber ?? NUMBER_PENDING },
            { name: '发文字号', value: factWords(document.number) },
            { name: '发文机关', value: factWords(document.issuers) },
            { name: '成文日期', value: factWords(document.issuedOn) },
          ]}
        />
      </Panel>
      <Panel title="任务" aside={`${tasks.length}项`} flush>
        <ul>
          {tasks.map(task => (
            <FiledTask key={task.id} id={task.id} task={task.body} unsent={task.pending} desk={desk} filer={filer} />
          ))}
        </ul>
      </Panel>
    </>
  );
}

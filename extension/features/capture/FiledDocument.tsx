import { useState } from 'preact/hooks';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import type { Recognition } from '../../../shared/recognition/types.ts';
import { NUMBER_PENDING } from '../../../shared/words/terms.ts';
import { Button } from '../../ui/Button.tsx';
import { FactList } from '../../ui/FactList.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { StatusMark } from '../../ui/StatusMark.tsx';
import { SyncMark } from '../../ui/SyncMark.tsx';
import { addressText } from '../desk/address.ts';
import type { CaptureDesk, Filer } from './capture-desk.ts';
import { DutyForm } from './DutyForm.tsx';
import type { DraftShelf } from './draft-shelf.ts';
import { FiledTask } from './FiledTask.tsx';
import { factWords } from './fact-text.ts';
import type { FactDraft } from './facts.ts';

type FiledDocumentProps = {
  readonly documentId: RecordId;
  readonly read: Recognition | null;
  readonly facts: FactDraft;
  readonly desk: CaptureDesk;
  readonly filer: Filer;
  readonly shelf: DraftShelf;
  readonly onShow: (block: number) => Promise<void>;
};

/** A document that is in the ledger: ✔ 已入账, its tasks with their lights, 报进展 and one more task. */
export function FiledDocument(props: FiledDocumentProps) {
  const { documentId, desk, filer } = props;
  const [adding, setAdding] = useState(false);
  const entry = desk.view.watchKind('document').value.get(documentId);
  const tasks = desk.view.watchKind('task').value;
  if (entry === undefined) return null;
  const { body: document, pending } = entry;
  const held = document.taskIds.map(id => tasks.get(id)).filter(task => task !== undefined);
  const unsent = pending || held.some(task => task.pending);
  const summary = (
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
      <Panel title="任务" aside={`${held.length}项`} flush>
        <ul>
          {held.map(task => (
            <FiledTask key={task.id} id={task.id} task={task.body} unsent={task.pending} desk={desk} filer={filer} />
          ))}
        </ul>
      </Panel>
    </>
  );
  if (adding) {
    return (
      <DutyForm
        {...props}
        name={`more ${documentId} ${held.length}`}
        verb="立项"
        done="已立项"
        onDone={() => setAdding(false)}
      >
        {summary}
      </DutyForm>
    );
  }
  return (
    <div class="capture-form">
      <div class="capture-body">{summary}</div>
      <footer class="capture-foot">
        <Button wide onPress={() => setAdding(true)} barred={filer.barred}>
          再立一项任务
        </Button>
      </footer>
    </div>
  );
}

import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { may } from '../../../shared/domain/accounts/policy.ts';
import { type IncomingDocument, restorableSchema } from '../../../shared/domain/documents/types.ts';
import { refusalText } from '../../../shared/words/refusals.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { EditInPlace } from '../../ui/EditInPlace.tsx';
import { SyncMark } from '../../ui/SyncMark.tsx';
import { ConflictBlock } from '../desk/ConflictBlock.tsx';
import { useDesk } from '../desk/desk-context.ts';
import { DocumentFactList } from './DocumentFactList.tsx';
import { DocumentLinks } from './DocumentLinks.tsx';
import type { DocumentRow } from './document-rows.ts';
import { FACT_CONTROLS } from './FactControls.tsx';
import { JudgementBlock } from './JudgementBlock.tsx';
import { useCorrection } from './use-correction.ts';
import { whyNotChange, whyNotWithdraw } from './why-not.ts';

type DocumentDetailProps = {
  readonly row: DocumentRow;
  /** Which form is open: add, withdraw, or a fact's name; null for none. */
  readonly doing: string | null;
  readonly onDoing: (doing: string | null) => void;
  /** Its tasks. */
  readonly tasks: ComponentChildren;
  /** The form that adds one. */
  readonly addTask: ComponentChildren;
};

const NO_CONFLICTS: readonly never[] = [];

/** Everything about one document: its facts, corrected where they stand, and its tasks. */
export function DocumentDetail({ row, doing, onDoing, tasks, addTask }: DocumentDetailProps) {
  const desk = useDesk();
  const conflicts = desk.conflicts.value.get(row.id) ?? NO_CONFLICTS;
  const disputed = useMemo(() => new Set(conflicts.map(conflict => conflict.field)), [conflicts]);
  const actor = desk.actor.value;
  const { keptBy, taskIds } = row.document;
  const adds = may(actor, 'ledger.addTask', { keptBy, answeredBy: [keptBy] });
  return (
    <article class="record">
      <header class="record-head">
        {row.unsent && <SyncMark />}
        <Title row={row} editing={doing === 'title'} onEditing={on => onDoing(on ? 'title' : null)} />
      </header>
      {conflicts.map(conflict => (
        <DocumentConflict key={conflict.id} row={row} conflict={conflict} />
      ))}
      <DocumentFactList row={row} editing={doing} onEditing={onDoing} disputed={disputed} />
      <JudgementBlock row={row} judging={doing === 'judge'} onJudging={on => onDoing(on ? 'judge' : null)} />
      <DocumentLinks row={row} />
      <section aria-label="任务">
        <div class="record-section-head">
          <h4>{taskIds.length === 0 ? '任务' : `任务 ${taskIds.length}项`}</h4>
          {adds && doing !== 'add' && (
            <Button small onPress={() => onDoing('add')}>
              立项
            </Button>
          )}
        </div>
        {doing === 'add' ? addTask : null}
        {tasks}
      </section>
      <footer>
        <Button kind="quiet" small barred={whyNotWithdraw(actor, row.document)} onPress={() => onDoing('withdraw')}>
          撤出台账
        </Button>
      </footer>
      <Withdraw row={row} open={doing === 'withdraw'} onClose={() => onDoing(null)} />
    </article>
  );
}

type TitleProps = { row: DocumentRow; editing: boolean; onEditing: (editing: boolean) => void };

function Title({ row, editing, onEditing }: TitleProps) {
  const desk = useDesk();
  const correction = useCorrection(row, 'title');
  return (
    <EditInPlace<string>
      {...correction}
      name="标题"
      shown={<h3>{row.document.title}</h3>}
      barred={whyNotChange(desk.actor.value, row.document)}
      editing={editing}
      onEditing={onEditing}
      control={(value, change, error) => FACT_CONTROLS.title({ label: '标题', value, change, error })}
    />
  );
}

type DocumentConflictProps = { row: DocumentRow; conflict: Parameters<typeof ConflictBlock>[0]['conflict'] };

function DocumentConflict({ row, conflict }: DocumentConflictProps) {
  const desk = useDesk();
  const settle = async (bringBack: boolean) => {
    const args = { documentId: row.id, conflictId: conflict.id, bringBack };
    const done = bringBack ? '已恢复另一值' : '已保留现值';
    const refusal = await desk.perform([{ name: 'documents.bringBack', args }], done);
    return refusal === null ? null : refusalText(refusal);
  };
  return (
    <ConflictBlock
      conflict={conflict}
      kept={row.document[conflict.field as keyof IncomingDocument]}
      barred={whyNotChange(desk.actor.value, row.document)}
      onKeep={() => settle(false)}
      {...(conflict.field in restorableSchema.shape ? { onRestore: () => settle(true) } : {})}
    />
  );
}

function Withdraw({ row, open, onClose }: { row: DocumentRow; open: boolean; onClose: () => void }) {
  const desk = useDesk();
  const [error, setError] = useState<string | null>(null);
  const withdraw = async () => {
    const order = { name: 'documents.withdraw', args: { documentId: row.id } };
    const refusal = await desk.perform([order], '已撤出台账');
    setError(refusal === null ? null : refusalText(refusal));
    if (refusal === null) desk.router.go({ screen: 'documents' });
  };
  return (
    <Dialog open={open} title="撤出台账" verb="撤出" final onAct={() => void withdraw()} onClose={onClose}>
      <p>{`《${row.document.title}》将从登记中撤出。10秒内可撤销。`}</p>
      {error !== null && <p class="field-error">{error}</p>}
    </Dialog>
  );
}

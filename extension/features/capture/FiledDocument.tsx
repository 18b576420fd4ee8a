import { useEffect, useState } from 'preact/hooks';
import type { IncomingDocument } from '../../../shared/domain/documents/types.ts';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import type { Evidence } from '../../../shared/recognition/evidence.ts';
import type { Recognition } from '../../../shared/recognition/types.ts';
import type { Entry } from '../../local/entry.ts';
import { Button } from '../../ui/Button.tsx';
import { Panel } from '../../ui/Panel.tsx';
import type { CaptureDesk, Filer } from './capture-desk.ts';
import { DemandPicker } from './DemandPicker.tsx';
import type { DocumentFormProps } from './DocumentForm.tsx';
import { DutyForm } from './DutyForm.tsx';
import { isTaken } from './deadline-chosen.ts';
import { demandOf } from './demands.ts';
import { FiledSummary } from './FiledSummary.tsx';
import { FiledSupport } from './FiledSupport.tsx';
import type { FactDraft } from './facts.ts';
import { SplitForm } from './SplitForm.tsx';
import { useTermContext } from './use-term-context.ts';

type FiledDocumentProps = Omit<DocumentFormProps, 'desk'> & {
  readonly documentId: RecordId;
  readonly facts: FactDraft;
  readonly desk: CaptureDesk;
  readonly filer: Filer;
  readonly splitting: boolean;
  readonly onSplit: (on: boolean) => void;
};

/** A document that is in the ledger: ✔ 已入账, its tasks with their lights, 报进展, its further measures and one more task. */
export function FiledDocument(props: FiledDocumentProps) {
  const { documentId, desk, filer, read, evidence, address, splitting, onSplit } = props;
  const [adding, setAdding] = useState(false);
  const context = useTermContext(desk, filer, read);
  // a deadline chosen on the page of a document that has its task is one of a further task
  useEffect(() => {
    if (props.chosen !== null && !isTaken(props.shelf, props.chosen)) setAdding(true);
  }, [props.chosen?.nth, props.shelf]);
  const entry = desk.view.watchKind('document').value.get(documentId);
  const tasks = desk.view.watchKind('task').value;
  if (entry === undefined) return null;
  const { body: document, pending } = entry;
  const held = document.taskIds.map(id => tasks.get(id)).filter(task => task !== undefined);
  const unsent = pending || held.some(task => task.pending);
  const set = sentencesOf(held);
  if (splitting && read !== null) {
    return (
      <SplitForm
        {...{ facts: props.facts, desk, filer, documentId, shelf: props.shelf }}
        name={`${documentId} ${held.length}`}
        title={document.title}
        sources={{ read, evidence, context, set }}
        place={{ apart: false, demand: null, address, more: () => [] }}
        onShow={props.onShowSentence}
        onDone={() => onSplit(false)}
      />
    );
  }
  const policy = <FiledDemand {...props} document={document} />;
  const summary = (
    <>
      <FiledSummary {...{ documentId, document, unsent, desk, filer }} tasks={held} />
      <FiledSupport {...{ documentId, document, evidence, desk, filer }} />
    </>
  );
  if (adding) {
    const name = `more ${documentId} ${held.length}`;
    const { chosen, facts, shelf, onShow } = props;
    return (
      <DutyForm
        {...{ name, documentId, read, chosen, facts, desk, filer, shelf, policy, onShow }}
        verb="立项"
        done="已立项"
        onDone={() => setAdding(false)}
      >
        {summary}
      </DutyForm>
    );
  }
  const rest = read === null ? 0 : unset(read, evidence, set);
  return (
    <div class="capture-form">
      <div class="capture-body">
        {summary}
        {read !== null && <Panel title="要求">{policy}</Panel>}
      </div>
      <footer class="capture-foot">
        {rest > 0 && (
          <Button wide kind="primary" onPress={() => onSplit(true)} barred={filer.barred}>
            {`拆任务 ${rest}项`}
          </Button>
        )}
        <Button wide onPress={() => setAdding(true)} barred={filer.barred}>
          再立一项任务
        </Button>
      </footer>
    </div>
  );
}

const sentencesOf = (tasks: readonly Entry<'task'>[]): ReadonlySet<string> =>
  new Set(tasks.flatMap(({ body }) => body.anchor?.exact ?? body.quote ?? []));

/** How many of the document's measures are no tasks yet. */
const unset = (read: Recognition, evidence: Evidence, set: ReadonlySet<string>): number =>
  read.internal ? 0 : read.tasks.filter((task, nth) => !set.has(evidence.tasks[nth]?.exact ?? task.quote)).length;

type FiledDemandProps = FiledDocumentProps & { readonly document: IncomingDocument };

function FiledDemand({ documentId, document, evidence, address, desk, onShowSentence }: FiledDemandProps) {
  return (
    <DemandPicker
      demand={document.demand}
      guessed={false}
      sentences={evidence.demands}
      onShow={onShowSentence}
      onPick={sentence => {
        const order = { name: 'documents.setDemand', args: { documentId, demand: demandOf(sentence, address) } };
        void desk.perform([order], '已核对配套要求');
      }}
    />
  );
}

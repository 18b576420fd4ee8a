import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Met } from '../../../shared/domain/documents/meeting.ts';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import type { TextAnchor } from '../../../shared/recognition/anchor.ts';
import type { Evidence } from '../../../shared/recognition/evidence.ts';
import type { Recognition } from '../../../shared/recognition/types.ts';
import type { DeadlineChosen } from '../../messages/contract.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { type CaptureDesk, type Filer, filerAt, isReady } from './capture-desk.ts';
import { DemandBlock } from './DemandBlock.tsx';
import { DemandPicker } from './DemandPicker.tsx';
import { DocumentBlock } from './DocumentBlock.tsx';
import { type DraftShelf, useDraft } from './draft-shelf.ts';
import { FiledDocument } from './FiledDocument.tsx';
import { blankFacts, type FactDraft, factsFrom } from './facts.ts';
import { metIn } from './held-documents.ts';
import { asKept, mayKeepWhole } from './kept-whole.ts';
import { NewDocument } from './NewDocument.tsx';
import { useReceipt } from './receipt.ts';

export type DocumentFormProps = {
  /** Tells this page from others. */
  readonly name: string;
  /** Null for a page that was not recognised and is registered by hand. */
  readonly read: Recognition | null;
  readonly evidence: Evidence;
  /** The deadline chosen on the page; null where none was. */
  readonly chosen: DeadlineChosen | null;
  readonly address: string | null;
  readonly desk: CaptureDesk | null;
  readonly shelf: DraftShelf;
  readonly signIn: ComponentChildren;
  readonly onShow: (block: number) => Promise<void>;
  /** What is filled in at first, where it is not what was read. */
  readonly start?: FactDraft | undefined;
  /** Stands above everything: what is to be known of where it came from. */
  readonly notes?: ComponentChildren;
  /** Why it may not be filed yet, in one sentence. */
  readonly held?: string | null;
  /** The person has said of what no program saw that it is unmarked. */
  readonly unmarked?: boolean | undefined;
  /** Stands below what was read: how to have it read better. */
  readonly teach?: ComponentChildren;
  readonly onShowSentence: (anchor: TextAnchor) => void;
};

/** What a person said of a document that may be the one on the page. */
type Answer = { readonly id: RecordId; readonly same: boolean };

/** One document: filled in and ready to be filed, or how it stands in the ledger. */
export function DocumentForm(props: DocumentFormProps) {
  const { desk, read } = props;
  if (desk !== null && !isReady(desk)) return <Receiving desk={desk} />;
  const keptWhole = desk !== null && mayKeepWhole(desk.view);
  const name = keptWhole ? `whole ${props.name}` : props.name;
  const notes = (
    <>
      {props.notes}
      {read?.internal === true && <InternalNotice keptWhole={keptWhole} />}
    </>
  );
  return <FormByMark key={name} {...props} {...{ name, notes }} read={asKept(read, keptWhole)} />;
}

function InternalNotice({ keptWhole }: { readonly keptWhole: boolean }) {
  return (
    <Notice kind="warn" title="标有内部字样">
      {keptWhole ? '按本辖区设定登记标题和原文' : '不保存标题、原文和网址'}，提醒中只显示“内部事项1件”。
    </Notice>
  );
}

/** The form once it is settled what of the document may be kept. */
function FormByMark(props: DocumentFormProps) {
  const { name, address, desk, shelf } = props;
  const [facts, changeFacts] = useDraft(
    shelf,
    `facts ${name}`,
    () => props.start ?? (props.read === null ? blankFacts(address) : factsFrom(props.read, address ?? '')),
  );
  const [answer, setAnswer] = useDraft<Answer | null>(shelf, `met ${name}`, () => null);
  // here, so that it stays open while the document is registered with its tasks
  const [splitting, setSplitting] = useState(false);
  const filer = desk === null ? null : heldBack(filerAt(desk), props.held ?? null);
  const blocks = (
    <>
      {props.notes}
      <DocumentBlock draft={facts} onChange={changeFacts} onShow={props.onShow} editing={props.read === null} />
      {props.teach}
    </>
  );
  const met = desk === null || filer === null ? null : meet(desk, filer, facts);
  const read = useReceipt(props.read, heldReceipt(desk, met) ?? facts.facts.receivedOn, filer);
  if (desk === null || filer === null) return <ReadOnly {...props} blocks={blocks} />;
  const answered = met !== null && answer?.id === met.id ? answer : null;
  const common = { ...props, read, desk, filer, facts, splitting, onSplit: setSplitting };
  if (met !== null && (met.meeting === 'same' || answered?.same === true))
    return <FiledDocument key={met.id} {...common} documentId={met.id} />;
  return (
    <NewDocument
      {...common}
      blocks={blocks}
      question={met === null || answered !== null ? null : met.id}
      apart={answered?.same === false}
      onAnswer={same => met !== null && setAnswer(() => ({ id: met.id, same }))}
    />
  );
}

// once it is registered, its day of receipt is the one on record
function heldReceipt(desk: CaptureDesk | null, met: Met<RecordId> | null) {
  if (desk === null || met?.meeting !== 'same') return null;
  return desk.view.watchKind('document').value.get(met.id)?.body.receivedOn ?? null;
}

function meet(desk: CaptureDesk, filer: Filer, { facts }: FactDraft): Met<RecordId> | null {
  const { title, number, issuers, issuedOn, sourceUrl } = facts;
  const shown = { title: title === '' ? null : title, number, issuers, issuedOn, address: sourceUrl };
  return metIn(desk.view.watchKind('document').value, shown, filer.keptBy);
}

function ReadOnly({
  read,
  evidence,
  signIn,
  onShow,
  onShowSentence,
  blocks,
}: DocumentFormProps & { blocks: ComponentChildren }) {
  return (
    <div class="capture-body">
      {blocks}
      {read !== null && (
        <DemandBlock
          {...{ read, onShow }}
          today={null}
          calendar={null}
          chosen={null}
          policy={
            <DemandPicker
              demand={{ ...read.needsSupportingPolicy, ...(read.internal ? { quote: null } : {}), anchor: null }}
              guessed
              sentences={evidence.demands}
              onShow={onShowSentence}
              onPick={null}
            />
          }
        />
      )}
      {signIn}
    </div>
  );
}

const heldBack = (filer: Filer, held: string | null): Filer => ({ ...filer, barred: filer.barred ?? held });

function Receiving({ desk }: { readonly desk: CaptureDesk }) {
  const progress = desk.view.sync.value?.progress ?? null;
  if (progress === null) return <Skeleton label="正在读取台账" lines={8} />;
  return (
    <div class="capture-state">
      <Progress label="首次接收台账" done={progress.done} total={progress.total} unit="条" />
    </div>
  );
}

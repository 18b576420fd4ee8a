import type { ComponentChildren } from 'preact';
import type { Recognition } from '../../../shared/recognition/types.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { type CaptureDesk, type Filer, filerAt, isReady } from './capture-desk.ts';
import { DemandBlock } from './DemandBlock.tsx';
import { DocumentBlock } from './DocumentBlock.tsx';
import { DutyForm } from './DutyForm.tsx';
import { type DraftShelf, useDraft } from './draft-shelf.ts';
import { FiledDocument } from './FiledDocument.tsx';
import { blankFacts, type FactDraft, factsFrom } from './facts.ts';
import { filedAs } from './filing.ts';

type DocumentFormProps = {
  /** Tells this page from others. */
  readonly name: string;
  /** Null for a page that was not recognised and is registered by hand. */
  readonly read: Recognition | null;
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
  /** Stands below what was read: how to have it read better. */
  readonly teach?: ComponentChildren;
};

/** One document: filled in and ready to be filed, or how it stands in the ledger. */
export function DocumentForm(props: DocumentFormProps) {
  const { name, read, address, desk, shelf, signIn, onShow } = props;
  const [facts, changeFacts] = useDraft(
    shelf,
    `facts ${name}`,
    () => props.start ?? (read === null ? blankFacts(address) : factsFrom(read, address ?? '')),
  );
  if (desk !== null && !isReady(desk)) return <Receiving desk={desk} />;
  const filer = desk === null ? null : heldBack(filerAt(desk), props.held ?? null);
  const page = { number: facts.facts.number, address: facts.facts.sourceUrl };
  const documentId =
    desk === null || filer === null ? null : filedAs(desk.view.watchKind('document').value, page, filer.keptBy);
  if (desk !== null && filer !== null && documentId !== null)
    return <FiledDocument key={documentId} {...{ documentId, read, facts, desk, filer, shelf, onShow }} />;
  const blocks = (
    <>
      {props.notes}
      {read?.internal === true && (
        <Notice kind="warn" title="标有内部字样">
          不保存标题、原文和网址，提醒中只显示“内部事项1件”。
        </Notice>
      )}
      <DocumentBlock draft={facts} onChange={changeFacts} onShow={onShow} editing={read === null} />
      {props.teach}
    </>
  );
  if (desk === null || filer === null) {
    return (
      <div class="capture-body">
        {blocks}
        {read !== null && <DemandBlock read={read} today={null} chosen={null} onShow={onShow} />}
        {signIn}
      </div>
    );
  }
  return (
    <DutyForm
      name={`terms ${name}`}
      verb="入账"
      done={`已入账：${facts.facts.title}`}
      documentId={null}
      {...{ read, facts, desk, filer, shelf, onShow }}
    >
      {blocks}
    </DutyForm>
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

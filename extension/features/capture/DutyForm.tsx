import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import type { Recognition } from '../../../shared/recognition/types.ts';
import { refusalText } from '../../../shared/words/refusals.ts';
import type { DeadlineChosen } from '../../messages/contract.ts';
import { Button } from '../../ui/Button.tsx';
import { Panel } from '../../ui/Panel.tsx';
import type { CaptureDesk, Filer } from './capture-desk.ts';
import { DemandBlock } from './DemandBlock.tsx';
import { takeChosen } from './deadline-chosen.ts';
import { type DraftShelf, useDraft } from './draft-shelf.ts';
import type { FactDraft } from './facts.ts';
import { type Faults, fileOrders, type NewDocument } from './filing.ts';
import { followingReceipt } from './receipt.ts';
import { TermFields } from './TermFields.tsx';
import { blankTerms, firstTerms, type TermDraft, withDeadline, withProposal } from './terms.ts';

type DutyFormProps = {
  readonly name: string;
  /** What the one button does: 入账, 立项. */
  readonly verb: string;
  /** What is said when it is done. */
  readonly done: string;
  /** The document in the ledger it is a further task of; null: document and task are registered together. */
  readonly documentId: RecordId | null;
  readonly read: Recognition | null;
  readonly chosen: DeadlineChosen | null;
  readonly facts: FactDraft;
  readonly desk: CaptureDesk;
  readonly filer: Filer;
  readonly shelf: DraftShelf;
  readonly onShow: (block: number) => Promise<void>;
  readonly onDone?: () => void;
  /** Whether supporting documents are demanded, as it is shown. */
  readonly policy: ComponentChildren;
  readonly onSplit?: (() => void) | undefined;
  /** How a document not there yet is registered; `barred`, what must be answered first. */
  readonly filing?: Pick<NewDocument, 'apart' | 'demand' | 'unmarked' | 'more'> & { readonly barred: string | null };
  /** What stands above: the document. */
  readonly children: ComponentChildren;
};

/** What it demands and what we do, with the one button always in sight. Enter in a field presses it. */
export function DutyForm(props: DutyFormProps) {
  const { read, facts, desk, filer, documentId, verb, onShow } = props;
  const { ownUnit, keptBy, directory, today, calendar } = filer;
  const barred = filer.barred ?? props.filing?.barred ?? null;
  const lastLead = desk.lastLead.value;
  const context = useMemo(
    () => ({ units: directory.units, issuers: read?.issuers ?? [], ownUnit, lastLead, today }),
    [directory, read, ownUnit, lastLead, today],
  );
  const [draft, change] = useDraft<TermDraft>(props.shelf, props.name, () =>
    documentId !== null ? blankTerms(context) : firstTerms(read, facts.facts.title, context),
  );
  const [faults, setFaults] = useState<Faults>({});
  const [refused, setRefused] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => focusFirst(place.current), []);
  useEffect(() => {
    const deadline = takeChosen(props.shelf, read, props.chosen, today, calendar);
    if (deadline !== null) change(before => withDeadline(before, deadline, read?.internal === true, 'read'));
  }, [props.chosen?.nth]);
  useEffect(() => {
    if (read !== null) change(before => followingReceipt(before, read));
  }, [read?.receivedOn]);

  const submit = async () => {
    if (keptBy === null || barred !== null || busy) return;
    const filing = fileOrders(facts, draft, { ...props.filing, keptBy, documentId, entropy: desk.entropy });
    setFaults(filing.ok ? {} : filing.faults);
    if (!filing.ok) return focusWrong(place.current);
    setBusy(true);
    const refusal = await desk.perform(filing.orders, props.done).finally(() => setBusy(false));
    setRefused(refusal === null ? null : refusalText(refusal));
    if (refusal !== null) return;
    if (draft.terms.leadUnitId !== null) desk.rememberLead(draft.terms.leadUnitId);
    props.onDone?.();
  };
  return (
    <div ref={place} class="capture-form">
      <div class="capture-body">
        {props.children}
        {read !== null && (
          <DemandBlock
            read={read}
            open={documentId !== null}
            today={today}
            calendar={calendar}
            chosen={draft.terms.dueOn}
            onShow={onShow}
            policy={props.policy}
            onSplit={props.onSplit}
            onDeadline={deadline => change(before => withDeadline(before, deadline, read.internal, 'read'))}
            onTask={task => change(before => withProposal(before, task, context))}
          />
        )}
        <Panel title="办理">
          <TermFields
            {...{ draft, faults, directory, ownUnit, today, calendar }}
            onChange={change}
            onEnter={() => void submit()}
          />
        </Panel>
      </div>
      <footer class="capture-foot">
        {(refused ?? faults.title) !== undefined && (refused ?? faults.title) !== null && (
          <p class="field-error" role="alert">
            {refused ?? faults.title}
          </p>
        )}
        <Button kind="primary" wide onPress={() => void submit()} busy={busy ? `正在${verb}` : null} barred={barred}>
          {verb}
        </Button>
        {barred !== null && <p class="hint">{barred}</p>}
      </footer>
    </div>
  );
}

/** The button when nothing is left to fill in, so that Enter is the second action; else the first thing missing. What was read stays in sight. */
function focusFirst(place: HTMLElement | null): void {
  const controls = [...(place?.querySelectorAll<HTMLInputElement>('[aria-required]') ?? [])];
  const missing = controls.find(control => control.value === '');
  (missing ?? place?.querySelector<HTMLElement>('.capture-foot button'))?.focus({ preventScroll: true });
}

// The faults are drawn after this runs.
function focusWrong(place: HTMLElement | null): void {
  setTimeout(() => place?.querySelector<HTMLElement>('[aria-invalid]')?.focus());
}

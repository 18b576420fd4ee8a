import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import type { TextAnchor } from '../../../shared/recognition/anchor.ts';
import { refusalText } from '../../../shared/words/refusals.ts';
import { Button } from '../../ui/Button.tsx';
import { unitItems } from '../units/directory.ts';
import type { CaptureDesk, Filer } from './capture-desk.ts';
import { type DraftShelf, useDraft } from './draft-shelf.ts';
import type { FactDraft } from './facts.ts';
import { ProposalRow } from './ProposalRow.tsx';
import { allPicked, type FilingPlace, hindrances, proposalOrders } from './proposal-acts.ts';
import { type ProposalSources, proposalsFrom } from './proposals.ts';
import { proposalsFollowing } from './receipt.ts';
import { useProposalKeys } from './use-proposal-keys.ts';

type SplitFormProps = {
  readonly name: string;
  readonly title: string;
  /** The document in the ledger; null: it is registered together with its tasks. */
  readonly documentId: RecordId | null;
  readonly sources: ProposalSources;
  readonly facts: FactDraft;
  readonly place: Pick<FilingPlace, 'apart' | 'demand' | 'unmarked' | 'address' | 'more'>;
  readonly desk: CaptureDesk;
  readonly filer: Filer;
  readonly shelf: DraftShelf;
  readonly onShow: (anchor: TextAnchor) => void;
  readonly onDone: () => void;
};

/** 拆任务: the document's measures as tasks, ticked where they are sure, filed with one press. */
export function SplitForm(props: SplitFormProps) {
  const { desk, filer, documentId, title } = props;
  const [list, change] = useDraft(props.shelf, `split ${props.name}`, () => proposalsFrom(props.sources));
  const { read } = props.sources;
  useEffect(() => {
    const after = proposalsFollowing(list, read);
    // what nobody changed stays off the shelf
    if (after !== list) change(() => after);
  }, [read.receivedOn]);
  const [open, setOpen] = useState<string | null>(null);
  const [asked, setAsked] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const frame = useRef<HTMLElement>(null);
  const items = useMemo(() => unitItems(filer.directory.units), [filer.directory]);
  const wrong = useMemo(() => hindrances(list), [list]);
  const count = list.filter(one => one.picked).length;
  const verb = documentId === null ? '入账' : '立项';

  const submit = async () => {
    if (filer.keptBy === null || filer.barred !== null || busy || count === 0) return;
    setAsked(true);
    if (wrong.size > 0) return focusWrong(frame.current);
    const at = { ...props.place, keptBy: filer.keptBy, documentId, entropy: desk.entropy };
    const orders = proposalOrders(list, props.facts, at);
    if (orders === null) return setRefused('未入账：文件标题或其他要素有误。返回后改正。');
    setBusy(true);
    const refusal = await desk.perform(orders, `已${verb}${count}项：${title}`).finally(() => setBusy(false));
    setRefused(refusal === null ? null : refusalText(refusal));
    if (refusal === null) props.onDone();
  };
  const keys = useProposalKeys({ frame, list, change, setOpen, submit: () => void submit() });
  const barred = filer.barred ?? (count === 0 ? '先勾选要立项的任务。' : null);
  return (
    <section class="capture-form split" aria-label="拆任务" ref={frame}>
      <header class="split-head">
        <Button small kind="quiet" onPress={props.onDone}>
          ‹ 返回
        </Button>
        <h2>{`拆任务 ${list.length}项`}</h2>
        <label class="split-all">
          <input
            type="checkbox"
            checked={count > 0 && count === list.length}
            ref={box => {
              if (box !== null) box.indeterminate = count > 0 && count < list.length;
            }}
            onChange={event => change(before => allPicked(before, event.currentTarget.checked))}
          />
          全选
        </label>
      </header>
      <ol class="capture-body split-list" aria-label="任务">
        {list.map((one, nth) => (
          <ProposalRow
            key={one.key}
            {...{ one, nth, items, filer, change }}
            open={open === one.key}
            active={keys.active === one.key}
            error={asked ? (wrong.get(one.key) ?? null) : null}
            onOpen={on => setOpen(on ? one.key : null)}
            onActive={() => keys.setActive(one.key)}
            onShow={props.onShow}
          />
        ))}
        {list.length === 0 && <li class="split-none">原文列明的任务都已立项。</li>}
      </ol>
      <footer class="capture-foot">
        {refused !== null && (
          <p class="field-error" role="alert">
            {refused}
          </p>
        )}
        {refused === null && wrong.size > 0 && <p class="hint">{`还有${wrong.size}项未定牵头单位。`}</p>}
        <Button kind="primary" wide onPress={() => void submit()} busy={busy ? `正在${verb}` : null} barred={barred}>
          {`${verb}${count}项`}
        </Button>
        <p class="hint split-keys">j k 上下，x 勾选，Enter 展开，m 并入上一项，Ctrl+Enter {verb}</p>
      </footer>
    </section>
  );
}

// The faults are drawn after this runs.
function focusWrong(place: HTMLElement | null): void {
  setTimeout(() => place?.querySelector<HTMLElement>('[aria-invalid]')?.focus());
}

import type { TextAnchor } from '../../../shared/recognition/anchor.ts';
import { listDate } from '../../../shared/words/dates.ts';
import { Combobox } from '../../ui/Combobox.tsx';
import type { PickerItem } from '../../ui/picker-match.ts';
import type { Filer } from './capture-desk.ts';
import { ProposalEditor } from './ProposalEditor.tsx';
import { edited, toggled } from './proposal-acts.ts';
import type { Proposal } from './proposals.ts';

/** What a row of proposals is drawn from. */
export type ProposalRowProps = {
  readonly one: Proposal;
  readonly nth: number;
  readonly items: readonly PickerItem[];
  readonly filer: Filer;
  readonly change: (make: (list: readonly Proposal[]) => readonly Proposal[]) => void;
  readonly open: boolean;
  readonly active: boolean;
  readonly error: string | null;
  readonly onOpen: (open: boolean) => void;
  readonly onActive: () => void;
  readonly onShow: (anchor: TextAnchor) => void;
};

/** One measure: its tick, its words, who, until when; a lead still missing is picked right here. */
export function ProposalRow(props: ProposalRowProps) {
  const { one, items, filer, change, open, active, error } = props;
  const { terms, sources, picked, key } = one;
  const focus = active ? 0 : -1;
  return (
    <li class={`split-row${picked ? '' : ' unpicked'}`} onFocusCapture={props.onActive}>
      <input
        type="checkbox"
        class="split-tick"
        aria-label={`立项：${terms.content}`}
        checked={picked}
        tabIndex={focus}
        onChange={() => change(before => toggled(before, key))}
      />
      <button
        type="button"
        class="split-open"
        data-proposal={key}
        aria-expanded={open}
        tabIndex={focus}
        onClick={() => props.onOpen(!open)}
      >
        <span class="split-content">{terms.content}</span>
        <span class="split-facts">
          {terms.leadUnitId !== null && (
            <Guess word={filer.directory.unitName(terms.leadUnitId)} source={sources.leadUnitId} />
          )}
          {terms.coUnitIds.length > 0 && <Guess word={`配合${terms.coUnitIds.length}家`} source={sources.coUnitIds} />}
          <Guess word={terms.dueOn === null ? '未定期限' : listDate(terms.dueOn, filer.today)} source={sources.dueOn} />
          {one.unknown.length > 0 && <span class="hint">{`未对上：${one.unknown.slice(0, 2).join('、')}`}</span>}
        </span>
      </button>
      {terms.leadUnitId === null && !open && (
        <div class="split-lead">
          <Combobox
            label={`牵头单位：${terms.content}`}
            labelHidden
            required
            placeholder="选牵头单位"
            items={firstOf(items, one)}
            value={null}
            error={error}
            onChange={leadUnitId =>
              change(before =>
                edited(before, key, draft => ({
                  terms: {
                    ...draft.terms,
                    leadUnitId,
                    coUnitIds: draft.terms.coUnitIds.filter(id => id !== leadUnitId),
                  },
                  sources: { ...draft.sources, leadUnitId: 'typed' },
                })),
              )
            }
          />
        </div>
      )}
      {terms.leadUnitId !== null && error !== null && <p class="field-error split-lead">{error}</p>}
      {open && <ProposalEditor {...props} items={firstOf(items, one)} />}
    </li>
  );
}

/** A guess is amber and says so; what was read stands plainly. */
function Guess({ word, source }: { readonly word: string; readonly source: 'read' | 'guessed' | 'typed' | undefined }) {
  if (source !== 'guessed') return <span class="split-fact">{word}</span>;
  return (
    <span class="split-fact guessed" title="推测，待核对">
      {`${word}？`}
    </span>
  );
}

/** The units the document may mean come first. */
function firstOf(items: readonly PickerItem[], { leadChoices }: Proposal): readonly PickerItem[] {
  if (leadChoices.length === 0) return items;
  const isChoice = (item: PickerItem): boolean => leadChoices.includes(item.value);
  return [...items.filter(isChoice), ...items.filter(item => !isChoice(item))];
}

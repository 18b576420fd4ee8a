import { listDate } from '../../../shared/words/dates.ts';
import type { PickerItem } from '../../ui/picker-match.ts';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { useDesk } from '../desk/desk-context.ts';
import { MinuteTerms } from './MinuteTerms.tsx';
import type { Fate, MinuteDraft } from './minutes-draft.ts';

type MinuteRowProps = {
  readonly draft: MinuteDraft;
  readonly items: readonly PickerItem[];
  readonly error: string | null;
  readonly onChange: (part: Partial<MinuteDraft>) => void;
};

const FATES: readonly { readonly value: Fate; readonly label: string }[] = [
  { value: 'task', label: '立项' },
  { value: 'decision', label: '只记入' },
  { value: 'none', label: '不记' },
];

/** One sentence of the minutes: what becomes of it, its words, and the terms of its task. */
export function MinuteRow({ draft, items, error, onChange }: MinuteRowProps) {
  const desk = useDesk();
  const { fate, text, dueOn, dueRule } = draft;
  return (
    <li class={fate === 'none' ? 'minute-row unpicked' : 'minute-row'}>
      <SegmentedControl
        label={`处理：${text}`}
        value={fate}
        choices={FATES}
        onChange={next => onChange({ fate: next })}
      />
      {fate === 'none' ? (
        <p>{text}</p>
      ) : (
        <TextArea
          label="议定事项"
          labelHidden
          rows={2}
          maxLength={600}
          value={text}
          onChange={next => onChange({ text: next.replaceAll('\n', '') })}
        />
      )}
      {fate === 'task' && <MinuteTerms draft={draft} items={items} error={error} onChange={onChange} />}
      {fate === 'task' && dueOn !== null && dueRule !== null && (
        <p class="hint">{`${listDate(dueOn, desk.today.value)}：${dueRule}`}</p>
      )}
      {fate !== 'task' && error !== null && <p class="field-error">{error}</p>}
    </li>
  );
}

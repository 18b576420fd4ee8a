import { dueStatus } from '../../../shared/domain/calendar/lights.ts';
import { listDate } from '../../../shared/words/dates.ts';
import { Combobox } from '../../ui/Combobox.tsx';
import { DateField } from '../../ui/DateField.tsx';
import type { PickerItem } from '../../ui/picker-match.ts';
import { useDesk } from '../desk/desk-context.ts';
import { UnitSetField } from '../units/UnitSetField.tsx';
import type { MinuteDraft } from './minutes-draft.ts';

type MinuteTermsProps = {
  readonly draft: MinuteDraft;
  /** The units tasks may be set for. */
  readonly items: readonly PickerItem[];
  readonly error?: string | null;
  readonly onChange: (part: Partial<MinuteDraft>) => void;
};

/** Who leads, who helps and until when, of a sentence that becomes a task. */
export function MinuteTerms({ draft, items, error = null, onChange }: MinuteTermsProps) {
  const desk = useDesk();
  const { dueOn } = draft;
  const today = desk.today.value;
  const dueWords =
    dueOn === null
      ? '未定期限'
      : `${dueStatus(desk.calendar.value, dueOn, today, null).words}（${listDate(dueOn, today)}）`;
  return (
    <div class="minute-terms">
      <Combobox
        label="牵头单位"
        required
        items={items}
        value={draft.leadUnitId}
        error={error}
        onChange={leadUnitId => onChange({ leadUnitId, coUnitIds: draft.coUnitIds.filter(id => id !== leadUnitId) })}
      />
      {items.length > 1 && (
        <UnitSetField
          label="配合单位"
          items={items.filter(({ value }) => value !== draft.leadUnitId)}
          value={draft.coUnitIds}
          onChange={ids => onChange({ coUnitIds: [...ids] })}
        />
      )}
      <DateField
        label="完成时限"
        value={draft.dueOn}
        words={dueWords}
        onChange={dueOn => onChange({ dueOn, dueRule: null })}
      />
    </div>
  );
}

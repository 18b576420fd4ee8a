import { useMemo } from 'preact/hooks';
import { holidayOn, isCovered, isWorkday } from '../../../shared/domain/calendar/calendar.ts';
import { dueStatus } from '../../../shared/domain/calendar/lights.ts';
import type { Calendar } from '../../../shared/domain/calendar/types.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import { listDate } from '../../../shared/words/dates.ts';
import { FIELD_WORDS } from '../../../shared/words/terms.ts';
import { Combobox } from '../../ui/Combobox.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { type Directory, unitItems } from '../units/directory.ts';
import { UnitSetField } from '../units/UnitSetField.tsx';
import type { Faults } from './filing.ts';
import type { TermDraft, TermName } from './terms.ts';

type TermFieldsProps = {
  readonly draft: TermDraft;
  readonly faults: Faults;
  readonly directory: Directory;
  /** The only unit tasks can be set for; null: any. */
  readonly ownUnit: RecordId | null;
  readonly today: IsoDate;
  readonly calendar: Calendar;
  readonly onChange: (change: (draft: TermDraft) => TermDraft) => void;
  /** Enter was pressed in a field that has no use for it. */
  readonly onEnter: () => void;
};

/** What we do: by whom, until when, what. */
export function TermFields(props: TermFieldsProps) {
  const { draft, faults, directory, ownUnit, today, calendar, onChange } = props;
  const { terms, sources } = draft;
  const items = useMemo(() => unitItems(directory.units), [directory]);
  const type = (name: TermName, part: Partial<TermDraft['terms']>) =>
    onChange(before => ({
      terms: { ...before.terms, ...part },
      sources: { ...before.sources, [name]: 'typed' },
    }));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.isComposing || event.defaultPrevented || event.shiftKey) return;
    if (!(event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement)) return;
    event.preventDefault();
    props.onEnter();
  };
  return (
    <form
      class="capture-terms"
      aria-label="办理"
      noValidate
      onSubmit={event => event.preventDefault()}
      onKeyDown={onKeyDown}
    >
      {ownUnit === null ? (
        <>
          <Combobox
            label="牵头单位"
            required
            items={items}
            value={terms.leadUnitId}
            source={sources.leadUnitId}
            error={faults.leadUnitId}
            onChange={leadUnitId => type('leadUnitId', { leadUnitId })}
          />
          <UnitSetField
            label="配合单位"
            items={items.filter(item => item.value !== terms.leadUnitId)}
            value={terms.coUnitIds}
            onChange={coUnitIds => type('coUnitIds', { coUnitIds })}
          />
        </>
      ) : (
        <p class="capture-own">
          <span class="secondary">牵头单位</span>
          {directory.unit(ownUnit)?.name ?? '单位不详'}
        </p>
      )}
      <DateField
        label={FIELD_WORDS.dueOn ?? ''}
        value={terms.dueOn}
        source={sources.dueOn}
        error={faults.dueOn}
        onChange={dueOn => type('dueOn', { dueOn, dueRule: null })}
        words={dueWords(terms.dueOn, today, calendar)}
      />
      <TextArea
        label="任务内容"
        required
        rows={2}
        maxLength={300}
        value={terms.content}
        source={sources.content}
        error={faults.content}
        onChange={text => type('content', { content: text.replaceAll('\n', '') })}
      />
    </form>
  );
}

/** A date in words: 余12个工作日（12月10日 周四）, and whether offices are closed on it. */
function dueWords(dueOn: IsoDate | null, today: IsoDate, calendar: Calendar): string {
  if (dueOn === null) return '未定期限';
  const { words } = dueStatus(calendar, dueOn, today, null);
  const rest = isWorkday(calendar, dueOn) ? '' : `，当日为${holidayOn(calendar, dueOn) ?? '休息日'}`;
  const estimate = isCovered(calendar, dueOn) ? '' : '，该年调休未公布，按估算';
  return `${words}（${listDate(dueOn, today)}）${rest}${estimate}`;
}

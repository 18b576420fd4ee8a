import { TASK_TAGS } from '../../../shared/domain/ledger/types.ts';
import { Button } from '../../ui/Button.tsx';
import { Combobox } from '../../ui/Combobox.tsx';
import type { PickerItem } from '../../ui/picker-match.ts';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { TaskFilter } from './task-filter.ts';

type FilterEditorProps = {
  readonly filter: TaskFilter;
  readonly units: readonly PickerItem[];
  readonly onChange: (filter: TaskFilter) => void;
  readonly onClose: () => void;
};

const TAG_CHOICES = [{ value: '', label: '不限' }, ...TASK_TAGS.map(tag => ({ value: tag as string, label: tag }))];

/** The conditions of the list, each in force as it is typed; Esc or 收起 leaves them as they are. */
export function FilterEditor({ filter, units, onChange, onClose }: FilterEditorProps) {
  return (
    <search
      class="filter-editor"
      aria-label="筛选任务"
      onKeyDown={event => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.stopPropagation();
        onClose();
      }}
    >
      <TextField
        label="内容、编号或进展"
        type="search"
        placeholder="如：营商 12号"
        value={filter.text}
        onChange={text => onChange({ ...filter, text })}
      />
      <Combobox
        label="牵头单位"
        items={units}
        value={filter.lead}
        placeholder="不限"
        onChange={lead => onChange({ ...filter, lead })}
      />
      <Combobox
        label="配合单位"
        items={units}
        value={filter.support}
        placeholder="不限"
        onChange={support => onChange({ ...filter, support })}
      />
      <Select
        label="标签"
        value={filter.tag ?? ''}
        choices={TAG_CHOICES}
        onChange={tag => onChange({ ...filter, tag: tag === '' ? null : tag })}
      />
      <Button onPress={onClose}>收起</Button>
    </search>
  );
}

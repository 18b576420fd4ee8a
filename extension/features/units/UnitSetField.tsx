import { Combobox } from '../../ui/Combobox.tsx';
import type { PickerItem } from '../../ui/picker-match.ts';

type UnitSetFieldProps = {
  readonly label: string;
  readonly labelHidden?: boolean;
  readonly items: readonly PickerItem[];
  readonly value: readonly string[];
  readonly onChange: (value: readonly string[]) => void;
  readonly hint?: string;
  readonly error?: string | null;
};

/** Several units: those chosen, each with a way out, and a field to add one more. */
export function UnitSetField({ items, value, onChange, ...frame }: UnitSetFieldProps) {
  const chosen = value.map(id => items.find(item => item.value === id) ?? { value: id, label: '单位不详' });
  return (
    <div class="unit-set">
      <Combobox
        {...frame}
        items={items.filter(item => !value.includes(item.value))}
        value={null}
        placeholder={value.length === 0 ? '名称或拼音首字母' : '再加一个'}
        onChange={id => id !== null && onChange([...value, id])}
      />
      {chosen.length > 0 && (
        <ul aria-label={`已选${frame.label}`}>
          {chosen.map(unit => (
            <li key={unit.value} class="condition">
              <span class="condition-words condition-value">{unit.label}</span>
              <button
                type="button"
                class="condition-remove"
                aria-label={`去掉${unit.label}`}
                onClick={() => onChange(value.filter(id => id !== unit.value))}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

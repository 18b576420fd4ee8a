import { useId } from 'preact/hooks';
import type { Choice } from './Select.tsx';

export type SegmentedControlProps<Value extends string> = {
  /** What is chosen here, spoken: 主题. */
  readonly label: string;
  readonly value: Value;
  readonly choices: readonly Choice<Value>[];
  readonly onChange: (value: Value) => void;
};

/** Two to five views or settings side by side, one of them in force; arrows move between them. */
export function SegmentedControl<Value extends string>(props: SegmentedControlProps<Value>) {
  const name = useId();
  return (
    <fieldset class="segmented-control" aria-label={props.label}>
      {props.choices.map(choice => (
        <label key={choice.value}>
          <input
            type="radio"
            name={name}
            value={choice.value}
            checked={choice.value === props.value}
            disabled={choice.barred}
            onChange={() => props.onChange(choice.value)}
          />
          <span>{choice.label}</span>
        </label>
      ))}
    </fieldset>
  );
}

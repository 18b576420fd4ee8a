import { Field, type FieldProps, frameOf } from './Field.tsx';

/** One choice of a closed list. */
export type Choice<Value extends string> = {
  readonly value: Value;
  readonly label: string;
  /** Shown but not to be taken now. */
  readonly barred?: boolean;
};

export type SelectProps<Value extends string> = FieldProps & {
  readonly value: Value | null;
  readonly choices: readonly Choice<Value>[];
  readonly onChange: (value: Value) => void;
  readonly name?: string;
  /** What stands there while nothing is chosen. */
  readonly placeholder?: string;
};

/** A choice out of a short closed list, in the browser's own menu. For units and people take a Combobox. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const choose = (value: string) => {
    const choice = props.choices.find(one => one.value === value);
    if (choice !== undefined) props.onChange(choice.value);
  };
  return (
    <Field {...frameOf(props)}>
      {links => (
        <span class="select">
          <select
            {...links}
            class={props.value === null ? 'control unset' : 'control'}
            name={props.name}
            value={props.value ?? ''}
            onChange={event => choose(event.currentTarget.value)}
          >
            {props.value === null && (
              <option value="" disabled>
                {props.placeholder ?? '未选'}
              </option>
            )}
            {props.choices.map(choice => (
              <option key={choice.value} value={choice.value} disabled={choice.barred}>
                {choice.label}
              </option>
            ))}
          </select>
        </span>
      )}
    </Field>
  );
}

import { Field, type FieldProps, frameOf } from './Field.tsx';

export type TextFieldProps = FieldProps & {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: 'text' | 'search' | 'password';
  readonly name?: string;
  /** A shape to follow, never the only place where something is said. */
  readonly placeholder?: string;
  readonly autoComplete?: string;
  readonly readOnly?: boolean;
  readonly maxLength?: number;
  /** Numbers stand right and take the numeric keys. */
  readonly numeric?: boolean;
  readonly onLeave?: () => void;
};

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const { type = 'text', numeric = false } = props;
  const shared = {
    class: numeric ? 'control numeric' : 'control',
    inputMode: numeric ? 'decimal' : undefined,
    name: props.name,
    value: props.value,
    placeholder: props.placeholder,
    autoComplete: props.autoComplete ?? 'off',
    readOnly: props.readOnly,
    maxLength: props.maxLength,
    spellcheck: false,
    onInput: (event: { readonly currentTarget: HTMLInputElement }) => props.onChange(event.currentTarget.value),
    onBlur: props.onLeave,
  };
  return (
    <Field {...frameOf(props)}>
      {links => {
        // Spelt out: the type of an input decides which attributes it may have, so a variable does not type-check.
        if (type === 'password') return <input {...links} {...shared} type="password" />;
        if (type === 'search') return <input {...links} {...shared} type="search" />;
        return <input {...links} {...shared} type="text" />;
      }}
    </Field>
  );
}

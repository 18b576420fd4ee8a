import { Field, type FieldProps, frameOf } from './Field.tsx';

export type TextAreaProps = FieldProps & {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Lines shown while there is little text; it grows with what is written where the browser can. */
  readonly rows?: number;
  readonly name?: string;
  readonly placeholder?: string;
  readonly readOnly?: boolean;
  /** Longest allowed text in characters; how many are left is said below the box. */
  readonly maxLength?: number;
};

/** Several lines of text, with the characters left in words when there is a limit. */
export function TextArea(props: TextAreaProps) {
  const below =
    props.maxLength === undefined ? undefined : (
      <span class="nobr">{`${props.value.length}/${props.maxLength}字`}</span>
    );
  const rows = props.rows ?? 3;
  return (
    <Field {...frameOf(props)} below={below}>
      {links => (
        <textarea
          {...links}
          class="control"
          rows={rows}
          style={{ minHeight: `calc(${rows} * 1.5em + 14px)` }}
          name={props.name}
          value={props.value}
          placeholder={props.placeholder}
          readOnly={props.readOnly}
          maxLength={props.maxLength}
          spellcheck={false}
          onInput={event => props.onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

import type { ComponentChildren } from 'preact';
import { type IsoDate, isIsoDate } from '../../shared/kernel/dates.ts';
import { Field, type FieldProps, frameOf } from './Field.tsx';

export type DateFieldProps = FieldProps & {
  readonly value: IsoDate | null;
  /** Null when the field was emptied or holds no whole date yet. */
  readonly onChange: (value: IsoDate | null) => void;
  readonly name?: string;
  readonly min?: IsoDate;
  readonly max?: IsoDate;
  readonly readOnly?: boolean;
  /** The date in words, below the input: 余12个工作日（12月10日 周四）. */
  readonly words?: ComponentChildren;
};

/** A civil date in the browser's own date input, said again in words below it. */
export function DateField(props: DateFieldProps) {
  const words = props.words === undefined ? undefined : <div aria-live="polite">{props.words}</div>;
  return (
    <Field {...frameOf(props)} below={words}>
      {links => (
        <input
          {...links}
          class="control date"
          type="date"
          name={props.name}
          value={props.value ?? ''}
          min={props.min}
          max={props.max ?? '9999-12-31'}
          readOnly={props.readOnly}
          onInput={event => {
            const { value } = event.currentTarget;
            props.onChange(isIsoDate(value) ? value : null);
          }}
        />
      )}
    </Field>
  );
}

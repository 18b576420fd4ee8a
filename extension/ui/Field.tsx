import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { Button } from './Button.tsx';

/** Where a value came from: read from the page, guessed and still to be confirmed by using it, or typed by a person. */
export type FieldSource = 'read' | 'guessed' | 'typed';

const sourceWords: Readonly<Record<FieldSource, string>> = { read: '读自原文', guessed: '推测，待核对', typed: '手填' };

/** What every field has around its control. */
export type FieldProps = {
  readonly label: string;
  /** Keeps the label for screen readers only, where the place says what it is: a table cell, a filter. */
  readonly labelHidden?: boolean;
  readonly hint?: string | undefined;
  /** What is wrong and what to do, in one sentence. */
  readonly error?: string | null | undefined;
  readonly source?: FieldSource | null | undefined;
  /** Scrolls the page to the spot the value was read from; offered as 看原文. */
  readonly onShowSource?: (() => void) | undefined;
  readonly required?: boolean;
};

/** What the control inside a field must carry so that label, hint and error belong to it. */
export type ControlLinks = {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
  readonly 'aria-required': true | undefined;
};

type FrameProps = FieldProps & {
  /** A line below the control that says its value in words. */
  readonly below?: ComponentChildren;
  readonly children: (links: ControlLinks) => ComponentChildren;
};

/** Picks what belongs to the frame out of a control's own properties. */
export function frameOf(props: FieldProps): FieldProps {
  const { label, labelHidden, hint, error, source, onShowSource, required } = props;
  return {
    label,
    hint,
    error,
    source,
    onShowSource,
    ...(labelHidden === undefined ? {} : { labelHidden }),
    ...(required === undefined ? {} : { required }),
  };
}

/** Label, control, hint and error of one value, and where the value came from in colour and in words. */
export function Field(props: FrameProps) {
  const id = useId();
  const error = props.error ?? null;
  return (
    <div class={['field', props.source, error !== null && 'wrong'].filter(Boolean).join(' ')}>
      <FieldHead {...frameOf(props)} id={id} />
      {props.children(linksOf(props, id))}
      {props.below !== undefined && (
        <div id={`${id}-below`} class="field-below">
          {props.below}
        </div>
      )}
      {props.hint !== undefined && (
        <p id={`${id}-hint`} class="field-hint">
          {props.hint}
        </p>
      )}
      {error !== null && (
        <p id={`${id}-error`} class="field-error">
          {error}
        </p>
      )}
    </div>
  );
}

function FieldHead(props: FieldProps & { readonly id: string }) {
  const { id, label, source, onShowSource } = props;
  return (
    <div class={props.labelHidden === true ? 'visually-hidden' : 'field-head'}>
      <label for={id}>{label}</label>
      {props.required === true && <span class="field-required">必填</span>}
      {source && (
        <span id={`${id}-source`} class="field-source">
          {sourceWords[source]}
        </span>
      )}
      {onShowSource !== undefined && (
        <Button kind="quiet" small label={`看原文：${label}`} onPress={onShowSource}>
          看原文
        </Button>
      )}
    </div>
  );
}

function linksOf(props: Omit<FrameProps, 'children'>, id: string): ControlLinks {
  const wrong = (props.error ?? null) !== null;
  const described = [
    props.source ? `${id}-source` : null,
    props.below === undefined ? null : `${id}-below`,
    props.hint === undefined ? null : `${id}-hint`,
    wrong ? `${id}-error` : null,
  ].filter(part => part !== null);
  return {
    id,
    'aria-describedby': described.length > 0 ? described.join(' ') : undefined,
    'aria-invalid': wrong ? true : undefined,
    'aria-required': props.required === true ? true : undefined,
  };
}

import { useEffect, useId, useRef } from 'preact/hooks';
import { type ControlLinks, Field, type FieldProps, frameOf } from './Field.tsx';
import { PickerList } from './PickerList.tsx';
import type { PickerItem } from './picker-match.ts';
import { useAnchored } from './use-anchored.ts';
import { usePicker } from './use-picker.ts';

export type ComboboxProps = FieldProps & {
  readonly items: readonly PickerItem[];
  readonly value: string | null;
  /** Null when the field was emptied. */
  readonly onChange: (value: string | null) => void;
  readonly placeholder?: string;
  /** Said in the list when nothing answers: how the missing unit or person gets in. */
  readonly nothing?: string;
};

const MOVES = new Set(['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp']);

/**
 * Picks one unit or person by typing part of its name, its characters in order or a key such as pinyin initials.
 * Arrows move, Enter or Tab takes, Esc gives back what stood there; nothing is taken while an input method composes.
 */
export function Combobox(props: ComboboxProps) {
  return <Field {...frameOf(props)}>{links => <Picker {...props} links={links} />}</Field>;
}

function Picker(props: ComboboxProps & { readonly links: ControlLinks }) {
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const picker = usePicker(props.items, props.value, props.onChange);
  const place = useAnchored(input, picker.open);
  const active = picker.matches[picker.at]?.item;
  const activeId = picker.open && active !== undefined ? `${listId}-${picker.at}` : undefined;

  useEffect(() => {
    if (activeId !== undefined) document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' });
  }, [activeId]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const asked = picker.open ? keysWhileOpen(event.key) : MOVES.has(event.key) ? picker.show : null;
    if (asked === null) return;
    if (event.key !== 'Tab') {
      event.preventDefault();
      event.stopPropagation();
    }
    asked();
  };
  const keysWhileOpen = (key: string): (() => void) | null => {
    if (MOVES.has(key)) return () => picker.move(key);
    if (key === 'Escape') return picker.close;
    if (key !== 'Enter' && (key !== 'Tab' || picker.text === null)) return null;
    return active === undefined ? picker.leave : () => picker.take(active);
  };

  return (
    <span class="select combobox">
      <input
        {...props.links}
        ref={input}
        class="control"
        type="text"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={picker.open}
        aria-controls={picker.open ? listId : undefined}
        aria-activedescendant={activeId}
        autoComplete="off"
        spellcheck={false}
        placeholder={props.placeholder ?? '名称或拼音首字母'}
        value={picker.text ?? picker.chosen?.label ?? ''}
        onClick={picker.show}
        onInput={event => picker.type(event.currentTarget.value, event.isComposing)}
        onCompositionEnd={event => picker.type(event.currentTarget.value, false)}
        onKeyDown={onKeyDown}
        onFocus={event => event.currentTarget.select()}
        onBlur={picker.leave}
      />
      {picker.open && place !== null && (
        <PickerList
          id={listId}
          label={props.label}
          matches={picker.matches}
          at={picker.at}
          chosen={props.value}
          place={place}
          nothing={props.nothing ?? '没有这个名称。'}
          onTake={picker.take}
        />
      )}
    </span>
  );
}

import type { PickerItem, PickerMatch } from './picker-match.ts';
import type { AnchoredPlace } from './use-anchored.ts';

type PickerListProps = {
  readonly id: string;
  readonly label: string;
  readonly matches: readonly PickerMatch[];
  readonly at: number;
  readonly chosen: string | null;
  readonly place: AnchoredPlace;
  readonly nothing: string;
  readonly onTake: (item: PickerItem) => void;
};

/** The floating list of a Combobox: what answers, with the answering characters marked, or what to do when nothing does. */
export function PickerList(props: PickerListProps) {
  return (
    <div class="picker" style={props.place}>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keys are answered by the field, which keeps the focus */}
      <div
        id={props.id}
        role="listbox"
        aria-label={props.label}
        hidden={props.matches.length === 0}
        onMouseDown={event => event.preventDefault()}
        onClick={event => {
          const option = event.target instanceof Element ? event.target.closest<HTMLElement>('[role=option]') : null;
          const match = props.matches[Number(option?.dataset.at)];
          if (match !== undefined) props.onTake(match.item);
        }}
      >
        {props.matches.map(({ item, marked }, index) => (
          <div
            key={item.value}
            id={`${props.id}-${index}`}
            class={index === props.at ? 'picker-option active' : 'picker-option'}
            role="option"
            aria-selected={item.value === props.chosen}
            data-at={index}
            tabIndex={-1}
          >
            <span>
              {[...item.label].map((character, place) =>
                marked.has(place) ? <mark key={`${place}${character}`}>{character}</mark> : character,
              )}
            </span>
            {item.note !== undefined && <span class="picker-note">{item.note}</span>}
          </div>
        ))}
      </div>
      <p class={props.matches.length === 0 ? 'picker-nothing' : 'visually-hidden'} role="status">
        {props.matches.length === 0 ? props.nothing : `${props.matches.length}项`}
      </p>
    </div>
  );
}

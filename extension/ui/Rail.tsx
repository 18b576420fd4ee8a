import { KeyHint } from './KeyHint.tsx';

/** A place of the desk. All names have two characters, so that the narrow rail needs no icons. */
export type Place = {
  readonly key: string;
  readonly name: string;
  readonly href: string;
  /** How much waits there; nothing is shown for 0. */
  readonly count?: number;
  /** What is counted, spoken after the number: 项逾期. */
  readonly counted?: string;
  /** What is counted presses: overdue, returned. */
  readonly pressing?: boolean;
  /** The letter after g. */
  readonly letter?: string;
};

export type RailProps = {
  /** Groups of places, a line between them. */
  readonly groups: readonly (readonly Place[])[];
  readonly current: string;
  /** 200 px with counts and keys, or 56 px with names and counts. */
  readonly wide: boolean;
  readonly onWide: (wide: boolean) => void;
};

/** The left edge of the desk: 今日, the six, and what they stand on. */
export function Rail({ groups, current, wide, onWide }: RailProps) {
  return (
    <nav class={wide ? 'rail wide' : 'rail'} aria-label="主导航">
      <a class="rail-mark" href={groups[0]?.[0]?.href ?? '#'}>
        <span class="rail-seal" aria-hidden="true">
          督
        </span>
        <span class={wide ? undefined : 'visually-hidden'}>六个一督察</span>
      </a>
      {groups.map(places => (
        <ul key={places[0]?.key}>
          {places.map(place => (
            <RailPlace key={place.key} place={place} current={place.key === current} wide={wide} />
          ))}
        </ul>
      ))}
      <button type="button" class="rail-width" aria-expanded={wide} onClick={() => onWide(!wide)}>
        {wide ? '收窄' : '展开'}
      </button>
    </nav>
  );
}

function RailPlace({ place, current, wide }: { place: Place; current: boolean; wide: boolean }) {
  const { count = 0, letter } = place;
  return (
    <li>
      <a class="rail-place" href={place.href} aria-current={current ? 'page' : undefined}>
        <span>{place.name}</span>
        {count > 0 && (
          <span class={place.pressing === true ? 'rail-count pressing' : 'rail-count'}>
            {count > 99 && !wide ? '99+' : count}
            <span class="visually-hidden">{place.counted ?? '项待办'}</span>
          </span>
        )}
        {wide && letter !== undefined && (
          <span class="rail-keys" aria-hidden="true">
            <KeyHint keys={`g ${letter}`} />
          </span>
        )}
      </a>
    </li>
  );
}

import type { ComponentChildren } from 'preact';

export type TileProps = {
  /** One of the six: 督察. */
  readonly name: string;
  /** The one number that says how it stands; null while it is not known. */
  readonly figure: string | number | null;
  readonly unit: string;
  /** What the number counts, and what presses: 逾期2项，本周到期5项. */
  readonly note?: ComponentChildren;
  /** The number is about something overdue or missing. */
  readonly pressing?: boolean;
  /** The next step in one verb: 督办. */
  readonly verb: string;
  /** Where the next step is done; without it the tile is a button. */
  readonly href?: string;
  readonly onAct?: () => void;
};

/** A tile of 今日: name, one number, and the next step; the whole tile answers to the click. */
export function Tile(props: TileProps) {
  const verb = (
    <>
      {props.verb}
      <span class="visually-hidden">{`：${props.name}`}</span>
    </>
  );
  return (
    <article class={props.pressing === true ? 'tile pressing' : 'tile'}>
      <h3 class="tile-name">{props.name}</h3>
      <p class="tile-figure">
        {props.figure ?? '—'}
        <span class="tile-unit">{props.unit}</span>
      </p>
      <p class="tile-note">{props.note}</p>
      {props.href === undefined ? (
        <button type="button" class="tile-verb" onClick={props.onAct}>
          {verb}
        </button>
      ) : (
        <a class="tile-verb" href={props.href} onClick={props.onAct}>
          {verb}
        </a>
      )}
    </article>
  );
}

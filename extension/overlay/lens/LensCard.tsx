import type { CardView } from './card-view.ts';

type LensCardProps = {
  readonly view: CardView;
  /** What stands on the button; null where there is none. */
  readonly action: string | null;
  /** Keys that do the same, where the card was opened by keys. */
  readonly keys: string | null;
  readonly onTake: (event: Event) => void;
};

/** The card of a deadline: date and light first, then how it follows and from what, and the one thing to do with it. */
export function LensCard({ view, action, keys, onTake }: LensCardProps) {
  return (
    <div class="lens" data-look={view.look}>
      <p class="head" role="status">
        {view.date !== null && <b class="date">{view.date}</b>}
        <span class="light">
          <span class="symbol" aria-hidden="true">
            {view.symbol}
          </span>
          {` ${view.words}`}
        </span>
      </p>
      <dl>
        {view.lines.map(({ label, text }) => (
          <>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </>
        ))}
      </dl>
      {action !== null && (
        <p class="foot">
          <button type="button" onClick={onTake}>
            {action}
          </button>
          {keys !== null && <span class="keys">{keys}</span>}
        </p>
      )}
    </div>
  );
}

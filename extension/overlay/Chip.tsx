import { type ReadField, SURE_WORDS } from './reading.ts';

/** What the chip says at the moment. */
export type ChipView = {
  /** `plain`, a document that may be put in the ledger; `known`, it is there; `warn`, a look is needed or it must not be read. */
  readonly tone: 'plain' | 'known' | 'warn';
  readonly symbol: string;
  readonly text: string;
  /** The word on the button’s end; null where there is nothing to do. */
  readonly action: string | null;
  readonly fields: readonly ReadField[];
};

type ChipProps = { readonly view: ChipView; readonly folded: boolean; readonly onOpen: (event: Event) => void };

/** The quiet tab at the page’s edge: one line, one click that opens the side panel, and on hover what was read and how surely. */
export function Chip({ view, folded, onOpen }: ChipProps) {
  return (
    <div class="chip" data-tone={view.tone} data-folded={folded}>
      <button type="button" class="tab" title={view.fields.length > 0 ? undefined : view.text} onClick={onOpen}>
        <span class="symbol" aria-hidden="true">
          {view.symbol}
        </span>
        <span class="text">{view.text}</span>
        {view.action !== null && <span class="do">{view.action}</span>}
      </button>
      {view.fields.length > 0 && (
        <dl class="card">
          {view.fields.map(field => (
            <>
              <dt>{field.label}</dt>
              <dd>{field.value === '' ? '–' : field.value}</dd>
              <dd class="sure" data-sure={field.sure}>
                {SURE_WORDS[field.sure]}
              </dd>
            </>
          ))}
        </dl>
      )}
    </div>
  );
}

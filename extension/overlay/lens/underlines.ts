import type { Light } from '../../../shared/domain/calendar/lights.ts';
import type { Span } from './spans.ts';

/** How a phrase is underlined: in its light’s colour, or neutral where it has no date. */
export type Look = Extract<Light, 'far' | 'soon' | 'near' | 'today' | 'overdue' | 'none'>;

const LOOKS: readonly Look[] = ['far', 'soon', 'near', 'today', 'overdue', 'none'];
const TONES = ['light', 'dark'] as const;
const PREFIX = 'six-ones-';

/** The part of the browser that draws highlights, where it has it (CSS Custom Highlight API). */
type Highlights = { set(name: string, highlight: Highlight): unknown; delete(name: string): unknown };

/**
 * Underlines drawn by the browser itself with the text: nothing is added to the page, they scroll, wrap, zoom, are clipped and covered
 * as the words are. The colours come from a stylesheet of user origin (lens.css), which the page’s own cannot outweigh.
 */
export class Underlines {
  readonly #highlights: Highlights | null;

  constructor(window: Window) {
    const { CSS: css } = window as unknown as { CSS?: { highlights?: Highlights } };
    this.#highlights = typeof Highlight === 'function' ? (css?.highlights ?? null) : null;
  }

  /** Whether this browser can draw them. */
  get drawn(): boolean {
    return this.#highlights !== null;
  }

  /** Underlines these and nothing else. */
  paint(spans: readonly { readonly span: Span; readonly look: Look }[]): void {
    for (const look of LOOKS) {
      for (const tone of TONES) {
        const here = spans.filter(one => one.look === look && toneAt(one.span) === tone);
        this.#set(
          `${PREFIX}${look}-${tone}`,
          here.flatMap(({ span }) => rangesOf(span)),
        );
      }
    }
  }

  #set(name: string, ranges: readonly StaticRange[]): void {
    if (ranges.length === 0) this.#highlights?.delete(name);
    else this.#highlights?.set(name, new Highlight(...ranges));
  }
}

// static: the page can reach the registry, but not change where these point to
const rangesOf = ({ parts }: Span): StaticRange[] =>
  parts.map(
    ({ node, from, to }) =>
      new StaticRange({ startContainer: node, startOffset: from, endContainer: node, endOffset: to }),
  );

/** Whether the page is dark where the phrase stands: light letters are read on dark. */
function toneAt({ parts: [{ node }] }: Span): (typeof TONES)[number] {
  const view = node.ownerDocument.defaultView;
  const element = node.parentElement;
  const color = view === null || element === null ? '' : view.getComputedStyle(element).color;
  const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? []).map(Number);
  return 0.299 * red + 0.587 * green + 0.114 * blue > 140 ? 'dark' : 'light';
}

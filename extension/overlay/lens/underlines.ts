import type { Light } from '../../../shared/domain/calendar/lights.ts';
import type { Rest } from '../../../shared/recognition/page/steps.ts';
import { type Span, stillStands } from './spans.ts';

/** How a phrase is underlined: in its light’s colour, or neutral where it has no date. */
export type Look = Extract<Light, 'far' | 'soon' | 'near' | 'today' | 'overdue' | 'none'>;

const LOOKS: readonly Look[] = ['far', 'soon', 'near', 'today', 'overdue', 'none'];
const TONES = ['light', 'dark'] as const;
type Tone = (typeof TONES)[number];
const nameOf = (look: Look, tone: Tone): string => `six-ones-${look}-${tone}`;
const NAMES = LOOKS.flatMap(look => TONES.map(tone => nameOf(look, tone)));

/** The part of the browser that draws highlights, where it has it (CSS Custom Highlight API). */
type Highlights = { set(name: string, highlight: Highlight): unknown; delete(name: string): unknown };

/**
 * Underlines drawn by the browser itself with the text: nothing is added to the page, they scroll, wrap, zoom, are clipped and covered
 * as the words are. The colours come from a stylesheet of user origin (lens.css), which the page’s own cannot outweigh.
 */
export class Underlines {
  readonly #highlights: Highlights | null;
  /** What is underlined, each under the name of its highlight. */
  #drawn: ReadonlyMap<Span, string> = new Map();
  #paints = 0;

  constructor(window: Window) {
    const { CSS: css } = window as unknown as { CSS?: { highlights?: Highlights } };
    this.#highlights = typeof Highlight === 'function' ? (css?.highlights ?? null) : null;
  }

  /** Whether this browser can draw them. */
  get drawn(): boolean {
    return this.#highlights !== null;
  }

  /**
   * Underlines these and nothing else, with rests: letters tell their colour one by one. What was underlined before stays until all are
   * looked at; what no longer stands by then is left out. A later call makes an earlier one void.
   */
  async paint(spans: readonly Span[], lookOf: (span: Span) => Look, rest: Rest): Promise<void> {
    this.#paints += 1;
    const mine = this.#paints;
    const names = new Map<Span, string>();
    for (const span of spans) {
      const pause = rest();
      if (pause !== null) await pause;
      if (mine !== this.#paints) return;
      names.set(span, nameOf(lookOf(span), toneAt(span)));
    }
    this.#draw(names);
  }

  /** Takes the line from under what no longer stands, at once. */
  drop(): void {
    if (![...this.#drawn.keys()].every(stillStands)) this.#draw(this.#drawn);
  }

  #draw(names: ReadonlyMap<Span, string>): void {
    this.#drawn = new Map([...names].filter(([span]) => stillStands(span)));
    const ranges = new Map<string, StaticRange[]>(NAMES.map(name => [name, []]));
    for (const [span, name] of this.#drawn) ranges.get(name)?.push(...rangesOf(span));
    for (const [name, of] of ranges) this.#set(name, of);
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
function toneAt({ parts: [{ node }] }: Span): Tone {
  const view = node.ownerDocument.defaultView;
  const element = node.parentElement;
  const color = view === null || element === null ? '' : view.getComputedStyle(element).color;
  const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? []).map(Number);
  return 0.299 * red + 0.587 * green + 0.114 * blue > 140 ? 'dark' : 'light';
}

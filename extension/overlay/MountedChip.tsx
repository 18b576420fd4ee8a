import { render } from 'preact';
import tokens from '../ui/tokens.css?inline';
import { Chip, type ChipView } from './Chip.tsx';
import css from './chip.css?inline';
import { type Host, makeHost } from './host.ts';
import { AboveModals } from './modals.ts';
import { DEFAULT_PLACE, makeDraggable, placeOf, topOf } from './place.ts';
import { Standing } from './standing.ts';
import { keepInPage } from './stay.ts';
import { isDeliberate } from './trust.ts';
import type { Timing } from './watch-page.ts';

const FOLD_AFTER_MS = 4_000;
const HEIGHT = 28;

type Mounted = {
  readonly host: Host;
  readonly inside: HTMLElement;
  readonly standing: Standing;
  readonly above: AboveModals;
};
type Drawn = { readonly view: ChipView; readonly open: (() => void) | null };

/** The chip in the page of one frame. Nothing of it is in the page before it is first shown. */
export class MountedChip {
  /** Called when the person has moved the chip along the edge, with its new place. */
  onDrop: (place: number) => void = () => undefined;
  readonly #document: Document;
  readonly #timing: Timing;
  readonly #signal: AbortSignal;
  #mounted: Mounted | null = null;
  #drawn: Drawn | null = null;
  #place = DEFAULT_PLACE;
  #folded = false;

  constructor(document: Document, timing: Timing, signal: AbortSignal) {
    this.#document = document;
    this.#timing = timing;
    this.#signal = signal;
    document.defaultView?.addEventListener('resize', () => this.#settle(this.#top()), { signal });
  }

  /** Shows the view; `open` is what a deliberate click does, null where there is nothing to do. */
  show(view: ChipView, open: (() => void) | null): void {
    const { host, above } = this.#ready();
    host.element.style.setProperty('display', 'block', 'important');
    const isNew = this.#drawn?.view.text !== view.text;
    this.#drawn = { view, open };
    if (isNew) this.#unfold();
    this.#draw();
    above.settle();
  }

  /** Takes it out of sight, as when a single-page view moved on to something else. */
  hide(): void {
    this.#drawn = null;
    this.#mounted?.host.element.style.setProperty('display', 'none', 'important');
  }

  /** Moves it to a place along the edge, 0 at the top to 1. */
  moveTo(place: number): void {
    this.#place = place;
    this.#settle(this.#top());
  }

  /** The layer above the page, for what is drawn beside the chip. */
  get layer(): ShadowRoot {
    return this.#ready().host.root;
  }

  #ready(): Mounted {
    if (this.#mounted !== null) return this.#mounted;
    const host = makeHost(this.#document);
    const inside = this.#document.createElement('div');
    const style = this.#document.createElement('style');
    style.textContent = `${tokens}\n${css}`;
    host.root.append(style, inside);
    const standing = new Standing(host.element, this.#timing, this.#signal);
    const above = new AboveModals(this.#document, this.#onModals(host, inside, standing), this.#signal);
    this.#mounted = { host, inside, standing, above };
    host.attach();
    keepInPage(host.element, () => host.attach(), this.#signal);
    this.#signal.addEventListener('abort', () => host.remove());
    const drag = { moveTo: (top: number) => this.#settle(top), drop: (top: number) => this.#drop(top) };
    makeDraggable(inside, () => this.#top(), drag, this.#signal);
    this.#settle(this.#top());
    return this.#mounted;
  }

  #onModals(host: Host, inside: HTMLElement, standing: Standing) {
    return {
      raise: () => {
        standing.restart();
        return this.#drawn !== null && host.raise();
      },
      part: () => (this.#drawn === null ? null : inside.querySelector('button')),
      press: (event: Event) => this.#press(event),
    };
  }

  #draw(): void {
    if (this.#mounted === null || this.#drawn === null) return;
    const { view } = this.#drawn;
    render(<Chip view={view} folded={this.#folded} onOpen={event => this.#press(event)} />, this.#mounted.inside);
  }

  #press(event: Event): void {
    if (this.#mounted === null || this.#drawn?.open == null) return;
    const { host, standing, above } = this.#mounted;
    if (isDeliberate(event, host.element, standing.still, host.element, above.below)) this.#drawn.open();
  }

  #unfold(): void {
    this.#folded = false;
    this.#mounted?.standing.restart();
    this.#timing.later(() => {
      this.#folded = true;
      this.#draw();
    }, FOLD_AFTER_MS);
  }

  #drop(top: number): void {
    this.#place = placeOf(top, this.#windowHeight());
    this.#settle(this.#top());
    this.onDrop(this.#place);
  }

  #settle(top: number): void {
    this.#mounted?.host.moveTo(top);
    this.#mounted?.standing.restart();
  }

  #top = (): number => topOf(this.#place, this.#windowHeight(), HEIGHT);
  #windowHeight = (): number => this.#document.defaultView?.innerHeight ?? 0;
}

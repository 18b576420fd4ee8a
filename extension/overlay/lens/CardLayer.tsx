import { render } from 'preact';
import tokens from '../../ui/tokens.css?inline';
import { HOST_NAME, type Host, LENS_HOST_NAME, makeHost } from '../host.ts';
import { AboveModals, buttonAt } from '../modals.ts';
import { Standing } from '../standing.ts';
import { isDeliberate } from '../trust.ts';
import type { Timing } from '../watch-page.ts';
import type { CardView } from './card-view.ts';
import { LensCard } from './LensCard.tsx';
import css from './lens-card.css?inline';
import { type Box, isNear, placeCard } from './place-card.ts';

/** What is drawn: the card, what its button does, and the keys that do the same. */
export type CardDrawn = {
  readonly view: CardView;
  readonly action: string | null;
  readonly take: () => void;
  readonly keys: string | null;
  /** Whether the phrase’s lines are framed, where nothing else points to it. */
  readonly framed: boolean;
};

type Mounted = {
  readonly host: Host;
  readonly inside: HTMLElement;
  readonly standing: Standing;
  readonly above: AboveModals;
};

/** The one card of a frame, in a layer of our own above the page. Nothing of it is in the page before it is first shown. */
export class CardLayer {
  readonly #document: Document;
  readonly #timing: Timing;
  readonly #signal: AbortSignal;
  #mounted: Mounted | null = null;
  #isShown = false;
  #take: (() => void) | null = null;

  constructor(document: Document, timing: Timing, signal: AbortSignal) {
    this.#document = document;
    this.#timing = timing;
    this.#signal = signal;
  }

  get isShown(): boolean {
    return this.#isShown;
  }

  /** Shows the card at a phrase’s lines, the one pointed at first. */
  show(drawn: CardDrawn, lines: readonly Box[], at: Box): void {
    const { host, inside, standing, above } = this.#ready();
    this.#take = drawn.take;
    const onTake = (event: Event) => this.#press(event);
    render(
      <>
        <LensCard view={drawn.view} action={drawn.action} keys={drawn.keys} onTake={onTake} />
        {drawn.framed && lines.map(line => <div class="mark" key={`${line.left} ${line.top}`} style={frameAt(line)} />)}
      </>,
      inside,
    );
    if (!this.#isShown) host.raise();
    this.#isShown = true;
    this.#place(host, at);
    above.settle();
    standing.restart();
  }

  /** Takes it out of sight. */
  hide(): void {
    if (!this.#isShown || this.#mounted === null) return;
    this.#isShown = false;
    this.#mounted.host.hide();
    render(null, this.#mounted.inside);
  }

  /** Whether a pointer is on the card or on its way there. */
  isNear(x: number, y: number, slack: number): boolean {
    const box = this.#isShown ? this.#mounted?.host.element.getBoundingClientRect() : undefined;
    return box !== undefined && isNear(box, x, y, slack);
  }

  #press(event: Event): void {
    if (this.#mounted === null || !this.#isShown) return;
    const { host, standing, above } = this.#mounted;
    if (isDeliberate(event, host.element, standing.still, host.element, above.below)) this.#take?.();
  }

  #place(host: Host, at: Box): void {
    const view = this.#document.defaultView;
    const { width, height } = host.element.getBoundingClientRect();
    const window = { width: view?.innerWidth ?? 0, height: view?.innerHeight ?? 0 };
    const chip = this.#document.querySelector(HOST_NAME)?.getBoundingClientRect() ?? null;
    const { left, top } = placeCard(at, { width, height }, window, chip === null || chip.width === 0 ? null : chip);
    host.moveTo(top, left);
  }

  #ready(): Mounted {
    if (this.#mounted !== null) return this.#mounted;
    const host = makeHost(this.#document, LENS_HOST_NAME);
    const inside = this.#document.createElement('div');
    const style = this.#document.createElement('style');
    style.textContent = `${tokens}\n${css}`;
    host.root.append(style, inside);
    host.moveTo(0, 0);
    host.attach();
    this.#signal.addEventListener('abort', () => host.remove());
    const standing = new Standing(host.element, this.#timing, this.#signal);
    const above = new AboveModals(this.#document, this.#onModals(host, inside, standing), this.#signal);
    this.#mounted = { host, inside, standing, above };
    return this.#mounted;
  }

  #onModals(host: Host, inside: HTMLElement, standing: Standing) {
    return {
      raise: () => {
        standing.restart();
        return this.#isShown && host.raise();
      },
      part: () => (this.#isShown ? inside.querySelector('.lens') : null),
      press: (event: MouseEvent) => {
        if (buttonAt(inside, event) !== null) this.#press(event);
      },
    };
  }
}

const frameAt = ({ left, top, right, bottom }: Box) => ({
  left: `${left - 3}px`,
  top: `${top - 2}px`,
  width: `${right - left + 6}px`,
  height: `${bottom - top + 4}px`,
});

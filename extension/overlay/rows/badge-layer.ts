import tokens from '../../ui/tokens.css?inline';
import { type Host, makeHost, ROWS_HOST_NAME } from '../host.ts';
import { Standing } from '../standing.ts';
import { keepInPage } from '../stay.ts';
import { isDeliberate } from '../trust.ts';
import type { Timing } from '../watch-page.ts';
import type { BadgeView } from './badge-view.ts';
import css from './badges.css?inline';
import type { Size } from './place-badge.ts';

/** One badge in the layer above the page; `size` null until it is measured. */
export type Badge = {
  readonly button: HTMLButtonElement;
  size: Size | null;
  movedAt: number;
  says: string;
  at: string;
};

/** The layer the badges of one frame are drawn in. Nothing of it is in the page before the first badge. */
export class BadgeLayer {
  readonly #document: Document;
  readonly #timing: Timing;
  readonly #signal: AbortSignal;
  #mounted: { readonly host: Host; readonly inside: HTMLElement; readonly standing: Standing } | null = null;
  #stop: HTMLButtonElement | null = null;

  constructor(document: Document, timing: Timing, signal: AbortSignal) {
    this.#document = document;
    this.#timing = timing;
    this.#signal = signal;
  }

  /** A new badge, out of sight; `press` is what a deliberate press does. */
  make(press: () => void): Badge {
    const { host, standing } = this.#ready();
    const button = this.#document.createElement('button');
    button.type = 'button';
    button.hidden = true;
    button.tabIndex = -1;
    const badge: Badge = { button, size: null, movedAt: 0, says: '', at: '' };
    button.addEventListener('click', event => {
      const still = Math.min(standing.still, this.#timing.now() - badge.movedAt);
      if (isDeliberate(event, host.element, still, button)) press();
    });
    return badge;
  }

  /** Light or dark, as the page is where the rows stand, whatever the browser prefers. */
  tone(tone: 'light' | 'dark'): void {
    const { element } = this.#ready().host;
    if (element.dataset.theme !== tone) element.dataset.theme = tone;
  }

  /** Makes a badge say so, of a document of that name; it is to be measured then. */
  write(badge: Badge, { look, symbol, word, hint }: BadgeView, name: string): void {
    const says = `${look} ${word} ${name}`;
    if (badge.says === says) return;
    badge.says = says;
    badge.movedAt = this.#timing.now();
    const { button } = badge;
    button.dataset.look = look;
    button.title = hint;
    button.setAttribute('aria-label', `${name}：${word}，${hint}`);
    const sign = this.#document.createElement('span');
    sign.className = 'symbol';
    sign.textContent = symbol;
    button.replaceChildren(sign, word);
    button.hidden = false;
    if (!button.isConnected) this.#ready().inside.append(button);
    badge.size = null;
  }

  /** Measures what was written: all at once, for each reading of the layout after a writing lays out the whole page. */
  measure(badges: readonly Badge[]): void {
    for (const badge of badges) {
      if (badge.size !== null) continue;
      const { width, height } = badge.button.getBoundingClientRect();
      badge.size = { width, height };
    }
  }

  /** Moves a badge there, in pixels of the window; null takes it out of sight. */
  move(badge: Badge, place: { left: number; top: number } | null): void {
    const at = place === null ? '' : `translate(${Math.round(place.left)}px, ${Math.round(place.top)}px)`;
    if (badge.at === at && badge.button.hidden === (place === null)) return;
    badge.at = at;
    badge.movedAt = this.#timing.now();
    badge.button.hidden = place === null;
    badge.button.style.transform = at;
  }

  /** Puts the badges in the order of their rows; one of them is a stop for Tab, behind all of the page’s own. */
  order(badges: readonly Badge[]): void {
    const { inside } = this.#ready();
    let next: Element | null = inside.firstElementChild;
    for (const { button } of badges) {
      if (button === next) next = next.nextElementSibling;
      else inside.insertBefore(button, next);
    }
    const shown = badges.filter(({ button }) => !button.hidden).map(({ button }) => button);
    if (this.#stop === null || !shown.includes(this.#stop)) this.#setStop(shown[0] ?? null);
  }

  #setStop(button: HTMLButtonElement | null): void {
    if (this.#stop !== null) this.#stop.tabIndex = -1;
    this.#stop = button;
    if (button !== null) button.tabIndex = 0;
  }

  #ready() {
    if (this.#mounted !== null) return this.#mounted;
    const host = makeHost(this.#document, ROWS_HOST_NAME);
    const inside = this.#document.createElement('div');
    inside.className = 'badges';
    inside.setAttribute('role', 'toolbar');
    inside.setAttribute('aria-label', '台账标记');
    inside.addEventListener('keydown', event => this.#step(event));
    const style = this.#document.createElement('style');
    style.textContent = `${tokens}\n${css}`;
    host.root.append(style, inside);
    host.attach();
    host.moveTo(0, 0);
    keepInPage(host.element, () => host.attach(), this.#signal);
    this.#signal.addEventListener('abort', () => host.remove());
    this.#mounted = { host, inside, standing: new Standing(host.element, this.#timing, this.#signal) };
    this.#mounted.standing.restart();
    return this.#mounted;
  }

  #step(event: KeyboardEvent): void {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by === 0 || this.#mounted === null) return;
    const shown = [...this.#mounted.inside.querySelectorAll<HTMLButtonElement>('button:not([hidden])')];
    const next = shown[shown.indexOf(event.target as HTMLButtonElement) + by];
    event.preventDefault();
    if (next === undefined) return;
    this.#setStop(next);
    next.focus();
  }
}

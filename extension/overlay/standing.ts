import type { Timing } from './watch-page.ts';

/** How long an element of ours has stood still where it is; whoever moves it, the page included, starts it anew. */
export class Standing {
  readonly #element: HTMLElement;
  readonly #timing: Timing;
  #since = Number.POSITIVE_INFINITY;
  #stoodAt = '';

  constructor(element: HTMLElement, timing: Timing, signal: AbortSignal) {
    this.#element = element;
    this.#timing = timing;
    // inline and important styles outrank the page's: only through the element itself can it move what we draw
    const moves = new MutationObserver(() => this.#noteMove());
    moves.observe(element, { attributes: true });
    signal.addEventListener('abort', () => moves.disconnect());
  }

  /** Milliseconds it has stood still. */
  get still(): number {
    return this.#timing.now() - this.#since;
  }

  /** It appeared, moved or says something new. */
  restart(): void {
    this.#since = this.#timing.now();
  }

  #noteMove(): void {
    const box = this.#element.getBoundingClientRect();
    const standsAt = `${box.top} ${box.right}`;
    if (standsAt !== this.#stoodAt) this.restart();
    this.#stoodAt = standsAt;
  }
}

/** So near to its edge of the window the bar is in the way of what a person points at. */
const EDGE = 90;
/** Nobody on the way to the bar goes beyond it. */
const BEYOND = 12;
const LINGER_MS = 600;

/** At which edge of the window the bar stands: it gives way to a pointer that stays beside it, not to one that comes to press it. */
export class Aside {
  #low = false;
  #since: number | null = null;

  /** Whether it stands at the bottom, now that the pointer is at this height, in pixels of the window, and perhaps on the bar. */
  move(y: number, height: number, isOnBar: boolean, now: number): boolean {
    const away = this.#low ? height - y : y;
    if (isOnBar || away >= EDGE) this.#since = null;
    else {
      this.#since ??= now;
      if (away < BEYOND || now - this.#since >= LINGER_MS) {
        this.#low = !this.#low;
        this.#since = null;
      }
    }
    return this.#low;
  }
}

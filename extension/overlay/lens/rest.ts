import type { Timing } from '../watch-page.ts';

/** How long a pointer rests on a phrase before its card opens, and how long it may be away before it closes. */
export const REST_MS = 150;
const AWAY_MS = 300;

/** What follows from how the pointer moves. */
export type PointerEffects = {
  /** Whether the pointer is where an open card should stay open. */
  keeps(x: number, y: number): boolean;
  rested(x: number, y: number): void;
  left(): void;
};

/** Follows the pointer of a frame: tells where it rests, and when it has left what is open. Takes nothing from the page. */
export function followPointer(document: Document, timing: Timing, effects: PointerEffects, signal: AbortSignal): void {
  let at: { x: number; y: number; since: number } | null = null;
  let isWaiting = false;
  let awaySince: number | null = null;

  const check = (): void => {
    isWaiting = false;
    if (signal.aborted) return;
    const now = timing.now();
    if (at !== null && effects.keeps(at.x, at.y)) awaySince = null;
    else awaySince ??= now;
    if (awaySince !== null && now - awaySince >= AWAY_MS) effects.left();
    const rests = at === null || now - at.since >= REST_MS - 1;
    if (at !== null && rests) effects.rested(at.x, at.y);
    if (!rests || (awaySince !== null && now - awaySince < AWAY_MS)) wait();
  };
  const wait = (): void => {
    if (isWaiting) return;
    isWaiting = true;
    timing.later(check, REST_MS);
  };
  const options = { capture: true, passive: true, signal };
  document.addEventListener(
    'pointermove',
    event => {
      // a selection being drawn is no question
      at = event.buttons === 0 ? { x: event.clientX, y: event.clientY, since: timing.now() } : null;
      wait();
    },
    options,
  );
  document.documentElement.addEventListener(
    'pointerleave',
    () => {
      at = null;
      wait();
    },
    options,
  );
}

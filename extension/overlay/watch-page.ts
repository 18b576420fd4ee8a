/** Calm for this long after the last change of the page before it is looked at again. */
export const CALM_MS = 600;
/** A page that never calms down is looked at this often at most. */
export const LOOK_EVERY_MS = 4_000;
/** A page that changes for ever, such as a ticker, is left alone after this many looks at one address. */
export const LOOKS_PER_ADDRESS = 8;

/** The clock and timer of the page. */
export type Timing = {
  now(): number;
  later(run: () => void, milliseconds: number): void;
};

/**
 * Calls `look` once at the start and again when the page's content has changed and calmed down, so that late-rendered and single-page
 * views are seen too; a page that does not change costs nothing further. Stops when the signal aborts.
 */
export function watchPage(document: Document, look: () => void, timing: Timing, signal: AbortSignal): void {
  let looks = 0;
  let lookedAt = Number.NEGATIVE_INFINITY;
  let changedAt = 0;
  let waiting = false;
  let address = document.location.href;

  const run = () => {
    looks += 1;
    lookedAt = timing.now();
    look();
  };
  const check = () => {
    waiting = false;
    if (signal.aborted) return;
    const calm = timing.now() - changedAt >= CALM_MS;
    const overdue = timing.now() - lookedAt >= LOOK_EVERY_MS;
    if (calm || overdue) run();
    else wait();
  };
  const wait = () => {
    waiting = true;
    timing.later(check, CALM_MS);
  };
  const observer = new MutationObserver(() => {
    changedAt = timing.now();
    if (document.location.href !== address) {
      address = document.location.href;
      looks = 0;
    }
    if (!waiting && looks < LOOKS_PER_ADDRESS) wait();
  });

  run();
  observer.observe(document.documentElement, { childList: true, subtree: true, characterData: true });
  signal.addEventListener('abort', () => observer.disconnect());
}

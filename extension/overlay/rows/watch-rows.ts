import { isOurs, type Timing } from '../watch-page.ts';

/** Calm for so long after the last change of the page before its rows are read again, and so long at most. */
const CALM_MS = 250;
const LONGEST_WAIT_MS = 1_000;
/** A page that changes for ever without other rows is read less and less often, down to this. */
const SLOWEST_MS = 8_000;

/** What follows from changes of the page. */
export type RowChanges = {
  /** At once, before anything is painted; `where` something changed. */
  drop(where: readonly Node[]): void;
  /** Reads the rows; whether they are others than before. Not called again before it is done. */
  read(): Promise<boolean>;
  /** Something may have moved. */
  draw(): void;
};

/** Follows the rows of a page through late rendering, scrolling and virtual lists; a page that does not change costs nothing. */
export function watchRows(document: Document, changes: RowChanges, timing: Timing, signal: AbortSignal): void {
  let changedAt = 0;
  let firstAt: number | null = null;
  let pace = CALM_MS;
  let isReading = false;
  const read = async (): Promise<void> => {
    isReading = true;
    const others = await changes.read().finally(() => {
      isReading = false;
    });
    pace = others ? CALM_MS : Math.min(pace * 2, SLOWEST_MS);
  };
  const check = (): void => {
    if (signal.aborted || firstAt === null) return;
    const now = timing.now();
    const isDue = !isReading && (now - changedAt >= CALM_MS || now - firstAt >= LONGEST_WAIT_MS);
    if (!isDue) {
      timing.later(check, CALM_MS);
      return;
    }
    firstAt = null;
    void read();
  };
  const observer = new MutationObserver(records => {
    const theirs = records.filter(record => !isOurs(record));
    if (theirs.length === 0) return;
    changedAt = timing.now();
    changes.drop(theirs.map(({ target }) => target));
    if (firstAt !== null) return;
    firstAt = changedAt;
    timing.later(check, pace);
  });
  // from the beginning of the first reading on
  observer.observe(document.documentElement, { childList: true, subtree: true, characterData: true });
  void read();
  signal.addEventListener('abort', () => observer.disconnect());
  const options = { capture: true, passive: true, signal };
  const moved = (): void => {
    pace = CALM_MS;
    changes.draw();
  };
  for (const name of ['scroll', 'transitionend', 'animationend', 'load', 'click'])
    document.addEventListener(name, moved, options);
  document.defaultView?.addEventListener('resize', moved, options);
}

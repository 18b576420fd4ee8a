import { OUR_NAMES } from './host.ts';

/** Calm for this long after the last change of the page before it is looked at again. */
export const CALM_MS = 80;
/** Looks at one address are at most so far apart. */
export const LOOK_EVERY_MS = 4_000;
/** A page that never calms down is looked at all the same after so long. */
const RESTLESS_MS = 1_000;
/** A page that changes for ever, such as a ticker, is left alone after this many looks at one address. */
export const LOOKS_PER_ADDRESS = 12;

/** The clock and timer of the page. */
export type Timing = {
  now(): number;
  later(run: () => void, milliseconds: number): void;
};

/** The pause between two looks at one address: none at first, so that what renders late is seen at once, then longer and longer. */
const pauseAfter = (looks: number): number => (looks <= 2 ? 0 : Math.min(LOOK_EVERY_MS, CALM_MS * 2 ** (looks - 2)));

/** Whether nothing but a layer of ours came into the page or went from it. */
export const isOurs = ({ addedNodes, removedNodes }: MutationRecord): boolean => {
  const nodes = [...addedNodes, ...removedNodes];
  return nodes.length > 0 && nodes.every(({ nodeName }) => nodeName.toLowerCase().startsWith(OUR_NAMES));
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
    const now = timing.now();
    const calm = now - changedAt >= CALM_MS && now - lookedAt >= pauseAfter(looks);
    const overdue = now - lookedAt >= Math.max(RESTLESS_MS, pauseAfter(looks));
    if (calm || overdue) run();
    else wait(now);
  };
  const wait = (now: number) => {
    waiting = true;
    timing.later(check, Math.max(CALM_MS - (now - changedAt), pauseAfter(looks) - (now - lookedAt), 1));
  };
  const observer = new MutationObserver(changes => {
    if (changes.every(isOurs)) return;
    changedAt = timing.now();
    if (document.location.href !== address) {
      address = document.location.href;
      looks = 0;
    }
    if (!waiting && looks < LOOKS_PER_ADDRESS) wait(changedAt);
  });

  run();
  observer.observe(document.documentElement, { childList: true, subtree: true, characterData: true });
  signal.addEventListener('abort', () => observer.disconnect());
}

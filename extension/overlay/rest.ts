import type { Rest } from '../../shared/recognition/page/steps.ts';
import type { Timing } from './watch-page.ts';

/** Work in the page goes on for this long at most before the page has its turn again. */
const TURN_MS = 8;

/** Rests after every 8 ms of work, for as long as the page has something to do. */
export function createRest(timing: Timing): Rest {
  let since = timing.now();
  return () => {
    if (timing.now() - since < TURN_MS) return null;
    return new Promise(resolve =>
      timing.later(() => {
        since = timing.now();
        resolve();
      }, 0),
    );
  };
}

import type { Entropy } from '../../../shared/kernel/ids.ts';

/** 2026-11-24 09:00 in China. */
export const MORNING = Date.parse('2026-11-24T01:00:00.000Z');

/** A clock that is set by hand and randomness that repeats itself. */
export type SeededEntropy = Entropy & { time: number };

/** Entropy for tests: the same seed gives the same ids. */
export function seededEntropy(seed = 1): SeededEntropy {
  let state = seed;
  const next = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 24;
  };
  return {
    time: MORNING,
    now() {
      return this.time;
    },
    bytes: length => Uint8Array.from({ length }, next),
  };
}

import { RequestProblem } from './problem.ts';

/** Lets so many through at once, so many wait, and turns the rest away (`too-many-requests`), so that a flood costs bounded memory and time. */
export function createGate({
  atOnce,
  waiting: mostWaiting,
}: {
  atOnce: number;
  waiting: number;
}): <T>(work: () => Promise<T>) => Promise<T> {
  let inside = 0;
  const waiting: (() => void)[] = [];
  return async work => {
    if (inside >= atOnce) {
      if (waiting.length >= mostWaiting)
        throw new RequestProblem('too-many-requests', { seconds: 5, retryAfterSeconds: 5 });
      await new Promise<void>(resolve => waiting.push(resolve));
    } else inside += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      // the place is handed on, not given up and taken again
      if (next === undefined) inside -= 1;
      else next();
    }
  };
}

/** Says whether it is time to give the page its turn: null to go on, else what to wait for. */
export type Rest = () => Promise<void> | null;

/** Goes through work that comes in small steps, to its end. */
export function atOnce<Result>(work: Generator<void, Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

/** The same, resting between two steps whenever it is time to. */
export async function inParts<Result>(work: Generator<void, Result>, rest: Rest): Promise<Result> {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    const pause = rest();
    if (pause !== null) await pause;
  }
}

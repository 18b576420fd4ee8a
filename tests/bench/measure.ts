/** What a piece of work took: processor time of this process, all its threads, and time on the clock. Milliseconds. */
export type Cost = { cpu: number; wall: number };

/** Runs work after a sweep of the heap and says what it took. */
export async function costOf(work: () => unknown): Promise<Cost> {
  globalThis.gc?.();
  const started = performance.now();
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return { cpu: (user + system) / 1000, wall: performance.now() - started };
}

/** The middle one; of an even number the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const ordered = values.toSorted((a, b) => a - b);
  const middle = ordered.length / 2;
  const at = (index: number): number => ordered[index] ?? Number.NaN;
  return Number.isInteger(middle) ? (at(middle - 1) + at(middle)) / 2 : at(Math.floor(middle));
}

/** What was measured beside its yardstick: medians, and the median of the ratios of those run one right after the other. */
export type Compared = { subject: number; yardstick: number; ratio: number };

/** Measures two things in turn, so that whatever else the machine does falls on both; the first turn is only to warm up. */
export async function compare(
  repeats: number,
  subject: () => Promise<number>,
  yardstick: () => Promise<number>,
): Promise<Compared> {
  const pairs: (readonly [number, number])[] = [];
  for (let turn = 0; turn <= repeats; turn += 1) {
    const pair = [await subject(), await yardstick()] as const;
    if (turn > 0) pairs.push(pair);
  }
  return {
    subject: median(pairs.map(([one]) => one)),
    yardstick: median(pairs.map(([, other]) => other)),
    ratio: median(pairs.map(([one, other]) => one / other)),
  };
}

import type { LaidLine } from './types.ts';

/** Sizes are told apart to this part of the page's unit. */
const STEP = 0.5;

/** The size most of the text is set in. */
export function bodySize(lines: readonly LaidLine[]): number {
  const lengths = new Map<number, number>();
  let most = 0;
  let size = 0;
  for (const line of lines) {
    const step = Math.round(line.size / STEP) * STEP;
    const length = (lengths.get(step) ?? 0) + line.text.length;
    lengths.set(step, length);
    if (length > most) [most, size] = [length, step];
  }
  return size;
}

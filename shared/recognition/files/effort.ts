import { LARGEST_UNPACKED, MOST_INSIDE, MOST_OPERATORS } from './limits.ts';

/** What reading one file may still cost, all files inside of it together: bytes unpacked, operators run, files opened. */
export type Effort = { unpacked: number; operators: number; inside: number };

/** All that one file may cost. */
export const wholeEffort = (): Effort => ({
  unpacked: LARGEST_UNPACKED,
  operators: MOST_OPERATORS,
  inside: MOST_INSIDE,
});

/** Runs of Adobe-GB1 that follow GB/T 2312: first number, row, first cell, cells (Adobe Technical Note 5079). */
const RUNS: readonly (readonly [cid: number, row: number, cell: number, cells: number])[] = [
  [96, 1, 1, 94],
  [190, 2, 17, 50],
  [240, 2, 69, 10],
  [250, 2, 81, 12],
  [262, 3, 1, 94],
];
const CELLS = 94;
const LEVEL_ONE = { cid: 940, row: 16, until: 4695 };
const LEVEL_TWO = { cid: 4695, row: 56, until: 7703 };
const ASCII = { cid: 1, until: 96 };
const HALF_WIDTH = { cid: 814, until: 908 };
const HIGH = 0xa0;

/** The character of a number in Adobe’s GB collection, as far as GB/T 2312 reaches; null beyond. */
export function characterOfGb1(cid: number): string | null {
  if (cid >= ASCII.cid && cid < ASCII.until) return String.fromCharCode(0x20 + cid - ASCII.cid);
  if (cid >= HALF_WIDTH.cid && cid < HALF_WIDTH.until) return String.fromCharCode(0x20 + cid - HALF_WIDTH.cid);
  const run = RUNS.find(([first, , , cells]) => cid >= first && cid < first + cells);
  if (run !== undefined) return decoded(run[1], run[2] + cid - run[0]);
  const level = cid < LEVEL_ONE.until ? LEVEL_ONE : LEVEL_TWO;
  if (cid < level.cid || cid >= level.until) return null;
  const index = cid - level.cid;
  return decoded(level.row + Math.floor(index / CELLS), (index % CELLS) + 1);
}

const decoder = new TextDecoder('gb18030');
const decoded = (row: number, cell: number): string => decoder.decode(Uint8Array.of(HIGH + row, HIGH + cell));

import type { Box } from '../lens/place-card.ts';

/** Width and height of a badge. */
export type Size = { readonly width: number; readonly height: number };

/** What a row leaves free: its box, the box its title may fill, the title's last line, and every line of words in it. */
export type RowBoxes = {
  readonly row: Box;
  readonly cell: Box;
  readonly line: Box;
  readonly words: readonly Box[];
};

const GAP = 6;
const EDGE = 2;
/** So much of a line’s box below its letters is empty. */
const LEADING = 3;

/** Where a badge stands in its row: behind the title, at the row’s end, before or under the title, where no words are; else over the cell’s end. */
export function placeBadge(
  { row, cell, line, words }: RowBoxes,
  { width, height }: Size,
): { left: number; top: number } {
  const middle = (line.top + line.bottom - height) / 2;
  const behind = { left: line.right + GAP, top: middle };
  const atEnd = { left: row.right - width - GAP, top: middle };
  const before = { left: line.left - width - GAP, top: middle };
  const under = { left: Math.max(line.left, cell.left + EDGE), top: line.bottom - LEADING };
  const isFree = ({ left, top }: { left: number; top: number }, within: Box): boolean =>
    left >= within.left + EDGE &&
    left + width <= within.right - EDGE &&
    !words.some(
      box =>
        left < box.right + EDGE &&
        box.left - EDGE < left + width &&
        top < box.bottom - LEADING &&
        box.top < top + height,
    );
  if (isFree(behind, cell)) return behind;
  if (isFree(atEnd, row)) return atEnd;
  if (isFree(before, row)) return before;
  if (under.top + height <= row.bottom && isFree(under, cell)) return under;
  return { left: Math.max(row.left, cell.right - width - EDGE), top: middle };
}

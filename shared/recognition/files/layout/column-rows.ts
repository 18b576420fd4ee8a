import { by, byNumber } from '../../../kernel/compare.ts';
import { flat } from '../../page/clean.ts';
import { type Column, columnOf, FEWEST_COLUMNS, filledBy, type Parted, type Region } from './columns.ts';

/** Rows stand further apart than their lines where one gap is so many times the smallest. */
const APART = 1.25;
/** Lines less than a type height apart are those of different cells, set in the middle of their row. */
const INTERLEAVED = 1;
const NUMBERED = /^(?:序号|编号)$/;

/** The lines of a table in columns, row by row, its head first where it has one; `head` is that of the whole table. */
export function rowsOf({ lines: all, columns, hasHead }: Region, head: Parted | undefined): Parted[][] {
  const lines = hasHead ? all.slice(1) : all;
  const first = hasHead ? all.slice(0, 1) : [];
  return [...(first.length === 0 ? [] : [[...first]]), ...bodyRows(lines, columns, anchorOf(head, columns))];
}

type Anchor = (line: Parted) => boolean;

function bodyRows(lines: readonly Parted[], columns: readonly Column[], begins: Anchor): Parted[][] {
  const apart = rowsApart(lines, columns, begins);
  if (apart !== null) return apart;
  const anchors = lines.flatMap((line, at) => (begins(line) ? [at] : []));
  const isMiddle = anchors[0] !== undefined && anchors[0] > 0;
  return splitAt(lines, isMiddle ? betweenAnchors(lines, anchors) : new Set(anchors));
}

/** What begins a row: its number, or words in most of the columns. */
function anchorOf(head: Parted | undefined, columns: readonly Column[]): Anchor {
  const [first] = head?.segments ?? [];
  const isNumbered = first !== undefined && NUMBERED.test(flat(first.pieces.map(piece => piece.text).join('')));
  return isNumbered
    ? line => line.segments.some(segment => columnOf(columns, segment) === 0)
    : line => filledBy(columns, [line]) >= FEWEST_COLUMNS;
}

/** The rows where there is more room between them than between their lines; null where the lines stand alike. */
function rowsApart(lines: readonly Parted[], columns: readonly Column[], begins: Anchor): Parted[][] | null {
  const gaps = lines.slice(1).map((line, at) => line.y - (lines[at]?.y ?? line.y));
  const smallest = gaps.reduce((least, gap) => Math.min(least, gap), Number.POSITIVE_INFINITY);
  if (smallest < INTERLEAVED * (lines[0]?.size ?? 0)) return null;
  const rows = splitAt(lines, new Set(gaps.flatMap((gap, at) => (gap > APART * smallest ? [at + 1] : []))));
  const isRow = (row: readonly Parted[]): boolean => {
    const anchors = row.filter(begins).length;
    return anchors === 1 || (anchors === 0 && filledBy(columns, row) >= FEWEST_COLUMNS);
  };
  return rows.every(isRow) ? rows : null;
}

/** Where numbers stand in the middle of their rows, a row ends half way to the next number. */
function betweenAnchors(lines: readonly Parted[], anchors: readonly number[]): Set<number> {
  const splits = new Set<number>();
  for (const [nth, anchor] of anchors.entries()) {
    const before = anchors[nth - 1];
    if (before === undefined) continue;
    const half = ((lines[before]?.y ?? 0) + (lines[anchor]?.y ?? 0)) / 2;
    const middleOf = (at: number): number => ((lines[at - 1]?.y ?? 0) + (lines[at]?.y ?? 0)) / 2;
    const between = Array.from({ length: anchor - before }, (_none, step) => before + 1 + step);
    const [nearest] = between.sort(by(at => Math.abs(middleOf(at) - half), byNumber));
    if (nearest !== undefined) splits.add(nearest);
  }
  return splits;
}

function splitAt(lines: readonly Parted[], starts: ReadonlySet<number>): Parted[][] {
  const rows: Parted[][] = [];
  for (const [at, line] of lines.entries()) {
    if (at === 0 || starts.has(at)) rows.push([line]);
    else rows.at(-1)?.push(line);
  }
  return rows;
}

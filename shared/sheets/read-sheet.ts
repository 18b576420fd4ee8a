import { FileStop } from '../recognition/files/types.ts';
import { childOf, elementsOf, textOf, type XmlNode } from '../recognition/files/xml.ts';
import { dateOfSerial } from './serial-dates.ts';
import { type Cell, EMPTY_CELL, type InSheet } from './sheet.ts';
import { spoken } from './spoken.ts';

/** What the sheets of a workbook share: its texts, which styles show dates, and from when its days are counted. */
export type Book = {
  readonly strings: readonly string[];
  readonly dates: readonly boolean[];
  readonly from1904: boolean;
};

/** So many rows with something in them are read of one sheet, and so many columns; no ledger has a tenth of them. */
export const MOST_ROWS = 20_000;
const MOST_COLUMNS = 60;
const MOST_MERGES = 20_000;
const LONGEST_TEXT = 4_000;

type Grid = Map<number, Cell[]>;

/** Reads one sheet: rows with something in them, merged places filled with what they show. Stops at more rows than any ledger has. */
export function readSheet(part: XmlNode, name: string, book: Book): InSheet {
  const grid: Grid = new Map();
  let line = 0;
  for (const row of elementsOf(childOf(part, 'sheetData'), 'row')) {
    line = Number(row.attributes.r ?? line + 1);
    if (!Number.isInteger(line) || line < 1) throw new FileStop('broken');
    const cells = cellsOf(row, book);
    if (cells.some(cell => cell.text !== '')) grid.set(line, cells);
    if (grid.size > MOST_ROWS) throw new FileStop('too-big');
  }
  const joined = fillMerged(grid, elementsOf(childOf(part, 'mergeCells'), 'mergeCell'));
  const rows = [...grid].sort(([a], [b]) => a - b).map(([at, cells]) => ({ line: at, cells: withoutHoles(cells) }));
  // &C and its like say where the words stand
  const asides = elementsOf(childOf(part, 'headerFooter')).map(one =>
    textOf(one).replace(/&(?:"[^"]*"|[A-Z]|\d+)/gi, '\n'),
  );
  return { name, rows, joined, asides };
}

function cellsOf(row: XmlNode, book: Book): Cell[] {
  const cells: Cell[] = [];
  let place = -1;
  for (const cell of elementsOf(row, 'c')) {
    place = placeOf(cell.attributes.r)?.column ?? place + 1;
    if (place < MOST_COLUMNS) cells[place] = cellOf(cell, book);
  }
  return withoutHoles(cells);
}

const withoutHoles = (cells: readonly (Cell | undefined)[]): Cell[] => Array.from(cells, cell => cell ?? EMPTY_CELL);

function cellOf(node: XmlNode, { strings, dates, from1904 }: Book): Cell {
  const { t: kind = 'n', s: style } = node.attributes;
  const value = textOf(childOf(node, 'v'));
  if (kind === 's') return textCell(strings[Number(value)] ?? '');
  if (kind === 'inlineStr') return textCell(spoken(childOf(node, 'is') ?? node));
  if (kind === 'str') return textCell(value);
  if (kind === 'd') return textCell(value);
  // of a formula gone wrong nothing can be taken
  if (kind === 'e' || kind === 'b' || value === '') return EMPTY_CELL;
  const number = Number(value);
  if (!Number.isFinite(number)) return EMPTY_CELL;
  const date = dates[Number(style ?? 0)] === true ? dateOfSerial(number, from1904) : null;
  return { text: date ?? String(Math.round(number * 1e9) / 1e9), date, number };
}

function textCell(text: string): Cell {
  const clean = text
    .replaceAll(/[\t ]+/g, ' ')
    .replaceAll(/\r\n?/g, '\n')
    .trim();
  return { text: clean.slice(0, LONGEST_TEXT), date: null, number: null };
}

type Place = { readonly column: number; readonly line: number };

function placeOf(ref: string | undefined): Place | null {
  const parts = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(ref ?? '');
  if (parts === null) return null;
  const column = [...(parts[1] ?? '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { column, line: Number(parts[2]) };
}

// only rows that hold something are filled: a merged place may reach down to the end of the sheet
function fillMerged(grid: Grid, merges: readonly XmlNode[]): Set<number> {
  const joined = new Set<number>();
  if (merges.length > MOST_MERGES) throw new FileStop('too-big');
  const lines = [...grid.keys()].sort((a, b) => a - b);
  let left = MOST_ROWS * MOST_COLUMNS;
  for (const { attributes } of merges) {
    const merged = mergedPlace(attributes.ref);
    if (merged === null) continue;
    const { first, last } = merged;
    const shown = grid.get(first.line)?.[first.column] ?? EMPTY_CELL;
    if (shown.text === '') continue;
    if (last.column - first.column >= 2) joined.add(first.line);
    const filled = between(lines, first.line, last.line);
    left -= filled.length * (Math.min(last.column, MOST_COLUMNS - 1) - first.column + 1);
    if (left < 0) throw new FileStop('too-big');
    for (const line of filled) fillRow(grid.get(line) ?? [], shown, first.column, last.column);
  }
  return joined;
}

function mergedPlace(ref: string | undefined): { readonly first: Place; readonly last: Place } | null {
  const [first, last] = (ref ?? '').split(':').map(placeOf);
  return first == null || last == null ? null : { first, last };
}

function fillRow(cells: Cell[], shown: Cell, from: number, to: number): void {
  for (let column = from; column <= Math.min(to, MOST_COLUMNS - 1); column += 1) cells[column] = shown;
}

function between(lines: readonly number[], first: number, last: number): readonly number[] {
  let [low, high] = [0, lines.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle] ?? 0) < first) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < lines.length && (lines[end] ?? 0) <= last) end += 1;
  return lines.slice(low, end);
}

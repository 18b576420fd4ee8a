import { byNumber } from '../../../kernel/compare.ts';
import { rowsOf } from './column-rows.ts';
import { type Column, columnOf, FEWEST_COLUMNS, filledBy, type Parted, type Region, regionsOf } from './columns.ts';
import { type LaidTable, paragraphsOfCell } from './tables.ts';
import type { LaidPage, Piece } from './types.ts';

/** Rows besides the head that fill three columns or more. */
const FEWEST_ROWS = 2;
/** A column's words begin, end or are centred so near one line, in type heights, in so great a part of its lines. */
const STRAIGHT = 1.5;
const MOSTLY = 0.8;

/** A table that reaches the end of its page and may go on over it. */
type Open = {
  readonly head: Parted | undefined;
  readonly columns: readonly Column[];
  readonly edges: readonly number[];
};

/** Finds the tables that are set in columns without rules, page by page: a table may go on over the page without its head. */
export class UnruledTables {
  #open: Open | null = null;

  /** The tables of the next page, and the pieces that stand in none. */
  next(page: LaidPage): { readonly tables: readonly LaidTable[]; readonly rest: readonly Piece[] } {
    const before = this.#open;
    this.#open = null;
    const inside = new Set<Piece>();
    const tables = regionsOf(page, before?.columns ?? null).flatMap(region => {
      const table = this.#take(region, region.hasHead ? null : before, page.millimetre);
      if (table !== null) for (const line of region.lines) for (const piece of piecesOf(line)) inside.add(piece);
      return table ?? [];
    });
    return { tables, rest: tables.length === 0 ? page.pieces : page.pieces.filter(piece => !inside.has(piece)) };
  }

  #take(region: Region, before: Open | null, millimetre: number): LaidTable | null {
    const head = before === null ? region.lines[0] : before.head;
    const rows = rowsOf(region, head);
    if (!isTable(region, rows, before !== null)) return null;
    const edges = before?.edges ?? edgesOf(region.columns);
    if (region.reachesEnd) this.#open = { head, columns: region.columns, edges };
    return tableOf(region, rows, edges, millimetre);
  }
}

const edgesOf = (columns: readonly Column[]): number[] => [...columns.map(({ x }) => x), columns.at(-1)?.right ?? 0];

const piecesOf = ({ segments }: Parted): readonly Piece[] => segments.flatMap(segment => segment.pieces);

function isTable({ lines, columns, hasHead }: Region, rows: readonly Parted[][], isKnown: boolean): boolean {
  const full = rows.filter(row => filledBy(columns, row) >= FEWEST_COLUMNS).length;
  if (full < (isKnown ? 1 : FEWEST_ROWS + 1)) return false;
  const body = hasHead ? lines.slice(1) : lines;
  return isKnown || columns.filter((_column, at) => isStraight(columns, at, body)).length >= FEWEST_COLUMNS;
}

function isStraight(columns: readonly Column[], at: number, lines: readonly Parted[]): boolean {
  const cells = lines.flatMap(({ segments, size }) =>
    segments.filter(segment => columnOf(columns, segment) === at).map(({ x, right }) => ({ x, right, size })),
  );
  const places = [(cell: Column) => cell.x, (cell: Column) => (cell.x + cell.right) / 2, (cell: Column) => cell.right];
  return places.some(placeOf => {
    const middle = cells.map(placeOf).sort(byNumber)[cells.length >> 1] ?? 0;
    const near = cells.filter(cell => Math.abs(placeOf(cell) - middle) <= STRAIGHT * cell.size);
    return cells.length >= FEWEST_ROWS && near.length >= MOSTLY * cells.length;
  });
}

function tableOf(
  { lines, columns }: Region,
  rows: readonly Parted[][],
  edges: readonly number[],
  millimetre: number,
): LaidTable {
  const cells = rows.map(row =>
    columns.map(({ right }, at) => ({
      paragraphs: paragraphsOfCell(piecesIn(row, columns, at), right, millimetre),
      ...{ rows: 1, columns: 1 },
    })),
  );
  return { top: lines[0]?.y ?? 0, bottom: lines.at(-1)?.y ?? 0, edges, rows: cells };
}

const piecesIn = (row: readonly Parted[], columns: readonly Column[], at: number): Piece[] =>
  row.flatMap(({ segments }) =>
    segments.filter(segment => columnOf(columns, segment) === at).flatMap(segment => segment.pieces),
  );

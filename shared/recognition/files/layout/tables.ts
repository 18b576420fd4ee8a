import { byNumber } from '../../../kernel/compare.ts';
import { linesOfPage } from './lines.ts';
import type { Rule } from './rules.ts';
import type { LaidPage, Piece } from './types.ts';

/** A cell of a ruled table: its paragraphs, and how many rows and columns it goes over. */
export type LaidCell = { readonly paragraphs: readonly string[]; readonly rows: number; readonly columns: number };

/** A table as its lines part it, where it begins and ends on the page, and the edges of its columns. */
export type LaidTable = {
  readonly top: number;
  readonly bottom: number;
  readonly edges: readonly number[];
  readonly rows: readonly (readonly LaidCell[])[];
};

/** Lines so near, in millimetres, are one: the two sides of a border, the borders of neighbouring cells. */
const ONE_LINE_MM = 1.2;
const MOST_GROUPS = 400;
const MOST_CELLS = 10_000;
/** A line of a cell that ends within so many type heights of its edge goes on in the next. */
const FULL = 1.7;
/** And a date broken over two lines is one, however short the first. */
const BROKEN_DATE = /[\d年月日底末]$/;
const DATE_GOES_ON = /^[\d年月日底末前内]/;

/** A line that is the name of a unit and nothing else: the next names another. */
const UNIT = /^(?:市|区|县|省|各)[\p{Script=Han}]{1,9}[局委办部厅院署府]$/u;

/** The ruled tables of a page, from top to bottom, and the pieces that stand in none. */
export function tablesOfPage(page: LaidPage): {
  readonly tables: readonly LaidTable[];
  readonly rest: readonly Piece[];
} {
  const near = ONE_LINE_MM * page.millimetre;
  const tables: LaidTable[] = [];
  let rest = page.pieces;
  for (const rules of groupsOf(page.rules ?? [], near)) {
    const grid = gridOf(rules, near);
    if (grid === null) continue;
    const inside = rest.filter(piece => isIn(grid, piece));
    if (inside.length === 0) continue;
    rest = rest.filter(piece => !isIn(grid, piece));
    tables.push(tableOf(grid, inside, page.millimetre));
  }
  return { tables: tables.sort((a, b) => a.top - b.top), rest };
}

/** The edges of a table's columns and rows, and the lines drawn along each. */
type Grid = {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly down: readonly (readonly Rule[])[];
  readonly across: readonly (readonly Rule[])[];
};

const isAcross = ({ y1, y2 }: Rule): boolean => y1 === y2;

/** Lines that touch belong to one table. */
function groupsOf(rules: readonly Rule[], near: number): Rule[][] {
  let groups: Group[] = [];
  for (const rule of rules) {
    const [first, ...others] = groups.filter(({ box }) => meets(box, rule, near));
    if (first === undefined) groups.push({ box: rule, rules: [rule] });
    else {
      first.rules.push(rule);
      first.box = around(first.box, rule);
      for (const { box, rules: more } of others) {
        first.box = around(first.box, box);
        for (const one of more) first.rules.push(one);
      }
      if (others.length > 0) groups = groups.filter(group => !others.includes(group));
    }
    if (groups.length > MOST_GROUPS) return [];
  }
  return groups.map(group => group.rules);
}

type Group = { box: Rule; rules: Rule[] };

const meets = (a: Rule, b: Rule, near: number): boolean =>
  a.x1 - near <= b.x2 && b.x1 - near <= a.x2 && a.y1 - near <= b.y2 && b.y1 - near <= a.y2;

const around = (a: Rule, b: Rule): Rule => ({
  x1: Math.min(a.x1, b.x1),
  y1: Math.min(a.y1, b.y1),
  x2: Math.max(a.x2, b.x2),
  y2: Math.max(a.y2, b.y2),
});

function gridOf(rules: readonly Rule[], near: number): Grid | null {
  const [flat, upright] = [rules.filter(isAcross), rules.filter(rule => !isAcross(rule))];
  const ys = merged(
    flat.map(rule => rule.y1),
    near,
  );
  const xs = merged(
    upright.map(rule => rule.x1),
    near,
  );
  if (xs.length < 3 || ys.length < 2 || xs.length * ys.length > MOST_CELLS) return null;
  return {
    ...{ xs, ys },
    down: alongEach(xs, upright, rule => rule.x1),
    across: alongEach(ys, flat, rule => rule.y1),
  };
}

// every place lies close behind one that was kept
function alongEach(edges: readonly number[], rules: readonly Rule[], placeOf: (rule: Rule) => number): Rule[][] {
  const along = edges.map((): Rule[] => []);
  for (const rule of rules) along[edges.findLastIndex(edge => edge <= placeOf(rule))]?.push(rule);
  return along;
}

function merged(places: readonly number[], near: number): number[] {
  const kept: number[] = [];
  for (const place of [...places].sort(byNumber)) if (place - (kept.at(-1) ?? -Infinity) > near) kept.push(place);
  return kept;
}

const isIn = ({ xs, ys }: Grid, { x, y, width }: Piece): boolean => {
  const middle = x + width / 2;
  return middle >= (xs[0] ?? 0) && middle <= (xs.at(-1) ?? 0) && y >= (ys[0] ?? 0) && y <= (ys.at(-1) ?? 0);
};

function tableOf(grid: Grid, pieces: readonly Piece[], millimetre: number): LaidTable {
  const { xs, ys } = grid;
  const taken = new Set<string>();
  const inRow = ys.map((): Piece[] => []);
  for (const piece of pieces) inRow[ys.findLastIndex(edge => edge <= piece.y)]?.push(piece);
  const rows = ys.slice(0, -1).map((_top, row) =>
    xs.slice(0, -1).flatMap((_left, column): LaidCell[] => {
      if (taken.has(`${row} ${column}`)) return [];
      const columns = reach(column, xs.length - 1, next => isParted(grid, row, next));
      const rowCount = reach(row, ys.length - 1, next => isRuled(grid, next, column));
      for (let r = row; r < row + rowCount; r += 1)
        for (let c = column; c < column + columns; c += 1) taken.add(`${r} ${c}`);
      const box = { x1: xs[column] ?? 0, x2: xs[column + columns] ?? 0, y1: ys[row] ?? 0, y2: ys[row + rowCount] ?? 0 };
      return [
        { paragraphs: paragraphsIn(box, inRow.slice(row, row + rowCount).flat(), millimetre), rows: rowCount, columns },
      ];
    }),
  );
  return { top: ys[0] ?? 0, bottom: ys.at(-1) ?? 0, edges: xs, rows: rows.filter(row => row.length > 0) };
}

function reach(from: number, end: number, isParted: (next: number) => boolean): number {
  let to = from + 1;
  while (to < end && !isParted(to)) to += 1;
  return to - from;
}

// whether a line stands between this column and the one before, beside the middle of the row
function isParted({ ys, down }: Grid, row: number, column: number): boolean {
  const middle = ((ys[row] ?? 0) + (ys[row + 1] ?? 0)) / 2;
  return down[column]?.some(rule => rule.y1 <= middle && middle <= rule.y2) ?? false;
}

function isRuled({ xs, across }: Grid, row: number, column: number): boolean {
  const middle = ((xs[column] ?? 0) + (xs[column + 1] ?? 0)) / 2;
  return across[row]?.some(rule => rule.x1 <= middle && middle <= rule.x2) ?? false;
}

function paragraphsIn(box: Rule, pieces: readonly Piece[], millimetre: number): string[] {
  const own = pieces.filter(({ x, y, width }) => {
    const middle = x + width / 2;
    return middle >= box.x1 && middle < box.x2 && y >= box.y1 && y < box.y2;
  });
  return paragraphsOfCell(own, box.x2, millimetre);
}

/** The paragraphs of a cell that ends at `right`: a line that reaches it goes on in the next. */
export function paragraphsOfCell(pieces: readonly Piece[], right: number, millimetre: number): string[] {
  const paragraphs: string[] = [];
  let goesOn = false;
  for (const line of linesOfPage({ pieces, millimetre }, 0)) {
    const isDate = BROKEN_DATE.test(paragraphs.at(-1) ?? '') && DATE_GOES_ON.test(line.text);
    const before = goesOn || isDate ? (paragraphs.pop() ?? '') : '';
    paragraphs.push(`${before}${/[a-z,.;]$/i.test(before) && /^[a-z]/i.test(line.text) ? ' ' : ''}${line.text}`);
    goesOn = right - line.right <= FULL * line.size && !UNIT.test(line.text);
  }
  return paragraphs;
}

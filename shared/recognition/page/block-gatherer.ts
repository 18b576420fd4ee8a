import { cleanText, flat } from './clean.ts';
import { type PairSource, pairOfPieces, pairsOfBlocks, pairsOfRow } from './pairs.ts';
import { type Span, TableGrid } from './table-grid.ts';
import type { Block, BlockKind, Pair, Row } from './types.ts';

type Cell = { text: string; at: number; from: number; to: number };
type OpenTable = { readonly number: number; readonly grid: TableGrid<Cell> };
type OpenRow = { cells: Cell[]; spans: Span[]; cellFrom: number; table: OpenTable };
type Gathered = { text: string; at: number; kind: BlockKind; level: number };

const HEADINGS: Record<string, number> = { H1: 1, H2: 2, H3: 3, CAPTION: 3 };
const MOSTLY_LINKS = 0.7;
const LONGEST_CELL = 2_000;
/** A merged cell is repeated in its rows no longer than this, so that no page grows by it. */
const LONGEST_REPEATED = 300;
const ONE: Span = { columns: 1, rows: 1 };

/** Collects text while a page is walked, closing a block wherever a reader would see a new line. */
export class BlockGatherer {
  /** Characters taken so far. */
  length = 0;
  #pieces = 0;
  #text = '';
  #first = '';
  #linked = 0;
  #at = 0;
  #headings: number[] = [];
  #rows: OpenRow[] = [];
  #tables = 0;
  #openTables: OpenTable[] = [];
  #blocks: Gathered[] = [];
  #pairs: PairSource[] = [];
  #finishedRows: Row[] = [];

  /** Takes one text node; every call is one step of the way back (`at`). */
  text(text: string, inLink: boolean): void {
    if (this.#text.trim() === '') {
      this.#at = this.#pieces;
      this.#first = text;
    }
    this.#pieces += 1;
    this.#text += text;
    this.length += text.length;
    if (inLink) this.#linked += flat(text).length;
  }

  /** An element that begins a new line opens. */
  open(tag: string, span: Span = ONE): void {
    this.#flush();
    const level = HEADINGS[tag];
    if (level !== undefined) this.#headings.push(level);
    if (tag === 'TABLE') this.#openTables.push(this.#newTable());
    if (tag === 'TR') {
      const table = this.#openTables.at(-1) ?? this.#newTable();
      this.#rows.push({ cells: [], spans: [], cellFrom: 0, table });
    }
    if (tag === 'TD' || tag === 'TH') {
      const row = this.#rows.at(-1);
      row?.spans.push(span);
      if (row !== undefined) row.cellFrom = this.#blocks.length;
    }
  }

  /** The element closes. */
  close(tag: string): void {
    this.#flush();
    if (HEADINGS[tag] !== undefined) this.#headings.pop();
    if (tag === 'TD' || tag === 'TH') this.#closeCell();
    if (tag === 'TR') this.#closeRow();
    if (tag === 'TABLE') this.#openTables.pop();
  }

  /** Everything gathered, with label–value pairs taken out of rows, lists and lines. */
  finish(): { blocks: Block[]; pairs: Pair[]; rows: Row[] } {
    this.#flush();
    this.#take(this.#pairs);
    const inline = pairsOfBlocks(this.#blocks);
    this.#take(inline);
    const pairs = [...this.#pairs, ...inline].map(source => source.pair);
    return { blocks: this.#blocks, pairs: pairs.sort((a, b) => a.at - b.at), rows: this.#finishedRows };
  }

  #take(sources: readonly PairSource[]): void {
    for (const source of sources) {
      for (const block of this.#blocks.slice(source.from, source.to)) block.kind = 'pair';
    }
  }

  #flush(): void {
    const text = cleanText(this.#text);
    const linked = this.#linked;
    const first = this.#first;
    this.#text = '';
    this.#linked = 0;
    if (text === '') return;
    const level = this.#headings.at(-1) ?? 0;
    const kind = level > 0 ? 'heading' : linked > flat(text).length * MOSTLY_LINKS ? 'link' : 'text';
    const pair = level > 0 ? null : pairOfPieces(cleanText(first), text, this.#at);
    if (pair !== null) this.#pairs.push({ pair, from: this.#blocks.length, to: this.#blocks.length + 1 });
    this.#blocks.push({ text, at: this.#at, kind, level });
  }

  #closeCell(): void {
    const row = this.#rows.at(-1);
    if (row === undefined) return;
    const inside = this.#blocks.slice(row.cellFrom);
    const text = inside
      .map(block => block.text)
      .join('\n')
      .slice(0, LONGEST_CELL);
    row.cells.push({ text, at: inside[0]?.at ?? this.#pieces, from: row.cellFrom, to: this.#blocks.length });
  }

  #newTable(): OpenTable {
    this.#tables += 1;
    return { number: this.#tables, grid: new TableGrid() };
  }

  #closeRow(): void {
    const row = this.#rows.pop();
    if (row === undefined || row.cells.length === 0) return;
    const placed = row.cells.map((cell, at) => ({ cell, span: row.spans[at] ?? ONE }));
    const full = row.table.grid.row(placed);
    if (row.cells.length > 1) this.#pairs.push(...pairsOfRow(row.cells));
    const first = row.cells[0];
    if (first === undefined || full.length < 2) return;
    const cells = full.map(cell => (row.cells.includes(cell) ? cell.text : cell.text.slice(0, LONGEST_REPEATED)));
    this.#finishedRows.push({ table: row.table.number, cells, cellsAt: full.map(cell => cell.at), at: first.at });
  }
}

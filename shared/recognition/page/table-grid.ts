/** How many columns and rows a cell covers. */
export type Span = { readonly columns: number; readonly rows: number };

type Held<Cell> = { readonly cell: Cell; left: number };
type Placed<Cell> = { readonly cell: Cell; readonly span: Span };

const MOST_COLUMNS = 30;
const MOST_ROWS = 120;

/** A rowspan or colspan attribute as a number, 1 where it says nothing sensible. */
export function spanOf(attribute: string, axis: keyof Span): number {
  const count = Number.parseInt(attribute, 10);
  return count > 1 ? Math.min(count, axis === 'rows' ? MOST_ROWS : MOST_COLUMNS) : 1;
}

/** The rows of one table as a reader sees them: a cell merged over rows or columns stands in each of them. */
export class TableGrid<Cell> {
  #held = new Map<number, Held<Cell>>();

  /** The cells of the next row in their columns, those reaching down from above included. */
  row(cells: readonly Placed<Cell>[]): Cell[] {
    const full: Cell[] = [];
    const waiting = [...cells];
    while (full.length < MOST_COLUMNS) {
      const above = this.#take(full.length);
      if (above !== null) {
        full.push(above);
        continue;
      }
      const next = waiting.shift();
      if (next === undefined) break;
      this.#place(full, next);
    }
    return full;
  }

  #take(column: number): Cell | null {
    const held = this.#held.get(column);
    if (held === undefined) return null;
    held.left -= 1;
    if (held.left <= 0) this.#held.delete(column);
    return held.cell;
  }

  #place(full: Cell[], { cell, span }: Placed<Cell>): void {
    for (let count = 0; count < span.columns && full.length < MOST_COLUMNS; count += 1) {
      if (span.rows > 1) this.#held.set(full.length, { cell, left: span.rows - 1 });
      full.push(cell);
    }
  }
}

import type { ComponentChildren } from 'preact';
import type { Comparator } from '../../shared/kernel/compare.ts';

/** One column of a table: what it is called, what stands in it, how it is sorted and edited. */
export type Column<Row> = {
  readonly key: string;
  readonly title: string;
  readonly cell: (row: Row) => ComponentChildren;
  /** Pixels. Columns without one share what is left, each at least `LEAST_WIDTH`. */
  readonly width?: number;
  /** Right aligned, as numbers are. */
  readonly numeric?: boolean;
  /** The whole text, shown on hover where the cell may cut it off. */
  readonly text?: (row: Row) => string;
  /** The ascending order of this column; a column with one is sorted by a click on its head. */
  readonly compare?: Comparator<Row>;
  /** The control that replaces the cell after Enter or a double click; it calls `done` when it has saved or given up. */
  readonly edit?: (row: Row, done: () => void) => ComponentChildren;
};

/** The narrowest a column without a width of its own becomes before the table scrolls sideways, in pixels. */
export const LEAST_WIDTH = 200;

/** The width of the column of boxes, in pixels. */
export const BOX_WIDTH = 36;

/** Which column orders the rows, and which way. */
export type TableOrder = { readonly key: string; readonly down: boolean };

/** What a click on a head makes of the order: ascending, then descending, then the order the rows came in. */
export function nextOrder(order: TableOrder | null, key: string): TableOrder | null {
  if (order?.key !== key) return { key, down: false };
  return order.down ? null : { key, down: true };
}

/** The rows in the order asked for; rows that compare equal keep the order they came in, both ways. */
export function orderRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  order: TableOrder | null,
): readonly Row[] {
  const compare = columns.find(column => column.key === order?.key)?.compare;
  if (order === null || compare === undefined) return rows;
  return rows.toSorted(order.down ? (a, b) => compare(b, a) : compare);
}

/** The least width of the whole table in pixels. */
export function leastWidth<Row>(columns: readonly Column<Row>[], boxes: boolean): number {
  return columns.reduce((sum, column) => sum + (column.width ?? LEAST_WIDTH), boxes ? BOX_WIDTH : 0);
}

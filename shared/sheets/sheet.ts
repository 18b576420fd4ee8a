import type { IsoDate } from '../kernel/dates.ts';

/** A cell to be written: text, a number, a date, or nothing. */
export type OutCell = string | number | { readonly date: IsoDate } | null;

/** A column to be written; columns of one `group` stand side by side under its head. */
export type OutColumn = {
  readonly head: string;
  readonly group?: string;
  /** In characters of the standard font. */
  readonly width: number;
  readonly align?: 'left' | 'center';
};

/** A table to be written as a workbook of one sheet. */
export type OutSheet = {
  /** The name on its tab. */
  readonly name: string;
  readonly title: string;
  /** The line below the title, such as the day it was made. */
  readonly note: string;
  readonly columns: readonly OutColumn[];
  readonly rows: readonly (readonly OutCell[])[];
};

/** A cell that was read; a date where it is formatted as one, a number where it holds one, its text in any case. */
export type Cell = { readonly text: string; readonly date: IsoDate | null; readonly number: number | null };

/** A row that was read, with its number as the spreadsheet shows it; its cells by column, from nought, with no holes. */
export type SheetRow = { readonly line: number; readonly cells: readonly Cell[] };

/** A sheet that was read, cells of merged places filled with what they show. */
export type InSheet = {
  readonly name: string;
  readonly rows: readonly SheetRow[];
  /** Rows of which one text fills several columns. */
  readonly joined: ReadonlySet<number>;
  /** Headers and footers, for the marking firewall alone. */
  readonly asides: readonly string[];
};

/** Nothing in a cell. */
export const EMPTY_CELL: Cell = { text: '', date: null, number: null };

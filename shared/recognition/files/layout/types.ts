import type { Rule } from './rules.ts';

/** A piece of text where it stands on a page; y is the baseline and grows downwards. All lengths are in the page's own unit. */
export type Piece = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Height of its type. */
  readonly size: number;
};

/** A page of pieces and the lines drawn between them; `millimetre` is one millimetre in its unit. */
export type LaidPage = {
  readonly pieces: readonly Piece[];
  readonly millimetre: number;
  readonly rules?: readonly Rule[];
};

/** A line of text; `cells` counts the columns that stand clearly apart in it. */
export type LaidLine = {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly page: number;
  readonly cells: number;
};

import type { LabelKind } from './labels.ts';

/**
 * heading: h1–h3 or a table's caption · text · link: hardly anything but links (navigation, lists of other documents) ·
 * pair: already taken up as label and value.
 */
export type BlockKind = 'heading' | 'text' | 'link' | 'pair';

/** One piece of text a reader sees as a unit; `at` leads back to its first node by `nodeAt`. */
export type Block = { readonly text: string; readonly at: number; readonly kind: BlockKind; readonly level: number };

/** Whether a block may belong to a document's text: neither links nor what was taken up as label and value. */
export const isBody = (block: Block): boolean => block.kind !== 'pair' && block.kind !== 'link';

/** A labelled value, such as 发文字号 — 国办发〔2019〕6号, from a table, a list or a line. */
export type Pair = { readonly kind: LabelKind; readonly label: string; readonly value: string; readonly at: number };

/** A table's row with its cells as text and the block each begins with, for tables that carry tasks. */
export type Row = {
  readonly table: number;
  readonly cells: readonly string[];
  readonly cellsAt: readonly number[];
  readonly at: number;
};

/** A page as recognition sees it: plain values only, so that it may cross from a content script to the worker. */
export type PageText = {
  readonly url: string;
  readonly title: string;
  /** Content of the meta elements by lower-case name. */
  readonly metas: Readonly<Record<string, string>>;
  readonly pairs: readonly Pair[];
  readonly blocks: readonly Block[];
  readonly rows: readonly Row[];
  /**
   * What a page shows or keeps beside its text and only the marking firewall reads: words of pictures, buttons, navigation, hidden
   * parts; only those that speak of secrets.
   */
  readonly asides?: readonly string[];
};

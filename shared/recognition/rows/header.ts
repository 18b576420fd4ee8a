import { type LabelKind, labelKind } from '../page/labels.ts';
import { attributeOf, type PageNode, tagOf } from '../page/node.ts';

/** What the columns of a list mean, from the left; null for one without meaning here. */
export type Header = readonly (LabelKind | null)[];

const MOST_COLUMNS = 60;
const LONGEST_LABEL = 24;

/** The header these cells are: labels only, that of a title among them; null for any other row. */
export function headerOf(cells: readonly { readonly node: PageNode; readonly text: string }[]): Header | null {
  if (cells.length < 2 || cells.some(({ text }) => text.length > LONGEST_LABEL)) return null;
  const kinds = spread(cells.map(({ node, text }) => [node, labelKind(text)]));
  return kinds.includes('title') && kinds.filter(kind => kind !== null).length >= 2 ? kinds : null;
}

/** The texts of cells by column, a cell over several columns standing in the first of them. */
export const columnsOf = (cells: readonly { readonly node: PageNode; readonly text: string }[]): (string | null)[] =>
  spread(cells.map(({ node, text }) => [node, text]));

function spread<T>(cells: readonly (readonly [PageNode, T | null])[]): (T | null)[] {
  return cells
    .flatMap(([node, value]) => {
      const span = /^T[DH]$/.test(tagOf(node)) ? Number(attributeOf(node, 'colspan')) || 1 : 1;
      return [value, ...Array<null>(Math.min(Math.max(span, 1), MOST_COLUMNS) - 1).fill(null)];
    })
    .slice(0, MOST_COLUMNS);
}

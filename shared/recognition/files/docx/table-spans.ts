import { childOf, type XmlNode } from '../xml.ts';

/** A cell with how many rows and columns it covers; cells that only continue the one above are not among them. */
export type SpannedCell = { readonly cell: XmlNode; readonly rowspan: number; readonly colspan: number };

type Placed = { readonly cell: XmlNode; readonly column: number; readonly span: number; readonly merge: Merge };
type Merge = 'none' | 'start' | 'continued';

/** The rows of a table as HTML has them, from Word's grid columns (gridSpan) and vertical merges (vMerge). */
export function spansOf(
  rows: readonly { readonly row: XmlNode; readonly cells: readonly XmlNode[] }[],
): SpannedCell[][] {
  const placed = rows.map(({ row, cells }) => place(row, cells));
  const below = new Map<number, number>();
  const spanned: SpannedCell[][] = [];
  // from the last row up, so that each start knows how many cells continue it
  for (const cells of placed.toReversed()) {
    const continuing = new Map<number, number>();
    const kept: SpannedCell[] = [];
    for (const { cell, column, span, merge } of cells) {
      const covered = 1 + (below.get(column) ?? 0);
      if (merge === 'continued') continuing.set(column, covered);
      else kept.push({ cell, rowspan: merge === 'start' ? covered : 1, colspan: span });
    }
    below.clear();
    for (const [column, covered] of continuing) below.set(column, covered);
    spanned.push(kept);
  }
  return spanned.reverse();
}

function place(row: XmlNode, cells: readonly XmlNode[]): Placed[] {
  let column = Number(childOf(row, 'trPr', 'gridBefore')?.attributes.val ?? 0);
  return cells.map(cell => {
    const properties = childOf(cell, 'tcPr');
    const span = Math.max(1, Number(childOf(properties, 'gridSpan')?.attributes.val ?? 1));
    const placed: Placed = { cell, column, span, merge: mergeOf(childOf(properties, 'vMerge')) };
    column += span;
    return placed;
  });
}

function mergeOf(merge: XmlNode | undefined): Merge {
  if (merge === undefined) return 'none';
  return merge.attributes.val === 'restart' ? 'start' : 'continued';
}

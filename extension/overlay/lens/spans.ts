import { type Piece, piecesAt } from '../../../shared/recognition/page/read-page.ts';
import { partsOfPhrase } from '../../../shared/recognition/page/span-way.ts';
import type { Deadline } from '../../../shared/recognition/types.ts';
import { within } from '../within.ts';

/** Part of a text node, and what it says. */
type Part = { readonly node: Text; readonly from: number; readonly to: number; readonly says: string };

/** A deadline phrase on the page. */
export type Span = { readonly deadline: Deadline; readonly parts: readonly [Part, ...Part[]] };

/** Where deadlines stand on the page now, in reading order; one that no longer stands there as it was read is left out. */
export function findSpans(
  document: Document,
  deadlines: readonly Deadline[],
  isOurs: (name: string) => boolean,
): Span[] {
  const isHidden = (node: { nodeName: string }): boolean => isOurs(node.nodeName.toLowerCase());
  const blocks = piecesAt(document, new Set(deadlines.map(one => one.at)), { isHidden, within });
  return deadlines
    .flatMap(deadline => spanOf(deadline, blocks.get(deadline.at) ?? []))
    .toSorted((a, b) => a.deadline.at - b.deadline.at || a.deadline.start - b.deadline.start);
}

function spanOf(deadline: Deadline, pieces: readonly Piece[]): Span[] {
  const found = partsOfPhrase(pieces, deadline) ?? [];
  const [first, ...others] = found.map(({ node, from, to }) => {
    const text = node as unknown as Text;
    return { node: text, from, to, says: text.data.slice(from, to) };
  });
  return first === undefined ? [] : [{ deadline, parts: [first, ...others] }];
}

/** Whether the page still says so at that place. */
export const stillStands = ({ parts }: Span): boolean =>
  parts.every(({ node, from, to, says }) => node.isConnected && node.data.slice(from, to) === says);

/** The lines a phrase takes on the screen; [] where it is not laid out. */
export function linesOf({ parts }: Span): readonly DOMRect[] {
  const first = parts[0];
  const last = parts.at(-1) ?? first;
  const range = first.node.ownerDocument.createRange();
  range.setStart(first.node, first.from);
  range.setEnd(last.node, last.to);
  return [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
}

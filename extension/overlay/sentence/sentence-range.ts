import type { FoundAnchor } from '../../../shared/recognition/anchor.ts';
import { piecesAt } from '../../../shared/recognition/page/read-page.ts';
import { partsOfPhrase, type TextPart } from '../../../shared/recognition/page/span-way.ts';
import type { Block } from '../../../shared/recognition/page/types.ts';
import { isHidden } from '../look.ts';
import { within } from '../within.ts';

/** The stretch of the page that shows a found sentence, from its first to its last character; null where the page has changed since it was read. */
export function rangeOf(document: Document, blocks: readonly Block[], { from, to }: FoundAnchor): Range | null {
  const shown = blocks.slice(from.index, to.index + 1);
  const pieces = piecesAt(document, new Set(shown.map(block => block.at)), { isHidden, within });
  const parts = shown.flatMap((block, nth): readonly TextPart[] => {
    const start = nth === 0 ? from.offset : 0;
    const end = nth === shown.length - 1 ? to.offset : block.text.length;
    const phrase = { text: block.text.slice(start, end), start, end };
    return partsOfPhrase(pieces.get(block.at) ?? [], phrase) ?? [];
  });
  const [first, last] = [parts[0], parts.at(-1)];
  if (first === undefined || last === undefined) return null;
  const range = document.createRange();
  range.setStart(first.node as unknown as Node, first.from);
  range.setEnd(last.node as unknown as Node, last.to);
  return range;
}

import type { Block, BlockKind } from './page/types.ts';
import { splitHead } from './split-head.ts';

/** A line as the head of a document is read: a block, or a part of one whose parts ran together. */
export type Line = { readonly text: string; readonly at: number; readonly kind: BlockKind; readonly level: number };

const LONG = 60;
/** So many blocks are looked at for seams; the head of a document lies well within. */
const SPLIT_BLOCKS = 60;

/** Blocks as lines, the run-together head of a document split where masthead, number, title and addressee meet. */
export function linesOf(blocks: readonly Block[], knownTitles: readonly string[]): Line[] {
  let budget = SPLIT_BLOCKS;
  const lines: Line[] = [];
  for (const block of blocks) {
    if (block.kind === 'pair') continue;
    const splits = budget > 0 && block.kind === 'text' && block.text.length > LONG;
    if (splits) budget -= 1;
    for (const text of splits ? splitHead(block.text, knownTitles) : [block.text]) lines.push({ ...block, text });
  }
  return lines;
}

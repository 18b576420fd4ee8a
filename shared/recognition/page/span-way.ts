import { cleanWithWay } from './clean.ts';
import type { PageNode } from './node.ts';
import type { Piece } from './read-page.ts';

/** Part of one text node: from which character to which, the last one not included. */
export type TextPart = { readonly node: PageNode; readonly from: number; readonly to: number };

/** A phrase as recognition found it in a block. */
export type Phrase = { readonly text: string; readonly start: number; readonly end: number };

/**
 * The parts of the page's own text nodes that show a phrase, exactly, whatever the reader cleaned away between and inside them; null
 * where the block no longer says so at that place, where it says so more than once and elsewhere, or where it stands in a form field.
 */
export function partsOfPhrase(pieces: readonly Piece[], phrase: Phrase): readonly TextPart[] | null {
  const { text, from } = cleanWithWay(pieces.map(piece => piece.text).join(''));
  const start = placeOf(text, phrase);
  const first = from[start];
  const last = from[start + phrase.text.length - 1];
  if (start < 0 || first === undefined || last === undefined) return null;
  const parts = cut(pieces, first, last + 1);
  return parts.every(({ node }) => node.nodeType === 3) ? parts : null;
}

function placeOf(text: string, { text: words, start, end }: Phrase): number {
  if (words === '') return -1;
  if (text.slice(start, end) === words) return start;
  // a value taken out of its line counts from the value's own beginning
  const only = text.indexOf(words);
  return text.indexOf(words, only + 1) === -1 ? only : -1;
}

function cut(pieces: readonly Piece[], first: number, end: number): TextPart[] {
  const parts: TextPart[] = [];
  let begins = 0;
  for (const { node, text } of pieces) {
    const from = Math.max(first - begins, 0);
    const to = Math.min(end - begins, text.length);
    if (from < to) parts.push({ node, from, to });
    begins += text.length;
  }
  return parts;
}

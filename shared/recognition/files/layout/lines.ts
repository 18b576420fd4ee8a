import { by, byNumber } from '../../../kernel/compare.ts';
import { cleanText } from '../../page/clean.ts';
import type { LaidLine, LaidPage, Piece } from './types.ts';

/** Pieces whose baselines lie so near belong to one line, in millimetres (domain §C10). */
const SAME_LINE_MM = 2;
/** But never more than this part of the type's height, or small tables would run together. */
const SAME_LINE = 0.5;
/** A gap of so many type heights parts two columns. */
const COLUMN_GAP = 1.8;
/** A gap of so many is a space at least: narrow columns, spaced letters. */
const SPACE_GAP = 0.8;
/** A gap of so many type heights parts two words in Latin letters. */
const WORD_GAP = 0.2;
/** The same text again so near, in type heights, is bold type printed twice. */
const PRINTED_TWICE = 0.3;
const LATIN = /[\w,.;:)%"'’”]$/;

/** The lines of a page from top to bottom, each from left to right. */
export const linesOfPage = (laid: LaidPage, page: number): LaidLine[] =>
  piecesByLine(laid)
    .map(line => joined(line, page))
    .filter(line => line.text !== '');

/** The pieces of a page line by line, from top to bottom; those of one line in no order. */
export function piecesByLine({ pieces, millimetre }: LaidPage): Piece[][] {
  const ordered = pieces.filter(piece => piece.text.trim() !== '').sort(by(piece => piece.y, byNumber));
  const lines: Piece[][] = [];
  let top: Piece | null = null;
  for (const piece of ordered) {
    const near = top === null ? 0 : Math.min(SAME_LINE_MM * millimetre, SAME_LINE * Math.max(top.size, piece.size));
    if (top !== null && piece.y - top.y <= near) lines.at(-1)?.push(piece);
    else {
      lines.push([piece]);
      top = piece;
    }
  }
  return lines;
}

function joined(pieces: readonly Piece[], page: number): LaidLine {
  const ordered = [...pieces].sort(by(piece => piece.x, byNumber));
  const size = ordered.reduce((most, piece) => Math.max(most, piece.size), 0);
  let text = '';
  let cells = 1;
  let right = Number.NEGATIVE_INFINITY;
  let before: Piece | null = null;
  for (const piece of ordered) {
    if (before !== null && isPrintedTwice(before, piece)) continue;
    const gap = before === null ? 0 : piece.x - right;
    if (gap > COLUMN_GAP * size) cells += 1;
    text += `${separator(text, piece.text, gap, size)}${piece.text}`;
    right = Math.max(right, piece.x + piece.width);
    before = piece;
  }
  const [first] = ordered;
  return {
    text: cleanText(text),
    x: (first?.x ?? 0) + indentOf(text, size),
    right,
    y: first?.y ?? 0,
    size,
    page,
    cells,
  };
}

// many programs indent with wide spaces
const indentOf = (text: string, size: number): number =>
  Array.from(/^\s*/.exec(text)?.[0] ?? '', space => (space === '\u3000' ? size : size / 2)).reduce((a, b) => a + b, 0);

const isPrintedTwice = (before: Piece, piece: Piece): boolean =>
  before.text === piece.text && Math.abs(before.x - piece.x) < PRINTED_TWICE * piece.size;

function separator(before: string, next: string, gap: number, size: number): string {
  if (gap > SPACE_GAP * size) return ' ';
  return gap > WORD_GAP * size && LATIN.test(before) && /^[\w("'“‘]/.test(next) ? ' ' : '';
}

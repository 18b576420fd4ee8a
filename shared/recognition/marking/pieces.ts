import { markOfLine } from './line.ts';
import { plainText } from './plain-text.ts';
import { type Marking, STAR } from './words.ts';

const FIRST_SIGN = /[绝絕机機秘祕]\s*$/;
const SECOND_SIGN = /^\s*[密宻]/;
const GOES_ON = new RegExp(`^(?:[特加平急\\d一二三]|${STAR}|[*＊])`, 'u');
const STAR_FIRST = new RegExp(`^${STAR}|^[*＊]`, 'u');
const LONGEST_PIECE = 8;
const MOST_PIECES = 8;

/** The level of a mark whose letters or star stand in blocks of their own: upright, in cells or in boxes; null when there is none. */
export function markInPieces(texts: readonly string[]): Marking | null {
  for (const [index, text] of texts.entries()) {
    if (text.length > 4 * LONGEST_PIECE) continue;
    const next = texts[index + 1];
    if (next === undefined || next.length > 4 * LONGEST_PIECE) continue;
    const isBroken = FIRST_SIGN.test(text) && SECOND_SIGN.test(next);
    const isParted = !isBroken && text.includes('密') && STAR_FIRST.test(plainText(next));
    if (!isBroken && !isParted) continue;
    const found = markOfPieces(texts.slice(index, index + MOST_PIECES).map(plainText));
    if (found !== null) return found;
  }
  return null;
}

// Longer and longer: what follows a mark may be anything, but a letter that follows at once may go on with a word.
function markOfPieces(pieces: readonly string[]): Marking | null {
  let joined = pieces[0] ?? '';
  for (const [index, piece] of pieces.slice(1).entries()) {
    if (piece.length > LONGEST_PIECE) return null;
    joined += piece;
    const after = pieces[index + 2] ?? '';
    if (after.length === 1 && !GOES_ON.test(after)) continue;
    const found = markOfLine(joined, true);
    if (found !== null) return found.level;
  }
  return null;
}

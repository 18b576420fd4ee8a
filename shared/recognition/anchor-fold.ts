import type { Block } from './page/types.ts';

/** The text of all blocks as one, folded, with the way back to the block each character stands in. */
export type Folded = {
  readonly text: string;
  /** The block and the character in it behind a folded one. */
  spotOf(position: number): { index: number; offset: number };
  /** `at` of the block a folded character stands in. */
  atOf(position: number): number;
};

const SAME: Readonly<Record<string, string>> = {
  '〔': '[',
  '〕': ']',
  '【': '[',
  '】': ']',
  '﹝': '[',
  '﹞': ']',
  '〈': '<',
  '〉': '>',
  '《': '<',
  '》': '>',
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '—': '-',
  '–': '-',
  '－': '-',
  '﹣': '-',
  '·': '.',
  '•': '.',
};
const NOTHING = /[\s\u00ad\u200b-\u200f\u2060\ufeff]/;

/** One character as it is compared: white space and invisible ones are nothing, full width is half width, brackets are of one kind. */
function fold(character: string): string {
  const same = SAME[character];
  if (same !== undefined) return same;
  const code = character.charCodeAt(0);
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  return NOTHING.test(character) ? '' : character;
}

/** A text as it is compared. */
export const foldText = (text: string): string =>
  Array.from({ length: text.length }, (_, at) => fold(text.charAt(at))).join('');

/** All blocks as one folded text. Linear in its length. */
export function foldBlocks(blocks: readonly Block[]): Folded {
  const parts: string[] = [];
  const starts: number[] = [];
  let length = 0;
  for (const block of blocks) {
    const text = foldText(block.text);
    starts.push(length);
    parts.push(text);
    length += text.length;
  }
  const blockOf = (position: number): number => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= position) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  return {
    text: parts.join(''),
    atOf: position => blocks[blockOf(position)]?.at ?? 0,
    spotOf(position) {
      const index = blockOf(position);
      return { index, offset: offsetOf(blocks[index]?.text ?? '', position - (starts[index] ?? 0)) };
    },
  };
}

/** The character of a text behind its nth folded one. */
function offsetOf(text: string, nth: number): number {
  let seen = -1;
  for (let at = 0; at < text.length; at += 1) {
    if (fold(text.charAt(at)) !== '') seen += 1;
    if (seen === nth) return at;
  }
  return text.length;
}

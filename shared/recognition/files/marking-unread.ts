import type { Marking } from '../marking/words.ts';
import { markingBeside } from './beside.ts';
import { wordsOfRichText } from './rich-text.ts';

/** How 密 stands in the bytes of a file: in UTF-16 as Word and WPS write it, in GBK and in UTF-8. */
const SIGNS: readonly (readonly [charset: string, sign: readonly number[], step: number])[] = [
  ['utf-16le', [0xc6, 0x5b], 2],
  ['gb18030', [0xc3, 0xdc], 1],
  ['utf-8', [0xe5, 0xaf, 0x86], 1],
];
/** So many bytes around a sign may belong to its line; an even number, or UTF-16 would be cut in the middle of a character. */
const AROUND = 120;
/** Bytes below are controls and signs of ASCII, in GB 18030 and in UTF-8. */
const LEAST_IN_CHARACTER = 0x30;
const MOST_SIGNS = 4_000;
const RICH_TEXT = '{\\rtf';
/** What parts lines in such files: control characters, and what is no character at all. */
const PARTED = /[\p{Cc}\p{Co}\p{Cn}\ufffd]+/u;

/**
 * The level that stands in the bytes of a file whose form is not read (.doc, .wps, .rtf, what is embedded by an older program). That
 * none is found says nothing: the file stays unseen.
 */
export function markingUnread(bytes: Uint8Array): Marking | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, RICH_TEXT.length));
  if (head === RICH_TEXT) return markingBeside([wordsOfRichText(bytes)]);
  return markingBeside(SIGNS.map(([charset, sign, step]) => linesWith(bytes, sign, charset, step).join('\n')));
}

/** The lines around each place where a sign stands. */
function linesWith(bytes: Uint8Array, sign: readonly number[], charset: string, step: number): string[] {
  const lines: string[] = [];
  const decoder = new TextDecoder(charset);
  const [first = 0] = sign;
  for (let at = bytes.indexOf(first); at >= 0 && lines.length < MOST_SIGNS; at = bytes.indexOf(first, at + 1)) {
    if (!sign.every((byte, index) => bytes[at + index] === byte)) continue;
    const behind = decoder.decode(bytes.subarray(at, at + AROUND)).split(PARTED)[0] ?? '';
    for (const from of step === 2 ? [Math.max(at % step, at - AROUND)] : beginningsOf(bytes, at)) {
      lines.push((decoder.decode(bytes.subarray(from, at)).split(PARTED).at(-1) ?? '') + behind);
    }
  }
  return lines;
}

// no such byte is a part of a character; where none is near, the first may lie at either byte of one
function beginningsOf(bytes: Uint8Array, at: number): number[] {
  const start = Math.max(0, at - AROUND);
  for (let from = at - 1; from >= start; from -= 1) if ((bytes[from] ?? 0) < LEAST_IN_CHARACTER) return [from];
  return [start, start + 1];
}

import { PdfLexer } from './lexer.ts';
import { asList, asNumber, type PdfValue, PdfWord } from './objects.ts';
import { withoutRadicals } from './radicals.ts';

/** A map from the codes of a font's text to what they stand for, and how many bytes a code has. */
export type CharacterMap = {
  /** What a code stands for as text (ToUnicode). */
  readonly text: ReadonlyMap<number, string>;
  /** The glyph number of a code (an embedded Encoding). */
  glyph(code: number): number | null;
  /** The number of bytes the code at `at` has. */
  width(bytes: Uint8Array, at: number): number;
};

type Range = { readonly from: number; readonly to: number; readonly glyph: number };
type Codes = { readonly bytes: number; readonly from: number; readonly to: number };

const MOST_CODES = 100_000;

/** Reads a CMap (ISO 32000-1 9.7.5, 9.10.3); ranges beyond all sense are cut. */
export function readCharacterMap(bytes: Uint8Array): CharacterMap {
  const text = new Map<number, string>();
  const ranges: Range[] = [];
  const spaces: Codes[] = [];
  const lexer = new PdfLexer(bytes, 0, false);
  let operands: PdfValue[] = [];
  while (!lexer.isAtEnd) {
    const value = lexer.value();
    if (!(value instanceof PdfWord)) {
      operands.push(value);
      continue;
    }
    if (value.word === 'endbfchar') takeCharacters(operands, text);
    else if (value.word === 'endbfrange') takeRanges(operands, text);
    else if (value.word === 'endcidrange') ranges.push(...glyphRanges(operands, 3));
    else if (value.word === 'endcidchar') ranges.push(...glyphRanges(operands, 2));
    else if (value.word === 'endcodespacerange') spaces.push(...codeSpaces(operands));
    operands = [];
  }
  return {
    text,
    glyph: code => {
      const range = ranges.find(({ from, to }) => code >= from && code <= to);
      return range === undefined ? null : range.glyph + code - range.from;
    },
    width: (codes, at) => widthIn(spaces, codes, at),
  };
}

/** The number a code's bytes make. */
export const codeOf = (bytes: Uint8Array): number => bytes.reduce((code, byte) => code * 256 + byte, 0);

const isBytes = (value: PdfValue | undefined): value is Uint8Array => value instanceof Uint8Array;
const utf16 = new TextDecoder('utf-16be');

function takeCharacters(operands: readonly PdfValue[], text: Map<number, string>): void {
  for (let index = 0; index + 1 < operands.length && text.size < MOST_CODES; index += 2) {
    const [code, stands] = [operands[index], operands[index + 1]];
    if (isBytes(code) && isBytes(stands)) text.set(codeOf(code), withoutRadicals(utf16.decode(stands)));
  }
}

function takeRanges(operands: readonly PdfValue[], text: Map<number, string>): void {
  for (let index = 0; index + 2 < operands.length; index += 3) {
    const [first, last, stands] = [operands[index], operands[index + 1], operands[index + 2]];
    if (!isBytes(first) || !isBytes(last)) continue;
    const from = codeOf(first);
    const count = Math.min(codeOf(last) - from + 1, MOST_CODES - text.size);
    for (let step = 0; step < count; step += 1) {
      const meaning = meaningAt(stands, step);
      if (meaning !== null) text.set(from + step, meaning);
    }
  }
}

function meaningAt(stands: PdfValue | undefined, step: number): string | null {
  if (isBytes(stands)) return withoutRadicals(later(stands, step));
  const one = asList(stands)[step];
  return isBytes(one) ? withoutRadicals(utf16.decode(one)) : null;
}

function later(stands: Uint8Array, steps: number): string {
  const text = utf16.decode(stands);
  if (steps === 0) return text;
  const last = text.codePointAt(text.length - 1) ?? 0;
  return text.slice(0, -1) + String.fromCodePoint(Math.min(last + steps, 0xffff));
}

function glyphRanges(operands: readonly PdfValue[], step: 2 | 3): Range[] {
  const found: Range[] = [];
  for (let index = 0; index + step <= operands.length; index += step) {
    const [first, last] = [operands[index], operands[index + step - 2]];
    if (!isBytes(first) || !isBytes(last)) continue;
    found.push({ from: codeOf(first), to: codeOf(last), glyph: asNumber(operands[index + step - 1]) });
  }
  return found;
}

function codeSpaces(operands: readonly PdfValue[]): Codes[] {
  const found: Codes[] = [];
  for (let index = 0; index + 1 < operands.length; index += 2) {
    const [first, last] = [operands[index], operands[index + 1]];
    if (isBytes(first) && isBytes(last)) found.push({ bytes: first.length, from: codeOf(first), to: codeOf(last) });
  }
  return found;
}

function widthIn(spaces: readonly Codes[], codes: Uint8Array, at: number): number {
  for (let bytes = 1; bytes <= 4; bytes += 1) {
    const code = codeOf(codes.subarray(at, at + bytes));
    if (spaces.some(space => space.bytes === bytes && code >= space.from && code <= space.to)) return bytes;
  }
  return spaces[0]?.bytes ?? 2;
}

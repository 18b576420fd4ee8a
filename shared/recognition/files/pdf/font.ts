import { type CharacterMap, codeOf, readCharacterMap } from './cmap.ts';
import type { PdfDocument } from './document.ts';
import { characterOfGb1 } from './gb1.ts';
import { textOfGlyph } from './glyph-names.ts';
import {
  asDictionary,
  asList,
  asName,
  asNumber,
  type PdfDictionary,
  PdfName,
  PdfStream,
  type PdfValue,
} from './objects.ts';

/**
 * A character as a font shows it: its text, its width in thousandths of the type's height, and whether it is a space of one byte.
 * `unread`: its code, where the file tells nobody what the glyph of that code is; null where it does.
 */
export type Shown = {
  readonly text: string;
  readonly width: number;
  readonly isSpace: boolean;
  readonly unread: number | null;
};

/** Turns the bytes of shown text into characters. */
export type Font = (bytes: Uint8Array) => Shown[];

/** Stands for a glyph whose meaning the file does not tell. */
export const UNKNOWN = '\ufffd';

const HALF = 500;
const WHOLE = 1000;
const LATIN_END = '\u0300';
const ASCII_END = 0x7f;
const SPACE = 32;
/** The bit of a descriptor's Flags that says its characters are in no standard set (ISO 32000-1 table 123). */
const SYMBOLIC = 4;

/** Fonts of bullets, ticks and arrows: what they show is no text, whatever their codes. */
const SIGNS = /wingdings|webdings|dingbats|symbol|marlett/i;

/** Reads a font's dictionary. */
export function readFont(document: PdfDocument, dictionary: PdfDictionary): Font {
  const toUnicode = document.resolve(dictionary.get('ToUnicode'));
  const bytes = toUnicode instanceof PdfStream ? document.bytesOf(toUnicode) : null;
  const told = bytes === null ? null : readCharacterMap(bytes);
  const isComposite = asName(document.resolve(dictionary.get('Subtype'))) === 'Type0';
  const isSigns = SIGNS.test(asName(document.resolve(dictionary.get('BaseFont'))));
  const read = isComposite ? compositeFont(document, dictionary, told) : simpleFont(document, dictionary, told);
  return isSigns ? codes => read(codes).map(one => ({ ...one, unread: null })) : read;
}

type Encoding = {
  width(bytes: Uint8Array, at: number): number;
  text(code: Uint8Array): string | null;
  glyph(code: number): number;
};

function compositeFont(document: PdfDocument, dictionary: PdfDictionary, told: CharacterMap | null): Font {
  const [inner] = asList(document.resolve(dictionary.get('DescendantFonts')));
  const descendant = asDictionary(document.resolve(inner));
  const system = asDictionary(document.resolve(descendant.get('CIDSystemInfo')));
  const ordering = latin(document.resolve(system.get('Ordering')));
  const encoding = encodingOf(document, dictionary.get('Encoding'), ordering);
  const widths = cidWidths(document, descendant);
  return bytes => {
    const shown: Shown[] = [];
    for (let at = 0; at < bytes.length; ) {
      const length = Math.max(1, encoding.width(bytes, at));
      const piece = bytes.subarray(at, at + length);
      const code = codeOf(piece);
      const text = told?.text.get(code) ?? encoding.text(piece) ?? UNKNOWN;
      const isSpace = length === 1 && code === 32;
      const unread = text === UNKNOWN ? code : null;
      shown.push({ text, width: widths(encoding.glyph(code), text), isSpace, unread });
      at += length;
    }
    return shown;
  };
}

/** Encodings the standard names (ISO 32000-1 table 118) by the charset they are made of. */
const CHARSETS: readonly (readonly [names: RegExp, charset: string])[] = [
  [/^GB/, 'gb18030'],
  [/^(?:B5|ETen|HKscs|ETHK)/, 'big5'],
  [/RKSJ/, 'shift_jis'],
  [/^KSC/, 'euc-kr'],
];

function encodingOf(document: PdfDocument, value: PdfValue | undefined, ordering: string): Encoding {
  const found = document.resolve(value);
  const byCollection = (cid: number): string | null => (ordering === 'GB1' ? characterOfGb1(cid) : null);
  if (found instanceof PdfStream) {
    const map = readCharacterMap(document.bytesOf(found) ?? new Uint8Array(0));
    const glyph = (code: number): number => map.glyph(code) ?? code;
    return { width: map.width, text: piece => byCollection(glyph(codeOf(piece))), glyph };
  }
  const name = asName(found);
  const charset = CHARSETS.find(([names]) => names.test(name))?.[1];
  if (/^Uni.*-(?:UCS2|UTF16)/.test(name)) return unicodeEncoding('utf-16be', 2);
  if (/^Uni.*-UTF32/.test(name)) return unicodeEncoding('utf-16be', 4);
  if (charset !== undefined) {
    const decoder = new TextDecoder(charset);
    return { width: multiByte, text: piece => decoder.decode(piece), glyph: () => -1 };
  }
  return { width: () => 2, text: piece => byCollection(codeOf(piece)), glyph: code => code };
}

function unicodeEncoding(charset: string, length: 2 | 4): Encoding {
  const decoder = new TextDecoder(charset);
  const isHigh = (byte: number | undefined): boolean => byte !== undefined && byte >= 0xd8 && byte < 0xdc;
  return {
    width: (bytes, at) => (length === 2 && isHigh(bytes[at]) ? 4 : length),
    text: piece => (length === 4 ? String.fromCodePoint(Math.min(codeOf(piece), 0x10ffff)) : decoder.decode(piece)),
    glyph: () => -1,
  };
}

function multiByte(bytes: Uint8Array, at: number): number {
  const [first = 0, second = 0] = [bytes[at], bytes[at + 1]];
  if (first <= 0x80 || first === 0xff) return 1;
  return second >= 0x30 && second <= 0x39 ? 4 : 2;
}

type Widths = (cid: number, text: string) => number;

function cidWidths(document: PdfDocument, descendant: PdfDictionary): Widths {
  const normal = asNumber(document.resolve(descendant.get('DW')), WHOLE);
  const list = asList(document.resolve(descendant.get('W')));
  const widths = new Map<number, number>();
  for (let index = 0; index < list.length; ) {
    const first = asNumber(document.resolve(list[index]));
    const second = document.resolve(list[index + 1]);
    if (Array.isArray(second)) {
      for (const [order, width] of asList(second).entries())
        widths.set(first + order, asNumber(document.resolve(width)));
      index += 2;
    } else {
      const last = Math.min(asNumber(second), first + 0xffff);
      for (let cid = first; cid <= last; cid += 1) widths.set(cid, asNumber(document.resolve(list[index + 2])));
      index += 3;
    }
  }
  // an encoding of characters tells no glyph numbers: Latin letters are half as wide as the others
  return (cid, text) => (cid < 0 ? (text < LATIN_END ? HALF : normal) : (widths.get(cid) ?? normal));
}

function simpleFont(document: PdfDocument, dictionary: PdfDictionary, told: CharacterMap | null): Font {
  const encoding = document.resolve(dictionary.get('Encoding'));
  const base = asName(
    encoding instanceof PdfName ? encoding : document.resolve(asDictionary(encoding).get('BaseEncoding')),
  );
  const decoder = new TextDecoder(base === 'MacRomanEncoding' ? 'macintosh' : 'windows-1252');
  const isDrawn = asName(document.resolve(dictionary.get('Subtype'))) === 'Type3';
  const named = differencesIn(document, asDictionary(encoding), isDrawn);
  const isSecret = encoding === null && hasCodesOfItsOwn(document, dictionary);
  // a glyph that is a drawing stands for whatever is drawn, and one of a subset for whatever its writer counted
  const meaning = (code: number): string =>
    isDrawn || (isSecret && code >= ASCII_END) ? UNKNOWN : decoder.decode(Uint8Array.of(code));
  const first = asNumber(document.resolve(dictionary.get('FirstChar')));
  const widths = asList(document.resolve(dictionary.get('Widths'))).map(width => asNumber(document.resolve(width)));
  const matrix = asList(document.resolve(dictionary.get('FontMatrix')));
  const scale = isDrawn ? asNumber(matrix[0], 0.001) * WHOLE : 1;
  return bytes =>
    Array.from(bytes, code => {
      const certain = told?.text.get(code) ?? named.get(code);
      const text = certain ?? meaning(code);
      const isUnread = text === UNKNOWN || (isSecret && certain === undefined);
      const width = (widths[code - first] ?? HALF) * scale;
      return { text, width, isSpace: code === SPACE, unread: isUnread && code !== SPACE ? code : null };
    });
}

/** Whether the font came with the file and its codes follow no charset: what stands beyond ASCII means nothing then. */
function hasCodesOfItsOwn(document: PdfDocument, dictionary: PdfDictionary): boolean {
  const descriptor = asDictionary(document.resolve(dictionary.get('FontDescriptor')));
  const isSymbolic = (asNumber(document.resolve(descriptor.get('Flags'))) & SYMBOLIC) !== 0;
  return isSymbolic && ['FontFile', 'FontFile2', 'FontFile3'].some(key => descriptor.has(key));
}

// the names of drawn glyphs are often mere numbers or letters: only those that can be nothing else are believed
function differencesIn(document: PdfDocument, encoding: PdfDictionary, isDrawn: boolean): Map<number, string> {
  const named = new Map<number, string>();
  let code = 0;
  for (const one of asList(document.resolve(encoding.get('Differences')))) {
    if (typeof one === 'number') code = one;
    else {
      const name = asName(one);
      named.set(code, (isDrawn && name.length === 1 ? null : textOfGlyph(name)) ?? UNKNOWN);
      code += 1;
    }
  }
  return named;
}

const latin = (value: PdfValue): string => (value instanceof Uint8Array ? new TextDecoder('latin1').decode(value) : '');

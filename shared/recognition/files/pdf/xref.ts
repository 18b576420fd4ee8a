import { PdfLexer } from './lexer.ts';
import { asDictionary, asList, asNumber, type PdfDictionary, PdfStream, type PdfValue, PdfWord } from './objects.ts';

/** Where an object lies: at a byte of the file, or in a stream of objects. */
export type Place = { readonly at: number } | { readonly inside: number; readonly index: number };

/** Where every object lies, and the dictionary that names the first ones. */
export type Xref = { readonly places: Map<number, Place>; readonly trailer: Map<string, PdfValue> };

/** What reading the table needs: an object at a byte, and a stream's bytes. */
export type XrefSource = {
  readonly bytes: Uint8Array;
  objectAt(at: number): { number: number; value: PdfValue } | null;
  unfilter(stream: PdfStream): Uint8Array | null;
};

const TAIL = 2048;
const MOST_SECTIONS = 1_000;
const MOST_OBJECTS = 1_000_000;

/** Reads the chain of cross-reference sections, newest first; null where there is none to trust. */
export function readXref(source: XrefSource): Xref | null {
  const { bytes } = source;
  const tail = new TextDecoder('latin1').decode(bytes.subarray(-TAIL));
  const start = /startxref\s{1,20}(\d{1,12})(?![\s\S]*startxref)/.exec(tail)?.[1];
  if (start === undefined) return null;
  const xref: Xref = { places: new Map(), trailer: new Map() };
  const waiting = [Number(start)];
  const seen = new Set<number>();
  while (waiting.length > 0 && seen.size < MOST_SECTIONS) {
    const at = waiting.shift() ?? 0;
    if (seen.has(at)) continue;
    seen.add(at);
    const trailer = readSection(source, at, xref.places);
    if (trailer === null) return null;
    addMissing(xref.trailer, trailer);
    waiting.push(...['XRefStm', 'Prev'].map(key => trailer.get(key)).filter(next => typeof next === 'number'));
  }
  return xref.trailer.has('Root') ? xref : null;
}

/** What an older section says counts only where no newer one has said it. */
export function addMissing(to: Map<string, PdfValue>, from: PdfDictionary): void {
  for (const [key, value] of from) if (!to.has(key)) to.set(key, value);
}

function readSection(source: XrefSource, at: number, places: Map<number, Place>): PdfDictionary | null {
  const lexer = new PdfLexer(source.bytes, at);
  const first = lexer.value();
  if (first instanceof PdfWord && first.word === 'xref') return readTable(lexer, places);
  const object = source.objectAt(at);
  return object?.value instanceof PdfStream ? readStream(source, object.value, places) : null;
}

function readTable(lexer: PdfLexer, places: Map<number, Place>): PdfDictionary | null {
  for (;;) {
    const first = lexer.value();
    if (first instanceof PdfWord) return first.word === 'trailer' ? asDictionary(lexer.value()) : null;
    const count = lexer.value();
    if (typeof first !== 'number' || typeof count !== 'number' || count > MOST_OBJECTS) return null;
    if (!readEntries(lexer, places, first, count)) return null;
  }
}

function readEntries(lexer: PdfLexer, places: Map<number, Place>, first: number, count: number): boolean {
  for (let number = first; number < first + count; number += 1) {
    const [at, , kind] = [lexer.value(), lexer.value(), lexer.value()];
    if (typeof at !== 'number' || !(kind instanceof PdfWord)) return false;
    if (kind.word === 'n' && !places.has(number)) places.set(number, { at });
  }
  return true;
}

function readStream(source: XrefSource, stream: PdfStream, places: Map<number, Place>): PdfDictionary | null {
  const { dictionary } = stream;
  const widths = asList(dictionary.get('W')).map(width => asNumber(width));
  const bytes = source.unfilter(stream);
  const step = widths.reduce((sum, width) => sum + width, 0);
  if (bytes === null || step === 0 || step > 64) return null;
  const whole = [0, asNumber(dictionary.get('Size'))];
  const listed = asList(dictionary.get('Index')).map(one => asNumber(one));
  const ranges = listed.length >= 2 ? listed : whole;
  let at = 0;
  for (let index = 0; index + 1 < ranges.length; index += 2) {
    const first = ranges[index] ?? 0;
    for (let number = first; number < first + (ranges[index + 1] ?? 0) && at < bytes.length; number += 1) {
      takeEntry(places, number, fieldsAt(bytes, at, widths));
      at += step;
    }
  }
  return dictionary;
}

function takeEntry(places: Map<number, Place>, number: number, [kind = 1, second = 0, third = 0]: number[]): void {
  if (places.has(number)) return;
  if (kind === 1) places.set(number, { at: second });
  else if (kind === 2) places.set(number, { inside: second, index: third });
}

function fieldsAt(bytes: Uint8Array, from: number, widths: readonly number[]): number[] {
  let at = from;
  return widths.map((width, order) => {
    let value = width === 0 && order === 0 ? 1 : 0;
    for (let turn = 0; turn < width; turn += 1) value = value * 256 + (bytes[at++] ?? 0);
    return value;
  });
}

const OBJECT = /(?<!\d)(\d{1,10})[ \t\r\n\0]{1,4}\d{1,5}[ \t\r\n\0]{1,4}obj/g;
const TRAILER = /trailer/g;

/** Finds the objects of a damaged file by looking for each one's beginning; of two with one number the later counts. */
export function rebuildXref(source: XrefSource): Xref {
  const text = new TextDecoder('latin1').decode(source.bytes);
  const places = new Map<number, Place>();
  for (const match of text.matchAll(OBJECT)) {
    places.set(Number(match[1]), { at: match.index });
    if (places.size > MOST_OBJECTS) break;
  }
  const trailer = new Map<string, PdfValue>();
  for (const match of text.matchAll(TRAILER)) {
    for (const [key, value] of asDictionary(new PdfLexer(source.bytes, match.index + 7).value()))
      trailer.set(key, value);
  }
  return { places, trailer };
}

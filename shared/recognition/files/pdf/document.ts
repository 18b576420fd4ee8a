import type { Effort } from '../effort.ts';
import { LARGEST_PART, MOST_PAGES } from '../limits.ts';
import { FileStop } from '../types.ts';
import { unfiltered } from './filters.ts';
import { PdfLexer } from './lexer.ts';
import {
  asDictionary,
  asList,
  asName,
  asNumber,
  type PdfDictionary,
  PdfRef,
  PdfStream,
  type PdfValue,
  PdfWord,
} from './objects.ts';
import { openProtection, type Unprotect } from './protection.ts';
import { addMissing, type Place, readXref, rebuildXref, type Xref } from './xref.ts';

const DEEPEST_TREE = 40;
const MOST_STEPS = 16;
const END_OF_STREAM = Uint8Array.from('endstream', letter => letter.charCodeAt(0));
/** What may stand between the data of a stream and its end. */
const SLACK = 4;
/** In all, a file's bytes are gone over this often at most, and so many more: objects that never end lie in one another. */
const MOST_TIMES = 6;
const MOST_MORE = 16 * 1024 * 1024;
/** What a page takes over from those above it. */
const INHERITED = ['Resources', 'MediaBox', 'CropBox', 'Rotate'];

/** A PDF's objects, found by its table or, where that is damaged, by looking for them. */
export class PdfDocument {
  readonly #bytes: Uint8Array;
  #xref: Xref;
  readonly #cache = new Map<number, PdfValue>();
  readonly #packs = new Map<number, PdfValue[]>();
  readonly #loading = new Set<number>();
  readonly #budget: Effort;
  #effort: number;
  #unprotect: Unprotect | null = null;

  constructor(bytes: Uint8Array, effort: Effort) {
    this.#bytes = bytes;
    this.#budget = effort;
    this.#effort = MOST_TIMES * bytes.length + MOST_MORE;
    const source = {
      bytes,
      objectAt: (at: number) => this.#objectAt(at),
      unfilter: (stream: PdfStream) => this.bytesOf(stream),
    };
    this.#xref = { places: new Map(), trailer: new Map() };
    const read = readXref(source);
    if (read !== null) this.#xref = read;
    this.#unlock();
    if (read === null || this.catalog.get('Pages') === undefined) this.#rebuild(rebuildXref(source));
    this.#unlock();
  }

  // whoever may open a file may read it; one that asks for a password stays closed
  #unlock(): void {
    const { trailer } = this.#xref;
    if (!trailer.has('Encrypt') || this.#unprotect !== null) return;
    const [id] = asList(this.resolve(trailer.get('ID'))).map(one => this.resolve(one));
    const encrypt = asDictionary(this.resolve(trailer.get('Encrypt')));
    this.#unprotect = openProtection(encrypt, id instanceof Uint8Array ? id : new Uint8Array(0), this.resolve);
    if (this.#unprotect === null) throw new FileStop('encrypted');
    this.#cache.clear();
    this.#packs.clear();
  }

  /** The dictionary that names the first objects. */
  get trailer(): PdfDictionary {
    return this.#xref.trailer;
  }

  /** The catalogue; empty where there is none. */
  get catalog(): PdfDictionary {
    return asDictionary(this.resolve(this.#xref.trailer.get('Root')));
  }

  /** The value itself, references followed. */
  readonly resolve = (value: PdfValue | undefined): PdfValue => {
    let at = value ?? null;
    for (let step = 0; at instanceof PdfRef && step < MOST_STEPS; step += 1) at = this.#load(at.number);
    return at instanceof PdfRef ? null : at;
  };

  /** A stream's bytes, its filters undone; null for pictures. Stops where all that was unpacked grows too large. */
  bytesOf(stream: PdfStream): Uint8Array | null {
    const bytes = unfiltered(stream, Math.min(LARGEST_PART, this.#budget.unpacked), this.resolve);
    this.#budget.unpacked -= bytes?.length ?? 0;
    return bytes;
  }

  /** The pages in order, with what they take over from above. */
  pages(): PdfDictionary[] {
    const pages: PdfDictionary[] = [];
    const seen = new Set<PdfDictionary>();
    const visit = (value: PdfValue, above: PdfDictionary, depth: number): void => {
      const node = asDictionary(this.resolve(value));
      if (seen.has(node) || depth > DEEPEST_TREE || pages.length >= MOST_PAGES || node.size === 0) return;
      seen.add(node);
      const taken = new Map(
        INHERITED.flatMap(key =>
          [node.get(key) ?? above.get(key)].flatMap(one => (one === undefined ? [] : [[key, one] as const])),
        ),
      );
      const kids = this.resolve(node.get('Kids'));
      if (Array.isArray(kids)) for (const kid of asList(kids)) visit(kid, taken, depth + 1);
      else pages.push(new Map([...node, ...taken]));
    };
    visit(this.catalog.get('Pages') ?? null, new Map(), 0);
    return pages;
  }

  /** Up to so many objects in no order, each once. */
  *objects(most: number): Generator<PdfValue> {
    let left = most;
    for (const number of [...this.#xref.places.keys()]) {
      if (left === 0) return;
      left -= 1;
      yield this.#load(number);
    }
  }

  #load(number: number): PdfValue {
    const known = this.#cache.get(number);
    if (known !== undefined) return known;
    const place = this.#xref.places.get(number);
    if (place === undefined || this.#loading.has(number)) return null;
    this.#loading.add(number);
    const value = this.#read(number, place);
    this.#loading.delete(number);
    this.#cache.set(number, value);
    return value;
  }

  #read(number: number, place: Place): PdfValue {
    if ('inside' in place) return this.#packed(place.inside)[place.index] ?? null;
    const object = this.#objectAt(place.at);
    if (object === null || object.number !== number) return null;
    return this.#unprotect?.(object.value, number, object.generation) ?? object.value;
  }

  #objectAt(at: number): { number: number; generation: number; value: PdfValue } | null {
    const lexer = new PdfLexer(this.#bytes, at);
    const [number, second, word] = [lexer.value(), lexer.value(), lexer.value()];
    const generation = asNumber(second);
    if (typeof number !== 'number' || !(word instanceof PdfWord) || !word.word.startsWith('obj')) return null;
    const value = lexer.value();
    const behind = lexer.at;
    this.#spend(behind - at);
    const next = value instanceof Map ? lexer.value() : null;
    if (!(next instanceof PdfWord) || next.word !== 'stream') return { number, generation, value };
    const from = this.#bytes.indexOf(0x6d, behind) + 1;
    const start =
      from +
      (this.#bytes[from] === 13 ? 1 : 0) +
      (this.#bytes[from + (this.#bytes[from] === 13 ? 1 : 0)] === 10 ? 1 : 0);
    const dictionary = asDictionary(value);
    return {
      number,
      generation,
      value: new PdfStream(dictionary, this.#bytes.subarray(start, this.#endOf(start, dictionary))),
    };
  }

  // the length a stream states is believed only where its end stands behind it
  #endOf(start: number, dictionary: PdfDictionary): number {
    const stated = start + asNumber(this.resolve(dictionary.get('Length')), -1);
    if (stated >= start && stated <= this.#bytes.length && this.#find(stated, stated + SLACK) >= 0) return stated;
    const found = this.#find(start, this.#bytes.length);
    return found < 0 ? this.#bytes.length : found;
  }

  #find(from: number, until: number): number {
    this.#spend(until - from);
    for (let at = this.#bytes.indexOf(0x65, from); at >= 0 && at <= until; at = this.#bytes.indexOf(0x65, at + 1)) {
      if (END_OF_STREAM.every((code, index) => this.#bytes[at + index] === code)) return at;
    }
    return -1;
  }

  #spend(bytes: number): void {
    this.#effort -= bytes;
    if (this.#effort < 0) throw new FileStop('too-big');
  }

  #packed(number: number): PdfValue[] {
    const known = this.#packs.get(number);
    if (known !== undefined) return known;
    const stream = this.#load(number);
    const values: PdfValue[] = [];
    const bytes = stream instanceof PdfStream ? this.bytesOf(stream) : null;
    if (stream instanceof PdfStream && bytes !== null) {
      const head = new PdfLexer(bytes);
      const first = asNumber(this.resolve(stream.dictionary.get('First')));
      const count = Math.min(asNumber(this.resolve(stream.dictionary.get('N'))), bytes.length);
      for (let index = 0; index < count && !head.isAtEnd; index += 1) {
        head.value();
        values.push(new PdfLexer(bytes, first + asNumber(head.value())).value());
      }
    }
    this.#packs.set(number, values);
    return values;
  }

  #rebuild(xref: Xref): void {
    this.#xref = xref;
    this.#cache.clear();
    this.#packs.clear();
    for (const number of [...xref.places.keys()]) {
      const value = this.#load(number);
      const kind = asName(asDictionary(value).get('Type'));
      if (kind === 'Catalog' && !xref.trailer.has('Root')) xref.trailer.set('Root', new PdfRef(number));
      if (!(value instanceof PdfStream)) continue;
      if (kind === 'XRef') addMissing(xref.trailer, value.dictionary);
      if (kind === 'ObjStm' && !xref.trailer.has('Encrypt')) this.#unpackInto(xref, number, value);
    }
  }

  #unpackInto({ places }: Xref, number: number, stream: PdfStream): void {
    const head = new PdfLexer(this.bytesOf(stream) ?? new Uint8Array(0));
    for (const index of this.#packed(number).keys()) {
      const inside = asNumber(head.value(), -1);
      head.value();
      if (inside >= 0 && !places.has(inside)) places.set(inside, { inside: number, index });
    }
  }
}

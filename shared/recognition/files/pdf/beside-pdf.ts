import { type Beside, labelled, wordsOf } from '../beside.ts';
import { unlessBroken } from '../readable.ts';
import { FileStop, type InsideFile } from '../types.ts';
import { parseXml } from '../xml.ts';
import type { PdfDocument } from './document.ts';
import { joined } from './joined.ts';
import { asDictionary, asList, asName, type PdfDictionary, PdfStream, type PdfValue } from './objects.ts';
import { textOfString } from './text-string.ts';

/** Keys whose strings are words: of notes, fields, bookmarks, layers, tags, attachments (ISO 32000-1). */
const WORDS = new Set(
  'Contents RC T TU V DV Subj Title Alt ActualText E Name Desc F UF Subject Keywords Author TP CA'.split(' '),
);
const MOST_OBJECTS = 200_000;
const MOST_WORDS = 20_000;
const DEEPEST = 8;
const TAG = /<[^<>]{0,2000}>/g;

/** What a PDF holds beside its pages: texts for the firewall, and the files attached to it. */
type BesidePdf = { readonly places: Beside; readonly inside: readonly InsideFile[] };

/**
 * What a PDF holds beside what its pages show: notes and their replies, form fields, bookmarks, names of layers and attachments, words
 * for what is drawn, the properties, XMP and an XML form; and every file attached to it, to a page or to a note.
 */
export function besidePdf(document: PdfDocument): BesidePdf {
  const found: Found = { words: [], files: new Map() };
  for (const value of document.objects(MOST_OBJECTS)) {
    gather(document, value, found, 0);
    if (isEmbedded(value) && !found.files.has(value)) found.files.set(value, '');
  }
  const inside = [...found.files].map(([stream, name]) => ({ name, bytes: () => contentOf(document, stream) }));
  const places = [
    found.words.join('\n'),
    properties(document).join('\n'),
    ...xml(document).map(lines => lines.join('\n')),
  ];
  return { places, inside };
}

type Found = { readonly words: string[]; readonly files: Map<PdfStream, string> };

const isEmbedded = (value: PdfValue): value is PdfStream =>
  value instanceof PdfStream && asName(value.dictionary.get('Type')) === 'EmbeddedFile';

function contentOf(document: PdfDocument, stream: PdfStream): Uint8Array {
  const bytes = document.bytesOf(stream);
  // a filter that is for pictures: there is something, and nobody can tell what
  if (bytes === null) throw new FileStop('unknown');
  return bytes;
}

function gather(document: PdfDocument, value: PdfValue, found: Found, depth: number): void {
  if (depth > DEEPEST) return;
  for (const one of asList(value)) gather(document, one, found, depth + 1);
  const dictionary = asDictionary(value);
  if (dictionary.has('EF')) takeFile(document, dictionary, found.files);
  const field = textOf(document, dictionary.get('T'));
  for (const [key, one] of dictionary) {
    if (!WORDS.has(key)) gather(document, one, found, depth + 1);
    else if (found.words.length < MOST_WORDS)
      for (const text of wordsAt(document, key, one, field)) found.words.push(text);
  }
}

const wordsAt = (document: PdfDocument, key: string, value: PdfValue, field: string): string[] =>
  textsOf(document, value).map(text => (key === 'T' ? text : labelled(field, text)));

/** Takes the content of a file specification (ISO 32000-1, 7.11.3) with the name it is shown by. */
function takeFile(document: PdfDocument, specification: PdfDictionary, files: Map<PdfStream, string>): void {
  const name = textOf(document, specification.get('UF')) || textOf(document, specification.get('F'));
  for (const value of asDictionary(document.resolve(specification.get('EF'))).values()) {
    const stream = document.resolve(value);
    if (stream instanceof PdfStream) files.set(stream, name);
  }
}

/** A string, several of them, or a stream of one. */
function textsOf(document: PdfDocument, value: PdfValue): string[] {
  const found = document.resolve(value);
  if (Array.isArray(found)) return asList(found).map(one => textOf(document, one));
  const text = textOf(document, found);
  return text === '' ? [] : [text];
}

function textOf(document: PdfDocument, value: PdfValue | undefined): string {
  const found = document.resolve(value);
  const bytes = found instanceof Uint8Array ? found : null;
  return bytes === null ? '' : textOfString(bytes).replace(TAG, '\n');
}

function properties(document: PdfDocument): string[] {
  const info = asDictionary(document.resolve(document.trailer.get('Info')));
  return [...info].map(([key, value]) => labelled(nameOf(key), textOf(document, value)));
}

const nameOf = (key: string): string => textOfString(Uint8Array.from(key, letter => letter.charCodeAt(0)));

/** XMP and what an XML form holds; a form may be cut into pieces that are XML only together. */
function xml(document: PdfDocument): string[][] {
  const form: PdfDictionary = asDictionary(document.resolve(document.catalog.get('AcroForm')));
  const xfa = document.resolve(form.get('XFA'));
  const pieces = Array.isArray(xfa) ? asList(xfa).map(one => bytesAt(document, one)) : [bytesAt(document, xfa)];
  const whole = pieces.length > 1 ? [joined(pieces)] : [];
  return [bytesAt(document, document.catalog.get('Metadata') ?? null), ...whole, ...pieces].flatMap(bytes => {
    const lines = bytes.length === 0 ? null : unlessBroken(() => wordsOf(parseXml(bytes)));
    return lines === null ? [] : [lines];
  });
}

function bytesAt(document: PdfDocument, value: PdfValue): Uint8Array {
  const stream = document.resolve(value);
  return (stream instanceof PdfStream ? unlessBroken(() => document.bytesOf(stream)) : null) ?? new Uint8Array(0);
}

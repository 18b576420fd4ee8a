import { type Beside, labelled, wordsOf } from '../beside.ts';
import { unlessBroken } from '../readable.ts';
import { parseXml } from '../xml.ts';
import type { PdfDocument } from './document.ts';
import { asDictionary, asList, type PdfDictionary, PdfStream, type PdfValue } from './objects.ts';
import { textOfString } from './text-string.ts';

/** Keys whose strings are words: of notes, fields, bookmarks, layers, tags, attachments (ISO 32000-1). */
const WORDS = new Set(
  'Contents RC T TU V DV Subj Title Alt ActualText E Name Desc F UF Subject Keywords Author TP CA'.split(' '),
);
const MOST_OBJECTS = 200_000;
const MOST_WORDS = 20_000;
const DEEPEST = 8;
const TAG = /<[^<>]{0,2000}>/g;

/**
 * What a PDF holds beside what its pages show: notes and their replies, form fields, bookmarks, names of layers and attachments, words
 * for what is drawn, the properties and XMP.
 */
export function besidePdf(document: PdfDocument): Beside {
  const words: string[] = [];
  for (const value of document.objects(MOST_OBJECTS)) {
    if (words.length < MOST_WORDS) gather(document, value, words, 0);
  }
  return [words.join('\n'), properties(document).join('\n'), ...xml(document).map(lines => lines.join('\n'))];
}

function gather(document: PdfDocument, value: PdfValue, words: string[], depth: number): void {
  if (depth > DEEPEST) return;
  if (Array.isArray(value)) for (const one of asList(value)) gather(document, one, words, depth + 1);
  const dictionary = asDictionary(value);
  const field = textOf(document, dictionary.get('T'));
  for (const [key, one] of dictionary) {
    if (!WORDS.has(key)) gather(document, one, words, depth + 1);
    else for (const text of textsOf(document, one)) words.push(key === 'T' ? text : labelled(field, text));
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

/** XMP and what an XML form holds. */
function xml(document: PdfDocument): string[][] {
  const form: PdfDictionary = asDictionary(document.resolve(document.catalog.get('AcroForm')));
  const xfa = document.resolve(form.get('XFA'));
  const streams = [document.catalog.get('Metadata') ?? null, ...(Array.isArray(xfa) ? asList(xfa) : [xfa])];
  return streams.flatMap(value => {
    const stream = document.resolve(value);
    const lines = stream instanceof PdfStream ? unlessBroken(() => linesIn(document, stream)) : null;
    return lines === null ? [] : [lines];
  });
}

function linesIn(document: PdfDocument, stream: PdfStream): string[] {
  const bytes = document.bytesOf(stream);
  return bytes === null ? [] : wordsOf(parseXml(bytes));
}

import type { Effort } from '../effort.ts';
import { pageOfLayout } from '../layout/page-of-lines.ts';
import type { LaidPage } from '../layout/types.ts';
import { MOST_CHARACTERS } from '../limits.ts';
import { FileStop, type FormatText } from '../types.ts';
import { besidePdf } from './beside-pdf.ts';
import { ContentReader, type Work } from './content.ts';
import { PdfDocument } from './document.ts';
import { UNKNOWN } from './font.ts';
import { type Matrix, times } from './matrix.ts';
import { asDictionary, asList, asName, asNumber, type PdfDictionary, PdfStream, type PdfValue } from './objects.ts';

/** PDF's unit is 1/72 inch. */
const MILLIMETRE = 72 / 25.4;
const A4 = [0, 0, 595, 842];
/** A page of which more than this part is invisible text over pictures is a scan that was read by a machine. */
const MOSTLY = 0.8;
/** Text of which more than this part means nothing is no text layer. */
const UNREADABLE = 0.3;
/** The bit of SigFlags that says a signature exists (ISO 32000-1 table 219). */
const SIGNED_FLAG = 1;
const MOST_NOTES = 500;

/**
 * Reads the text layer of a PDF (ISO 32000-1): its lines by where they stand, joined to paragraphs. Scanned pages, and those whose
 * text is laid invisibly over a picture, count as unseen.
 */
export function readPdf(bytes: Uint8Array, effort: Effort): FormatText {
  const document = new PdfDocument(bytes, effort);
  const work: Work = { document, fonts: new Map(), effort, instead: [] };
  const pages: LaidPage[] = [];
  let unseen = 0;
  let characters = 0;
  for (const page of document.pages()) {
    if (characters > MOST_CHARACTERS) break;
    const content = readPage(work, page);
    const isReadable = unknownShare(content) <= UNREADABLE;
    if (isReadable) characters += content.characters;
    if (!isReadable || isScan(content)) unseen += 1;
    const { rules } = content.path.collector;
    pages.push({ pieces: isReadable ? content.pieces : [], millimetre: MILLIMETRE, rules });
  }
  if (pages.length === 0) throw new FileStop('broken');
  const form = asDictionary(document.resolve(document.catalog.get('AcroForm')));
  const signed = (asNumber(document.resolve(form.get('SigFlags'))) & SIGNED_FLAG) === SIGNED_FLAG;
  return { page: pageOfLayout(pages), signed, unseen, beside: [...besidePdf(document), work.instead.join('\n')] };
}

function readPage(work: Work, page: PdfDictionary): ContentReader {
  const { document } = work;
  const reader = new ContentReader(work, uprightMatrix(document, page), MILLIMETRE);
  const resources = asDictionary(document.resolve(page.get('Resources')));
  const contents = document.resolve(page.get('Contents'));
  const streams = Array.isArray(contents) ? asList(contents) : [contents];
  reader.run(joined(streams.map(stream => streamBytes(document, stream))), resources);
  for (const note of asList(document.resolve(page.get('Annots'))).slice(0, MOST_NOTES))
    readNote(reader, document, note);
  return reader;
}

function streamBytes(document: PdfDocument, value: PdfValue): Uint8Array {
  const stream = document.resolve(value);
  return (stream instanceof PdfStream ? document.bytesOf(stream) : null) ?? new Uint8Array(0);
}

// operators may begin in one stream and end in the next, values may not
function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length + 1, 0)).fill(10);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length + 1;
  }
  return bytes;
}

/** What stands in a filled-in field, a stamp or a text note is drawn by a form of its own. */
function readNote(reader: ContentReader, document: PdfDocument, value: PdfValue): void {
  const note = asDictionary(document.resolve(value));
  const looks = document.resolve(asDictionary(document.resolve(note.get('AP'))).get('N'));
  const states = looks instanceof PdfStream ? null : asDictionary(looks);
  const look = states === null ? looks : document.resolve(states.get(asName(document.resolve(note.get('AS')))));
  if (!(look instanceof PdfStream)) return;
  const [left = 0, bottom = 0] = asList(document.resolve(note.get('Rect'))).map(one => asNumber(document.resolve(one)));
  const [boxLeft = 0, boxBottom = 0] = asList(document.resolve(look.dictionary.get('BBox'))).map(one => asNumber(one));
  reader.form(look, new Map(), 0, [1, 0, 0, 1, left - boxLeft, bottom - boxBottom]);
}

/** From the page's own space, which grows upwards, to one that grows downwards and stands as the page is shown. */
function uprightMatrix(document: PdfDocument, page: PdfDictionary): Matrix {
  const box = asList(document.resolve(page.get('CropBox') ?? page.get('MediaBox'))).map(one =>
    asNumber(document.resolve(one)),
  );
  const [left = 0, bottom = 0, right = 0, top = 0] = box.length === 4 ? box : A4;
  const turned = ((asNumber(document.resolve(page.get('Rotate'))) % 360) + 360) % 360;
  if (turned === 90) return [0, 1, 1, 0, -bottom, -left];
  if (turned === 180) return times([-1, 0, 0, 1, 0, 0], [1, 0, 0, 1, right, -bottom]);
  if (turned === 270) return [0, -1, -1, 0, top, right];
  return [1, 0, 0, -1, -left, top];
}

function isScan({ characters, hidden, pictures }: ContentReader): boolean {
  if (pictures === 0) return false;
  return characters === 0 || hidden > MOSTLY * characters;
}

function unknownShare({ pieces, characters }: ContentReader): number {
  if (characters === 0) return 0;
  const unknown = pieces.reduce((sum, piece) => sum + piece.text.split(UNKNOWN).length - 1, 0);
  return unknown / characters;
}

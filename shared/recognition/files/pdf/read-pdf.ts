import type { Effort } from '../effort.ts';
import { pageOfLayout } from '../layout/page-of-lines.ts';
import { isPictured, isSealShaped } from '../layout/pictured.ts';
import type { LaidPage } from '../layout/types.ts';
import { MOST_CHARACTERS } from '../limits.ts';
import { FileStop, type FormatText } from '../types.ts';
import { besidePdf } from './beside-pdf.ts';
import { ContentReader, type Work } from './content.ts';
import { PdfDocument } from './document.ts';
import type { Paper } from './drawn.ts';
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
/** A level has two letters; one sign that means nothing is a bullet. */
const LETTERS_OF_A_MARK = 2;
/** A page of blank lines and boxes has fewer sides than this, a line of letters drawn as outlines more. */
const SIDES_OF_A_LINE = 40;

/**
 * Reads the text layer of a PDF (ISO 32000-1): its lines by where they stand, joined to paragraphs. Scanned pages, and those whose
 * text is laid invisibly over a picture, count as unseen.
 */
export function readPdf(bytes: Uint8Array, effort: Effort): FormatText {
  const document = new PdfDocument(bytes, effort);
  const work: Work = { document, fonts: new Map(), effort, instead: [], tiles: new Map() };
  const pages: LaidPage[] = [];
  let unseen = isDynamic(document) ? 1 : 0;
  let characters = 0;
  for (const page of document.pages()) {
    if (characters > MOST_CHARACTERS) break;
    const { content, stamps, paper } = readPage(work, page);
    const isReadable = unknownShare(content) <= UNREADABLE;
    if (isReadable) characters += content.characters;
    if (!isReadable || isScan(content, paper) || isDrawn(content)) unseen += 1;
    unseen += stamps;
    const { rules } = content.path.collector;
    pages.push({ pieces: isReadable ? content.pieces : [], millimetre: MILLIMETRE, rules });
  }
  if (pages.length === 0) throw new FileStop('broken');
  const form = asDictionary(document.resolve(document.catalog.get('AcroForm')));
  const signed = (asNumber(document.resolve(form.get('SigFlags'))) & SIGNED_FLAG) === SIGNED_FLAG;
  const { places, inside } = besidePdf(document);
  return { page: pageOfLayout(pages), signed, unseen, beside: [...places, work.instead.join('\n')], inside };
}

/** A form that is laid out when it is opened: the pages in the file only ask for a program that can. */
const isDynamic = (document: PdfDocument): boolean => document.resolve(document.catalog.get('NeedsRendering')) === true;

/** A page as it was run, and how many pictures were set on it afterwards that nobody has read. */
type RunPage = { readonly content: ContentReader; readonly stamps: number; readonly paper: Paper };

function readPage(work: Work, page: PdfDictionary): RunPage {
  const { document } = work;
  const { matrix, paper } = uprightPage(document, page);
  const content = new ContentReader(work, matrix, paper);
  const resources = asDictionary(document.resolve(page.get('Resources')));
  const contents = document.resolve(page.get('Contents'));
  const streams = Array.isArray(contents) ? asList(contents) : [contents];
  content.run(joinedLines(streams.map(stream => streamBytes(document, stream))), resources);
  let stamps = 0;
  for (const note of asList(document.resolve(page.get('Annots'))).slice(0, MOST_NOTES)) {
    const before = content.drawn.pictures;
    const [width, height] = readNote(content, document, note);
    if (content.drawn.pictures > before && !isSealShaped(width / MILLIMETRE, height / MILLIMETRE)) stamps += 1;
  }
  return { content, stamps, paper };
}

function streamBytes(document: PdfDocument, value: PdfValue): Uint8Array {
  const stream = document.resolve(value);
  return (stream instanceof PdfStream ? document.bytesOf(stream) : null) ?? new Uint8Array(0);
}

// operators may begin in one stream and end in the next, values may not
function joinedLines(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length + 1, 0)).fill(10);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length + 1;
  }
  return bytes;
}

/** What stands in a filled-in field, a stamp or a text note is drawn by a form of its own; the size of its place. */
function readNote(reader: ContentReader, document: PdfDocument, value: PdfValue): readonly [number, number] {
  const note = asDictionary(document.resolve(value));
  const looks = document.resolve(asDictionary(document.resolve(note.get('AP'))).get('N'));
  const states = looks instanceof PdfStream ? null : asDictionary(looks);
  const look = states === null ? looks : document.resolve(states.get(asName(document.resolve(note.get('AS')))));
  if (!(look instanceof PdfStream)) return [0, 0];
  const rectangle = asList(document.resolve(note.get('Rect'))).map(one => asNumber(document.resolve(one)));
  const [left = 0, bottom = 0, right = 0, top = 0] = rectangle;
  const [boxLeft = 0, boxBottom = 0] = asList(document.resolve(look.dictionary.get('BBox'))).map(one => asNumber(one));
  reader.form(look, new Map(), 0, [1, 0, 0, 1, left - boxLeft, bottom - boxBottom]);
  return [Math.abs(right - left), Math.abs(top - bottom)];
}

/** A page as it is shown, and the way from its own space, which grows upwards, to one that grows downwards and stands so. */
function uprightPage(document: PdfDocument, page: PdfDictionary): { matrix: Matrix; paper: Paper } {
  const box = asList(document.resolve(page.get('CropBox') ?? page.get('MediaBox'))).map(one =>
    asNumber(document.resolve(one)),
  );
  const [left = 0, bottom = 0, right = 0, top = 0] = box.length === 4 ? box : A4;
  const turned = ((asNumber(document.resolve(page.get('Rotate'))) % 360) + 360) % 360;
  const [width, height] = [Math.abs(right - left), Math.abs(top - bottom)];
  const upright: Paper = { width, height, millimetre: MILLIMETRE };
  const lying: Paper = { width: height, height: width, millimetre: MILLIMETRE };
  if (turned === 90) return { matrix: [0, 1, 1, 0, -bottom, -left], paper: lying };
  if (turned === 180) {
    return { matrix: times([-1, 0, 0, 1, 0, 0], [1, 0, 0, 1, right, -bottom]), paper: upright };
  }
  if (turned === 270) return { matrix: [0, -1, -1, 0, top, right], paper: lying };
  return { matrix: [1, 0, 0, -1, -left, top], paper: upright };
}

/** Whether a page is a picture: scanned, perhaps read by a machine since, or set as one with little beside it. */
function isScan({ characters, hidden, drawn }: ContentReader, { width, height, millimetre }: Paper): boolean {
  if (drawn.pictures === 0) return false;
  if (characters === 0 || hidden > MOSTLY * characters) return true;
  return isPictured(drawn.area / millimetre ** 2, characters - hidden, (width * height) / millimetre ** 2);
}

/** Whether letters of a page are drawings: glyphs nobody can tell, tiles and masks, or nothing but outlines. */
const isDrawn = ({ characters, drawn, hasTiles, path }: ContentReader): boolean =>
  drawn.unread >= LETTERS_OF_A_MARK || hasTiles || (characters === 0 && path.sides >= SIDES_OF_A_LINE);

function unknownShare({ pieces, characters }: ContentReader): number {
  if (characters === 0) return 0;
  const unknown = pieces.reduce((sum, piece) => sum + piece.text.split(UNKNOWN).length - 1, 0);
  return unknown / characters;
}

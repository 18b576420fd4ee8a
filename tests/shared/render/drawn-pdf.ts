import { wholeEffort } from '../../../shared/recognition/files/effort.ts';
import { ContentReader, type Work } from '../../../shared/recognition/files/pdf/content.ts';
import { PdfDocument } from '../../../shared/recognition/files/pdf/document.ts';
import { asDictionary, asList, PdfStream } from '../../../shared/recognition/files/pdf/objects.ts';

/** Where a line across the page lies, in millimetres from its upper left corner. */
export type DrawnRule = { readonly left: number; readonly top: number; readonly width: number };

/** What a page of a PDF draws: lines across, and texts by their baseline, in millimetres. */
export type DrawnPage = {
  readonly rules: readonly DrawnRule[];
  readonly texts: readonly { readonly text: string; readonly left: number; readonly base: number }[];
};

const MILLIMETRE = 72 / 25.4;
const A4_HEIGHT = 297 * MILLIMETRE;
const PAPER = { width: 210 * MILLIMETRE, height: A4_HEIGHT, millimetre: MILLIMETRE };

/** What an A4 PDF draws, page by page, read by the reader of the product. */
export function drawnPages(bytes: Uint8Array): DrawnPage[] {
  const effort = wholeEffort();
  const document = new PdfDocument(bytes, effort);
  const work: Work = { document, fonts: new Map(), effort, instead: [], tiles: new Map() };
  return [...document.pages()].map(page => {
    const reader = new ContentReader(work, [1, 0, 0, -1, 0, A4_HEIGHT], PAPER);
    const contents = document.resolve(page.get('Contents'));
    for (const stream of Array.isArray(contents) ? asList(contents) : [contents]) {
      const found = document.resolve(stream);
      const content = found instanceof PdfStream ? document.bytesOf(found) : null;
      if (content !== null) reader.run(content, asDictionary(document.resolve(page.get('Resources'))));
    }
    const across = reader.path.collector.rules.filter(rule => rule.y1 === rule.y2 && rule.x2 > rule.x1);
    return {
      rules: across.map(({ x1, x2, y1 }) => ({
        left: x1 / MILLIMETRE,
        top: y1 / MILLIMETRE,
        width: (x2 - x1) / MILLIMETRE,
      })),
      texts: reader.pieces.map(({ text, x, y }) => ({ text, left: x / MILLIMETRE, base: y / MILLIMETRE })),
    };
  });
}

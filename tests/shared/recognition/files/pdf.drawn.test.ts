import { describe, expect, test } from 'vitest';
import { linesOf, read } from './read.ts';
import { LETTER, letterSheets } from './sample-letter.ts';
import { firstMore, type PdfForm, pdf } from './sample-pdf.ts';

const SHEETS = letterSheets();
const AT = firstMore(SHEETS.length);
const stream = (text: string, dictionary: string): string =>
  `<< ${dictionary} /Length ${text.length} >>\nstream\n${text}\nendstream`;
const FONTS = `/Font << /F1 4 0 R /F2 ${AT} 0 R >>`;
const OTHER = `/ExtGState << /G1 << /SMask << /G ${AT} 0 R >> >> >> /Pattern << /P1 ${AT} 0 R >> /XObject << /I1 7 0 R /X1 ${AT} 0 R >>`;
const PAGE = `/Resources << ${FONTS} ${OTHER} >>`;
/** The letter, and on each of its two pages what `content` draws with the object given. */
const letterWith = (content: string, object = 'null', page = PAGE): Uint8Array =>
  pdf(SHEETS, { more: { page, content, objects: [object] } });
const shown = (codes: string): string => `BT /F2 16 Tf 1 0 0 1 80 100 Tm <${codes}> Tj ET`;
const drawnFont = (names: string, more = ''): string =>
  `<< /Type /Font /Subtype /Type3 /FontMatrix [0.001 0 0 0.001 0 0] /FirstChar 1 /LastChar 9 /Widths [500 500 500] /Encoding << /Differences [1 ${names}] >> ${more} >>`;
const LETTERS_DRAWN = '0 0 m 9 0 l 9 9 l 0 9 l s '.repeat(4);
const tile = (content: string): string =>
  stream(content, '/PatternType 1 /PaintType 1 /BBox [0 0 9 9] /Resources << /XObject << /I1 7 0 R >> >>');
const subset =
  '<< /Type /Font /Subtype /TrueType /BaseFont /ABCDEF+Song /FontDescriptor << /Flags 4 /FontFile2 9 0 R >> >>';

describe('what a PDF draws instead of writing it, nobody has seen', () => {
  test.each<[string, string, string]>([
    ['glyphs of a drawn font', shown('0102'), drawnFont('/g1 /g2')],
    ['drawn glyphs named by numbers and letters', shown('010203'), drawnFont('/1 /2 /a')],
    ['a few glyphs of a subset that says nothing of its codes', shown('2122'), subset],
    ['a tile of outlines', '/P1 scn 0 0 99 99 re f', tile(LETTERS_DRAWN)],
    ['a tile with a picture', '/Pattern cs /P1 SCN 0 0 99 99 re S', tile('q 9 0 0 9 0 0 cm /I1 Do Q')],
    ['a mask with a picture', '/G1 gs', stream('q 9 0 0 9 0 0 cm /I1 Do Q', '/Subtype /Form /BBox [0 0 9 9]')],
    ['a picture over all the page', 'q 595 0 0 842 0 0 cm /I1 Do Q', 'null'],
    ['strips of a picture', [0, 1, 2, 3].map(at => `q 595 0 0 211 0 ${at * 211} cm /I1 Do Q`).join(' '), 'null'],
  ])('%s', async (_what, content, object) => {
    const bytes = letterWith(content, object);
    expect(await read(bytes)).toMatchObject({ found: 'text', unseen: 2 });
    expect(await linesOf(bytes)).toContain(LETTER[5]);
  });

  test.each<[string, string, string]>([
    ['one bullet of a drawn font', shown('0101'), drawnFont('/g1')],
    ['a drawn font that tells its characters', shown('0102'), drawnFont('/uni4E00 /uni4E8C')],
    ['bullets of a font of signs', shown('a8a9aa'), subset.replace('+Song', '+Wingdings')],
    ['a hatching', '/P1 scn 0 0 99 99 re f', tile('0 0 m 9 9 l S 0 9 m 9 0 l S')],
    ['a tile that is its own', '/P1 scn 0 0 99 99 re f', tile('/P1 scn 0 0 9 9 re f')],
    ['a small picture', 'q 80 0 0 80 0 0 cm /I1 Do Q', 'null'],
    ['a large picture outside of the page', 'q 595 0 0 842 900 0 cm /I1 Do Q', 'null'],
    ['a picture turned and small', 'q 0 80 -80 0 99 99 cm /I1 Do Q', 'null'],
  ])('not so %s', async (_what, content, object) => {
    expect(await read(letterWith(content, object))).toMatchObject({ found: 'text', unseen: 0 });
  });

  test('a page of nothing but outlines is a picture, one of blank lines is not', async () => {
    const page = (content: string): PdfForm => ({ more: { page: PAGE, content } });
    const outlines = await read(pdf([[]], page(LETTERS_DRAWN.repeat(8))));
    expect(outlines).toMatchObject({ found: 'image-only', unseen: 1 });
    expect(await read(pdf([[]], page('0 0 m 99 0 l S 0 9 99 9 re S'.repeat(5))))).toEqual({ found: 'empty' });
    expect(await read(pdf([[]], page('0 0 m 9 9 l W n '.repeat(99))))).toEqual({ found: 'empty' });
  });

  test('a scan with nothing but its page number as text is one', async () => {
    const number = [{ text: '— 1 —', x: 100, y: 285, size: 4.9 }];
    const bytes = pdf([...SHEETS, number], { more: { page: PAGE } });
    const scanned = pdf([...SHEETS, number], {
      scan: 'no',
      more: { page: PAGE, content: 'q 400 0 0 600 90 90 cm /I1 Do Q' },
    });
    expect(await read(bytes)).toMatchObject({ unseen: 0 });
    expect(await read(scanned)).toMatchObject({ found: 'text', unseen: 3 });
  });

  test('a stamp that is a picture, unless it has the shape of a seal', async () => {
    const look = stream(
      'q 99 0 0 99 0 0 cm /I1 Do Q',
      '/Subtype /Form /BBox [0 0 99 99] /Resources << /XObject << /I1 7 0 R >> >>',
    );
    const stamp = (box: string): Uint8Array =>
      pdf(SHEETS.slice(0, 1), {
        more: {
          page: `/Annots [<< /Subtype /Stamp /Rect [${box}] /AP << /N ${firstMore(1)} 0 R >> >>]`,
          objects: [look],
        },
      });
    expect(await read(stamp('80 760 200 790'))).toMatchObject({ found: 'text', unseen: 1 });
    expect(await read(stamp('300 200 419 319'))).toMatchObject({ found: 'text', unseen: 0 });
  });
});

import { zlibSync } from 'fflate';
import type { SheetLine } from './sample-letter.ts';

const MILLIMETRE = 72 / 25.4;
const HEIGHT = 842;

/** How a PDF is written. */
export type PdfForm = {
  /** Streams deflated, and all objects but streams in a stream of objects with a table that is a stream, as Word writes it. */
  readonly packed?: boolean;
  /** How the font's codes become characters: by a ToUnicode map, or by the name of an encoding of UTF-16 or of GBK. */
  readonly encoding?: 'ToUnicode' | 'UniGB-UCS2-H' | 'Adobe-GB1';
  /** A picture over the whole page, and the text invisible or left out. */
  readonly scan?: 'no' | 'picture' | 'hidden-text';
  readonly encrypted?: boolean;
  readonly signed?: boolean;
  /** Further entries of the catalogue, of every page and of the trailer; `objects` come behind the others, from `firstMore` on. */
  readonly more?: {
    readonly catalog?: string;
    readonly page?: string;
    readonly trailer?: string;
    readonly content?: string;
    readonly objects?: readonly string[];
  };
};

/** The number of the first of `more.objects` in a file of so many pages. */
export const firstMore = (pages: number): number => 8 + 2 * pages;

/** A text as a string of UTF-16. */
export const said = (text: string): string => `<FEFF${codesOf(text)}>`;

const hex = (value: number): string => value.toString(16).padStart(4, '0');
/** A text as the codes its font has for it. */
export const codesOf = (text: string): string => [...text].map(letter => hex(letter.charCodeAt(0))).join('');

const NOTHING_MORE = { catalog: '', page: '', trailer: '', content: '', objects: [] };

/** A PDF of sheets of lines, in millimetres from the top left as all samples have them. */
export function pdf(pages: readonly (readonly SheetLine[])[], form: PdfForm = {}): Uint8Array {
  const { encoding = 'ToUnicode', scan = 'no' } = form;
  const more = { ...NOTHING_MORE, ...form.more };
  const letters = [...new Set(pages.flat().flatMap(line => [...line.text]))];
  const toUnicode = `begincmap 1 begincodespacerange <0000><ffff> endcodespacerange ${letters.length} beginbfchar\n${letters
    .map(letter => `<${codesOf(letter)}> <${codesOf(letter)}>`)
    .join('\n')}\nendbfchar endcmap`;
  const font = `<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /${encoding === 'ToUnicode' ? 'Identity-H' : encoding} /DescendantFonts [5 0 R] ${encoding === 'ToUnicode' ? '/ToUnicode 6 0 R' : ''} >>`;
  const objects: string[] = [
    `<< /Type /Catalog /Pages 2 0 R ${form.signed ? '/AcroForm << /SigFlags 3 >>' : ''} ${more.catalog} >>`,
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_page, index) => `${8 + index * 2} 0 R`).join(' ')}] /MediaBox [0 0 595 ${HEIGHT}] /Resources << /Font << /F1 4 0 R >> /XObject << /I1 7 0 R >> >> >>`,
    '<< /Producer (sample) >>',
    font,
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /W [32 126 500] >>',
    toUnicode,
    'picture',
  ];
  for (const [index, lines] of pages.entries()) {
    objects.push(`<< /Type /Page /Parent 2 0 R /Contents ${9 + index * 2} 0 R ${more.page} >>`);
    const shown = scan === 'picture' ? [] : lines;
    const text = shown.map(
      ({ text: words, x, y, size }) =>
        `/F1 ${(size * MILLIMETRE).toFixed(2)} Tf 1 0 0 1 ${(x * MILLIMETRE).toFixed(2)} ${(HEIGHT - y * MILLIMETRE).toFixed(2)} Tm <${codesOf(words)}> Tj`,
    );
    const picture = scan === 'no' ? '' : 'q 595 0 0 842 0 0 cm /I1 Do Q\n';
    objects.push(`${picture}BT ${scan === 'hidden-text' ? '3 Tr' : ''} ${text.join('\n')} ET ${more.content}`);
  }
  if (form.packed) return packedFile(objects);
  return plainFile(objects, `${form.encrypted ? '/Encrypt 3 0 R' : ''} ${more.trailer}`, more.objects);
}

const isStream = (number: number): boolean => number >= 6 && (number < 8 || number % 2 === 1);
const dictionaryOf = (number: number, length: number, more = ''): string =>
  `<< /Length ${length} ${number === 7 ? '/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray' : ''} ${more} >>`;

function plainFile(own: readonly string[], trailer: string, more: readonly string[]): Uint8Array {
  const objects = [...own, ...more];
  let text = '%PDF-1.4\n';
  const places: number[] = [];
  for (const [index, body] of objects.entries()) {
    const number = index + 1;
    places.push(text.length);
    text +=
      isStream(number) && number <= own.length
        ? `${number} 0 obj\n${dictionaryOf(number, body.length)}\nstream\n${body}\nendstream\nendobj\n`
        : `${number} 0 obj\n${body}\nendobj\n`;
  }
  const start = text.length;
  const entries = places.map(place => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return latin1(text);
}

function packedFile(objects: readonly string[]): Uint8Array {
  const pack = objects.length + 1;
  const rows: number[][] = [[0, 0, 0]];
  const parts: Uint8Array[] = [latin1('%PDF-1.5\n')];
  let length = 9;
  const add = (number: number, dictionary: string, bytes: Uint8Array): void => {
    const part = streamObject(number, dictionary, bytes);
    rows[number] = [1, length, 0];
    parts.push(part);
    length += part.length;
  };
  const numbers = objects.map((_body, index) => index + 1);
  for (const number of numbers.filter(isStream)) {
    add(number, dictionaryOf(number, 0, '/Filter /FlateDecode'), latin1(objects[number - 1] ?? ''));
  }
  const others = numbers.filter(number => !isStream(number));
  for (const [index, number] of others.entries()) rows[number] = [2, pack, index];
  const { head, bodies } = packOf(others.map(number => [number, objects[number - 1] ?? '']));
  const kind = `/Type /ObjStm /N ${others.length} /First ${head.length}`;
  add(pack, `<< /Length 0 ${kind} /Filter /FlateDecode >>`, latin1(head + bodies));
  const start = length;
  rows[pack + 1] = [1, start, 0];
  const form = '/W [1 3 1] /Root 1 0 R /Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 5 >>';
  add(pack + 1, `<< /Length 0 /Type /XRef /Size ${rows.length} ${form} >>`, predicted(rows));
  parts.push(latin1(`startxref\n${start}\n%%EOF\n`));
  return joined(
    parts,
    parts.reduce((sum, part) => sum + part.length, 0),
  );
}

function packOf(packed: readonly (readonly [number: number, body: string])[]): { head: string; bodies: string } {
  let at = 0;
  const places = packed.map(([number, body]) => {
    at += body.length + 1;
    return `${number} ${at - body.length - 1}`;
  });
  return { head: `${places.join(' ')} `, bodies: packed.map(([, body]) => body).join(' ') };
}

/** Each row told from the one above, as every writer of such tables does. */
function predicted(rows: readonly (readonly number[])[]): Uint8Array {
  const bytes = rows.map(([kind = 0, place = 0, index = 0]) => [kind, place >> 16, place >> 8, place, index]);
  return Uint8Array.from(
    bytes.flatMap((row, at) => [2, ...row.map((byte, column) => byte - (bytes[at - 1]?.[column] ?? 0))]),
  );
}

function streamObject(number: number, dictionary: string, bytes: Uint8Array): Uint8Array {
  const packed = zlibSync(bytes);
  const head = latin1(`${number} 0 obj\n${dictionary.replace('/Length 0', `/Length ${packed.length}`)}\nstream\n`);
  const tail = latin1('\nendstream\nendobj\n');
  return joined([head, packed, tail], head.length + packed.length + tail.length);
}

const latin1 = (text: string): Uint8Array => Uint8Array.from(text, letter => letter.charCodeAt(0));

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

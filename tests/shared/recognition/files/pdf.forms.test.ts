import { zlibSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { lzw } from '../../../../shared/recognition/files/pdf/old-filters.ts';
import { linesOf, read } from './read.ts';
import { as85, asHex, asLzw, asRuns } from './sample-filters.ts';

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, letter => letter.charCodeAt(0));
const hexOf = (bytes: Iterable<number>): string => `<${Buffer.from([...bytes]).toString('hex')}>`;
const utf16 = (text: string): string => hexOf(Buffer.from(text, 'utf16le').swap16());
const HALF = '关于检查工作的通知';
const TEXT = HALF + HALF;
// TEXT in GBK
const GBK = hexOf(Buffer.from('b9d8d3dabcecb2e9b9a4d7f7b5c4cda8d6aa'.repeat(2), 'hex'));
const FONT = (encoding: string, more = ''): string =>
  `<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /${encoding} /DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 /CIDSystemInfo << /Ordering (GB1) >> /DW 1000 >>] ${more} >>`;
const shown = (codes: string): string => `BT /F1 16 Tf 1 0 0 1 80 700 Tm ${codes} Tj ET`;

/** One page, its content as it is written into the stream; the table of objects is left to be rebuilt. */
function onePage(content: Uint8Array, font: string, dictionary = '', more = ''): Uint8Array {
  const head = `%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n3 0 obj\n<< /Type /Page /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>\nendobj\n5 0 obj\n${font}\nendobj\n${more}4 0 obj\n<< /Length ${content.length} ${dictionary} >>\nstream\n`;
  const tail = '\nendstream\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n';
  return Uint8Array.from([...bytesOf(head), ...content, ...bytesOf(tail)]);
}

describe('the ways a PDF packs what a page shows', () => {
  const long = bytesOf(`${'q 1 0 0 1 0 0 cm Q\n'.repeat(2_000)}${shown(utf16(TEXT))}`);
  test.each([
    ['LZW', asLzw(long), '/LZWDecode', ''],
    ['LZW that grows late', asLzw(long, 0), '/LZWDecode', '/DecodeParms << /EarlyChange 0 >>'],
    ['runs', asRuns(long), '/RunLengthDecode', ''],
    ['base 85', as85(long), '/ASCII85Decode', ''],
    ['hexadecimal', asHex(long), '/ASCIIHexDecode', ''],
    ['short names, one in the other', as85(zlibSync(long)), '[/A85 /Fl]', ''],
    ['hexadecimal LZW', asHex(asLzw(long)), '[/AHx /LZW]', '/DecodeParms [null << /EarlyChange 1 >>]'],
  ])('%s', async (_how, content, filter, parameters) => {
    const bytes = onePage(content, FONT('UniGB-UCS2-H'), `/Filter ${filter} ${parameters}`);
    expect(await linesOf(bytes)).toEqual([TEXT]);
  });

  test('a stream that unpacks to more than is read is stopped, whatever packs it', async () => {
    const runs = new Uint8Array(900_000).fill(129);
    const bytes = onePage(runs, FONT('UniGB-UCS2-H'), '/Filter /RunLengthDecode');
    expect(await read(bytes)).toEqual({ found: 'too-big' });
    const nothing = asLzw(new Uint8Array(100_000));
    expect(() => lzw(nothing, 99_999, 1)).toThrow();
    expect(lzw(nothing, 100_000, 1)).toHaveLength(100_000);
  });
});

describe('the ways a PDF tells what its characters are', () => {
  const toUnicode = (map: string): string =>
    `6 0 obj\n<< /Length ${map.length} >>\nstream\n${map}\nendstream\nendobj\n`;
  const told = (map: string): readonly [string, string] => [FONT('Identity-H', '/ToUnicode 6 0 R'), toUnicode(map)];
  const codes = [...HALF].map((letter, at) => ({
    code: (at + 1).toString(16).padStart(4, '0'),
    letter: utf16(letter),
  }));
  const own = `<${codes
    .map(({ code }) => code)
    .join('')
    .repeat(2)}>`;
  const each = codes.map(({ code, letter }) => `<${code}> ${letter}`).join('\n');
  const listed = `1 beginbfrange <0001> <0009> [${codes.map(({ letter }) => letter).join(' ')}] endbfrange`;

  test.each([
    ['GBK-EUC-H', GBK, FONT('GBK-EUC-H'), ''],
    ['GBKp-EUC-H', GBK, FONT('GBKp-EUC-H'), ''],
    ['GB-EUC-H', GBK, FONT('GB-EUC-H'), ''],
    ['GBK2K-H', GBK, FONT('GBK2K-H'), ''],
    ['UniGB-UCS2-H', utf16(TEXT), FONT('UniGB-UCS2-H'), ''],
    ['UniGB-UTF16-H', utf16(TEXT), FONT('UniGB-UTF16-H'), ''],
    ['a map, code by code', own, ...told(`9 beginbfchar\n${each}\nendbfchar`)],
    ['a map of a list', own, ...told(listed)],
  ])('%s', async (_how, text, font, more) => {
    expect(await linesOf(onePage(bytesOf(shown(text)), font, '', more))).toEqual([TEXT]);
  });

  test('a range goes on from its first character, and a rare one outside the basic plane is one character', async () => {
    const map = `2 beginbfrange <0001> <0003> <4e00> <0010> <0010> <d842dfb7> endbfrange`;
    const [font, more] = told(map);
    expect(await linesOf(onePage(bytesOf(shown(`<${'0001000200030010'.repeat(4)}>`)), font, '', more))).toEqual([
      '一丁丂𠮷'.repeat(4),
    ]);
  });

  test('characters without a width, placed one by one, are no columns', async () => {
    const font = FONT('UniGB-UCS2-H').replace('/DW 1000', '/DW 0');
    const placed = `BT /F1 16 Tf 1 0 0 1 80 700 Tm [${[...TEXT].map(utf16).join(' -1000 ')}] TJ ET`;
    expect(await linesOf(onePage(bytesOf(placed), font))).toEqual([TEXT]);
  });

  test('a font whose codes mean nothing outside of it gives no text: its pages nobody has read', async () => {
    const font =
      '<< /Type /Font /Subtype /TrueType /BaseFont /QOCBYS+Song /FontDescriptor << /Flags 4 /FontFile2 9 0 R >> >>';
    const bytes = onePage(bytesOf(shown('<808182838485868788898a8b8c8d8e8f>')), font);
    expect(await read(bytes)).toMatchObject({ found: 'image-only', kind: 'pdf', unseen: 1 });
  });
});

import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { MOST_INSIDE } from '../../../../shared/recognition/files/limits.ts';
import { linesOf, read } from './read.ts';
import { docx, type MoreParts, p } from './sample-docx.ts';
import { LETTER, letterSheets } from './sample-letter.ts';
import { ofd } from './sample-ofd.ts';
import { pdf } from './sample-pdf.ts';

const MARK = '机密★10年';
const LETTERS = LETTER.map(line => p(line)).join('');
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const utf16 = (text: string): Uint8Array => Buffer.from(text, 'utf16le');
const compound = (text: string): Uint8Array => Uint8Array.from([...COMPOUND, ...new Uint8Array(504), ...utf16(text)]);
const sheetAt = (text: string) => [{ text, x: 28, y: 40, size: 5.6 }];
const workbook = (strings: string, more: MoreParts = {}): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries({
        '[Content_Types].xml': '<Types/>',
        'xl/workbook.xml': '<workbook/>',
        'xl/sharedStrings.xml': `<sst>${strings}</sst>`,
        ...more,
      }).map(([path, part]) => [path, typeof part === 'string' ? strToU8(part) : part]),
    ),
  );
const slides = (text: string): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'ppt/slides/slide1.xml': strToU8(`<a><p><t>${text}</t></p></a>`),
  });
// “机密★10年” as Rich Text escapes it: bytes of GBK, and numbers of UTF-16
const RTF_GBK = "{\\rtf1\\ansi\\ansicpg936 \\'bb\\'fa\\'c3\\'dc\\'a1\\'ef10\\'c4\\'ea\\par}";
const RTF_TWO = "{\\rtf1\\ansi\\uc2 \\u26426\\'bb\\'fa\\u23494\\'c3\\'dc\\u9733\\'a1\\'ef10\\u24180\\'c4\\'ea\\par}";
const RTF_NUMBERS = '{\\rtf1\\ansi \\u26426?\\u23494?\\u9733?10\\u24180?\\par}';

const gbk = (hex: string): Uint8Array => Buffer.from(hex, 'hex');

/** A letter with one thing embedded in it. */
const holding = (path: string, content: string | Uint8Array): Uint8Array => docx(LETTERS, {}, { [path]: content });
const embedded = (content: string | Uint8Array, name = 'package.bin'): Uint8Array =>
  holding(`word/embeddings/${name}`, content);

const embeddedAs = (name: string, content: Uint8Array): Uint8Array => embedded(content, name);

describe('a marking in a file inside of a Word document refuses the whole of it', () => {
  test.each<[string, string | Uint8Array]>([
    ['a Word document', docx(p(MARK) + LETTERS)],
    ['the comments of one', docx(LETTERS, {}, { 'word/comments.xml': `<w:x xmlns:w="w">${p(MARK)}</w:x>` })],
    ['a PDF', pdf([sheetAt(MARK)])],
    ['an OFD', ofd([sheetAt(MARK)])],
    ['a workbook', workbook(`<si><t>${MARK}</t></si>`)],
    ['a cell of a workbook written in two runs', workbook('<si><r><t>机密</t></r><r><t>★10年</t></r></si>')],
    ['the header of a sheet', workbook('', { 'xl/worksheets/sheet1.xml': `<s><oddHeader>${MARK}</oddHeader></s>` })],
    ['slides', slides(MARK)],
    ['plain text', MARK],
    ['a document in a document in a document', embedded(embedded(docx(p(MARK))))],
    ['an archive', zipSync({ '附件/通知.txt': strToU8(MARK) })],
    ['a document called a part of this one', embeddedAs('part.xml', docx(p(MARK)))],
    ['the name of a file in an archive', zipSync({ '机密★10年通知.txt': strToU8('a') })],
    ['a .doc', compound(`示例文件\r${MARK}\r关于示例的通知\r`)],
    ['Rich Text in GBK', RTF_GBK],
    ['Rich Text in UTF-16', RTF_NUMBERS],
    ['Rich Text in both', RTF_TWO],
    ['an old document in GBK', Uint8Array.from([...COMPOUND, 0, ...gbk('bbfac3dca1ef3130c4ea'), 0])],
    [
      'an old document in GBK behind other words',
      Uint8Array.from([...COMPOUND, 0, ...gbk('cabec0fd'.repeat(40)), 13, ...gbk('bbfac3dca1ef3130c4ea')]),
    ],
  ])('%s', async (_what, content) => {
    expect(await read(embedded(content))).toEqual({ found: 'refused', level: '机密' });
  });
});

describe('what is embedded and cannot be read, nobody has seen', () => {
  const locked = Uint8Array.from([...COMPOUND, ...utf16('EncryptedPackage')]);
  const deep = (levels: number): Uint8Array => (levels === 0 ? docx(LETTERS) : embedded(deep(levels - 1)));
  test.each<[string, Uint8Array]>([
    ['an OLE object', embedded(compound('Equation Native'), 'oleObject1.bin')],
    ['a document with a password', embedded(locked)],
    ['a control', holding('word/activeX/activeX1.bin', Uint8Array.of(1, 2, 3))],
    ['something unknown', holding('word/unknown.dat', Uint8Array.of(0, 1, 2, 3))],
    ['a document cut off', embedded(docx(LETTERS).subarray(0, 300))],
    ['a scan', embedded(pdf(letterSheets().slice(0, 1), { scan: 'picture' }))],
    ['a slide without a word', embedded(slides(''))],
    ['a workbook of nothing but a picture', embedded(workbook('', { 'xl/media/image1.png': 'a' }))],
    ['a picture in an archive', embedded(zipSync({ 'a.png': Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0) }))],
    ['a document four deep', deep(4)],
    ['a text longer than is read', embedded('说明。'.repeat(140_000))],
    ['one file more than are opened', docx(LETTERS, {}, many(MOST_INSIDE + 1))],
  ])('%s', async (_what, bytes) => {
    expect(await read(bytes)).toMatchObject({ found: 'text', unseen: 1 });
  });

  test('a document of nothing but such an object is no empty one', async () => {
    expect(await read(docx('', {}, { 'word/embeddings/a.bin': compound('') }))).toMatchObject({ found: 'image-only' });
  });
});

function many(count: number): MoreParts {
  return Object.fromEntries(Array.from({ length: count }, (_none, at) => [`word/embeddings/${at}.txt`, '说明']));
}

describe('what is embedded and unmarked', () => {
  test('adds nothing to the text', async () => {
    const other = docx(p('示例市财政局关于另一事项的通知') + p('示财〔2026〕9号'));
    const plain = await read(docx(LETTERS));
    for (const content of [other, workbook('<si><t>机密文件管理台账</t></si>'), slides('示例'), pdf(letterSheets())])
      expect(await read(embedded(content))).toEqual(plain);
    expect(await read(docx(LETTERS, {}, { 'docProps/thumbnail.jpeg': 'a', 'word/media/image1.png': 'a' }))).toEqual(
      plain,
    );
  });

  test('an archive that unpacks without end costs no more than one file may', async () => {
    const bomb = zipSync({ 'a.txt': new Uint8Array(40 << 20).fill(32) });
    const bytes = docx(
      LETTERS,
      {},
      Object.fromEntries([1, 2, 3, 4, 5, 6].map(at => [`word/embeddings/${at}.bin`, bomb])),
    );
    const reading = await read(bytes);
    expect(reading).toMatchObject({ found: 'text' });
    expect('unseen' in reading && reading.unseen).toBeGreaterThan(0);
  });
});

describe('an old document of a form that is not read', () => {
  test.each([
    ['a .doc', compound(`\r${MARK}\r示例市人民政府文件\r`)],
    ['Rich Text', strToU8(RTF_GBK)],
  ])('%s is refused where its bytes bear a marking', async (_what, bytes) => {
    expect(await read(bytes, '通知.doc')).toEqual({ found: 'refused', level: '机密' });
  });

  test('is told to be one where they only speak of secrets', async () => {
    const bytes = compound('关于加强机密文件管理的通知\r各部门要做好商业秘密保护。\r');
    expect(await read(bytes, '通知.doc')).toEqual({ found: 'binary-office' });
  });
});

describe('what is brought into a Word document', () => {
  const chunk = (name: string, content: string | Uint8Array): Uint8Array =>
    docx(
      `${p(LETTER[0] ?? '')}<w:altChunk r:id="c"/>${p(LETTER[7] ?? '')}`,
      {},
      {
        'word/_rels/document.xml.rels': `<Relationships><Relationship Id="c" Type="x/aFChunk" Target="${name}"/></Relationships>`,
        ...(content === '' ? {} : { [`word/${name}`]: content }),
      },
    );
  const html = (lines: readonly string[]): string =>
    `<html><head><title>网页</title></head><body>${lines.map(line => `<p>${line}</p>`).join('')}</body></html>`;
  const archive = (page: string, encoding: string): string =>
    `MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n    type="text/html";\r\n    boundary="----=part"\r\n\r\n------=part\r\nContent-Type: text/html;\r\n    charset="utf-8"\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${page}\r\n------=part--`;
  const base64 = (page: string): string => Buffer.from(page).toString('base64').replaceAll(/.{76}/g, '$&\r\n');
  const inner = LETTER.slice(1, 7);
  const FORMS: readonly (readonly [string, string, (lines: readonly string[]) => string | Uint8Array])[] = [
    ['a web page', 'afchunk.html', html],
    [
      'a web page with its pictures',
      'afchunk.mht',
      lines => archive(html(lines).replaceAll('=', '=3D'), 'quoted-printable'),
    ],
    ['one in base64', 'afchunk.mht', lines => archive(base64(html(lines)), 'base64')],
    ['plain text', 'afchunk.txt', lines => lines.join('\r\n')],
    ['a Word document', 'afchunk.docx', lines => docx(lines.map(line => p(line)).join(''))],
  ];

  test.each(FORMS)('%s reads where it stands', async (_what, name, write) => {
    expect(await linesOf(chunk(name, write(inner)))).toEqual(LETTER);
  });

  test.each(FORMS)('%s is refused where it is marked', async (_what, name, write) => {
    expect(await read(chunk(name, write([MARK, ...inner])))).toEqual({ found: 'refused', level: '机密' });
  });

  test.each([
    ['Rich Text', 'afchunk.rtf', '{\\rtf1 text}'],
    ['a package of XML', 'afchunk.xml', '<?xml version="1.0"?><pkg:package xmlns:pkg="p"/>'],
  ])('%s nobody has seen', async (_what, name, content) => {
    expect(await read(chunk(name, content))).toMatchObject({ found: 'text', unseen: 1 });
  });

  test('what is not there brings nothing in, and a document that brings in itself comes to an end', async () => {
    expect(await read(chunk('afchunk.html', ''))).toMatchObject({ found: 'text', unseen: 0 });
    let own = chunk('afchunk.docx', docx(p('示例')));
    for (let turn = 0; turn < 6; turn += 1) own = chunk('afchunk.docx', own);
    expect((await read(own)).found).toBe('text');
  });

  test('a web archive by itself is read as the page it is, whatever its ending', async () => {
    const bytes = strToU8(archive(html(LETTER), '8bit'));
    expect(await linesOf(bytes, '通知.doc')).toEqual(LETTER);
  });
});

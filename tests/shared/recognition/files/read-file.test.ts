import { strToU8, zipSync } from 'fflate';
import { describe, expect, it, test } from 'vitest';
import { markingInName } from '../../../../shared/recognition/files/marked-name.ts';
import { readPasted } from '../../../../shared/recognition/files/read-file.ts';
import { recognise } from '../../../../shared/recognition/recognise.ts';
import { FILE_TROUBLES } from '../../../../shared/words/files.ts';
import { linesOf, read } from './read.ts';
import { docx, p } from './sample-docx.ts';
import { LETTER, letterSheets } from './sample-letter.ts';
import { ofd } from './sample-ofd.ts';
import { pdf } from './sample-pdf.ts';

const html = (lines: readonly string[], charset: string): string =>
  `<!doctype html><meta charset="${charset}"><body>${lines.map(line => `<p>${line}</p>`).join('')}`;

// “关于检查的通知” in GBK
const GBK_TITLE = Uint8Array.from([0xb9, 0xd8, 0xd3, 0xda, 0xbc, 0xec, 0xb2, 0xe9, 0xb5, 0xc4, 0xcd, 0xa8, 0xd6, 0xaa]);
const text = LETTER.join('\n');

const FORMS: readonly (readonly [form: string, bytes: Uint8Array])[] = [
  ['docx', docx(LETTER.map(line => p(line)).join(''))],
  ['ofd', ofd(letterSheets())],
  ['pdf', pdf(letterSheets())],
  ['packed pdf', pdf(letterSheets(), { packed: true })],
  ['pdf with UniGB-UCS2-H', pdf(letterSheets(), { encoding: 'UniGB-UCS2-H' })],
  ['html', strToU8(html(LETTER, 'utf-8'))],
  ['UTF-8 text', strToU8(text)],
  ['UTF-8 text with a mark', strToU8(`\ufeff${text}`)],
  ['UTF-16 text', Buffer.from(`\ufeff${text}`, 'utf16le')],
  ['UTF-16 text without a mark', Buffer.from(text, 'utf16le')],
  ['big-endian UTF-16 text', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
];

describe('a letter reads the same whatever form it comes in', () => {
  test.each(FORMS)('%s', async (_form, bytes) => {
    const reading = await read(bytes, '附件.dat');
    if (reading.found !== 'text') throw new Error(reading.found);
    expect(recognise(reading.page)).toMatchObject({
      official: true,
      title: '示例市人民政府关于加强示例管理的通知',
      docNumber: '示政发〔2026〕7号',
      issuers: ['示例市人民政府'],
      dateIssued: '2026-03-09',
      deadlines: [{ resolved: '2026-12-25' }],
      tasks: [{ units: ['市发展改革委', '市财政局'] }],
    });
  });

  test('the broken lines of a sheet are the paragraphs they were', async () => {
    for (const bytes of [ofd(letterSheets()), pdf(letterSheets())]) {
      const lines = await linesOf(bytes);
      expect(lines).toEqual(expect.arrayContaining([LETTER[4], LETTER[5]]));
      expect(lines.join()).not.toContain('— 1 —');
    }
  });
});

describe('the encoding of plain files', () => {
  test.each(['gbk', 'gb2312', 'GB18030', 'utf-8', 'no-such-charset'])('GBK declared as %s is read', async charset => {
    const page = Buffer.concat([
      Buffer.from(`<html><meta charset="${charset}"><h1>`),
      GBK_TITLE,
      GBK_TITLE,
      Buffer.from('</h1>'),
    ]);
    expect(await linesOf(page)).toEqual(['关于检查的通知关于检查的通知']);
  });

  test('GBK that declares nothing is read', async () => {
    expect(await linesOf(Buffer.concat([GBK_TITLE, GBK_TITLE]))).toEqual(['关于检查的通知关于检查的通知']);
  });
});

describe('the marking firewall', () => {
  const marked = ['机密★10年', ...LETTER];
  const sheet = (letterSheets()[0] ?? []).concat({ text: '机密★10年', x: 28, y: 40, size: 5.6 });
  test.each([
    ['docx', docx(marked.map(line => p(line)).join(''))],
    ['a header of a docx', docx(p(text), { header: p('机密★10年') })],
    ['ofd', ofd([sheet])],
    ['the template of an ofd', ofd(letterSheets(), { template: [{ text: '机密★10年', x: 28, y: 40, size: 5.6 }] })],
    ['pdf', pdf([sheet])],
    ['hidden text of a scan', pdf([sheet], { scan: 'hidden-text' })],
    ['html', strToU8(html(marked, 'utf-8'))],
    ['text', strToU8(marked.join('\n'))],
  ])('refuses %s and tells nothing but its level', async (_form, bytes) => {
    expect(await read(bytes)).toEqual({ found: 'refused', level: '机密' });
  });

  it('refuses by the name alone, before the file is opened', async () => {
    expect(await read(new Uint8Array(0), '（秘密）关于示例的通知.docx')).toEqual({ found: 'refused', level: '秘密' });
  });

  test.each([
    ['机密★1年关于示例的通知.pdf', '机密'],
    ['关于示例的通知[秘密].wps', '秘密'],
    ['绝密.ofd', '绝密'],
    ['关于做好保密工作的通知.docx', null],
    ['商业秘密保护办法.pdf', null],
    ['关于加强机密文件管理的通知.docx', null],
  ])('by its name %s is %s', (name, level) => {
    expect(markingInName(name)).toBe(level);
  });

  it('refuses pasted text', () => {
    expect(readPasted(marked.join('\n'))).toEqual({ found: 'refused', level: '机密' });
    expect(readPasted(text).found).toBe('text');
  });
});

describe('what gives no text says why', () => {
  const compound = (inside: string): Uint8Array =>
    Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Buffer.from(inside, 'utf16le')]);
  test.each([
    ['a .doc', compound('WordDocument'), 'binary-office'],
    ['a .doc called .docx', compound('WordDocument'), 'binary-office'],
    ['a docx with a password', compound('EncryptedPackage'), 'encrypted'],
    ['rich text', strToU8('{\\rtf1 text}'), 'binary-office'],
    ['an encrypted pdf', pdf(letterSheets(), { encrypted: true }), 'encrypted'],
    ['a spreadsheet', zipSync({ 'xl/workbook.xml': strToU8('<a/>') }), 'unknown'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]), 'unknown'],
    ['an empty file', new Uint8Array(0), 'empty'],
    ['an empty docx', docx(''), 'empty'],
    ['a docx cut off', docx(p(text)).subarray(0, 400), 'broken'],
    ['an ofd cut off', ofd(letterSheets()).subarray(0, 900), 'broken'],
    ['a pdf of nothing but its sign', strToU8('%PDF-1.7\n%%EOF'), 'broken'],
  ])('%s', async (_what, bytes, found) => {
    expect(await read(bytes)).toEqual({ found });
    expect(FILE_TROUBLES[found]).toMatch(/。$/);
  });

  test.each([
    ['pdf', pdf(letterSheets(), { scan: 'picture' })],
    ['ofd', ofd([[], []], { picture: true, signed: true })],
    ['docx', docx('<w:p><w:r><w:drawing><a:blip xmlns:a="a"/></w:drawing></w:r></w:p>')],
  ])('a scanned %s is told to be pictures', async (kind, bytes) => {
    expect(await read(bytes)).toMatchObject({ found: 'image-only', kind, signed: kind === 'ofd' });
  });

  it('a scan read by a machine gives its text and counts its pages as unseen', async () => {
    expect(await read(pdf(letterSheets(), { scan: 'hidden-text' }))).toMatchObject({ found: 'text', unseen: 2 });
  });

  it('a signature is noted', async () => {
    expect(await read(pdf(letterSheets(), { signed: true }))).toMatchObject({ found: 'text', signed: true });
    expect(await read(ofd(letterSheets(), { signed: true }))).toMatchObject({ found: 'text', signed: true });
  });
});

import { describe, expect, test } from 'vitest';
import { linesOf, read } from './read.ts';
import { docx, p } from './sample-docx.ts';
import { LETTER, letterSheets } from './sample-letter.ts';
import { codesOf, firstMore, type PdfForm, pdf, said } from './sample-pdf.ts';

const MARK = '机密★10年';
const SHEETS = letterSheets();
const AT = firstMore(SHEETS.length);
const note = (inner: string): PdfForm['more'] => ({
  page: `/Annots [${AT} 0 R]`,
  objects: [`<< /Type /Annot /Rect [0 0 9 9] ${inner} >>`],
});
const utf8 = (text: string): string => String.fromCharCode(...new TextEncoder().encode(text));
const stream = (text: string, dictionary = ''): string =>
  `<< ${dictionary} /Length ${utf8(text).length} >>\nstream\n${utf8(text)}\nendstream`;
const xmp = (inner: string): PdfForm['more'] => ({
  catalog: `/Metadata ${AT} 0 R`,
  objects: [stream(`<x:xmpmeta xmlns:x="x">${inner}</x:xmpmeta>`, '/Type /Metadata /Subtype /XML')],
});
// “机密” in GBK, as older writers put it into the properties
const GBK_LEVEL = '<BBFAC3DC>';
const bytesOf = (bytes: Uint8Array, dictionary = ''): string =>
  `<< ${dictionary} /Length ${bytes.length} >>\nstream\n${Buffer.from(bytes).toString('latin1')}\nendstream`;
const MARKED = pdf([[{ text: MARK, x: 28, y: 40, size: 5.6 }]]);
/** A file attached under a name, its content the object behind. */
const file = (content: Uint8Array, name = '附件', more = ''): string[] => [
  `<< /Type /Filespec /UF ${said(name)} /EF << /F ${AT + 1} 0 R >> >>`,
  bytesOf(content, more),
];

const compound = (text: string): Uint8Array =>
  Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Buffer.from(`\r${text}\r`, 'utf16le')]);
/** A page that may paint through a tile. */
const tile = (content: string): PdfForm['more'] => ({
  page: `/Resources << /Font << /F1 4 0 R >> /Pattern << /P1 ${AT} 0 R >> >>`,
  objects: [
    bytesOf(
      Buffer.from(content, 'latin1'),
      '/PatternType 1 /PaintType 1 /BBox [0 0 99 99] /Resources << /Font << /F1 4 0 R >> >>',
    ),
  ],
});

describe('in a PDF a marking is found beside what its pages show', () => {
  test.each<[string, PdfForm['more']]>([
    ['a note', note(`/Subtype /Text /Contents ${said(MARK)}`)],
    ['a note with its own layout', note(`/Subtype /FreeText /RC (<p>${utf8(MARK)}</p>)`)],
    ['the subject of a stamp', note(`/Subtype /Stamp /Subj ${said('机密')}`)],
    ['the state a tick stands in', note(`/AS /On /AP << /N << /On ${AT + 1} 0 R >> >> /T (x) /V ${said(MARK)}`)],
    ['a field 密级', { objects: [`<< /FT /Tx /T ${said('密级')} /V ${said('机密')} >>`] }],
    ['the choices of a field', { objects: [`<< /FT /Ch /T (a) /V [${said(MARK)}] >>`] }],
    ['a bookmark', { objects: [`<< /Title ${said(MARK)} /Parent 1 0 R >>`] }],
    ['the name of a layer', { objects: [`<< /Type /OCG /Name ${said('机密')} >>`] }],
    ['words for what is drawn', { content: `/Span << /ActualText ${said(MARK)} >> BDC EMC` }],
    ['words for a figure', { objects: [`<< /Type /StructElem /S /Figure /Alt ${said(MARK)} >>`] }],
    ['the name of an attachment', { objects: [`<< /Type /Filespec /UF ${said(`${MARK}附件.doc`)} >>`] }],
    ['the keywords', { trailer: `/Info ${AT} 0 R`, objects: [`<< /Keywords ${said(MARK)} >>`] }],
    ['a property of its own', { trailer: `/Info ${AT} 0 R`, objects: [`<< /Classification ${said('机密')} >>`] }],
    ['a property 密级 in bare GBK', { trailer: `/Info ${AT} 0 R`, objects: [`<< /#C3#DC#BC#B6 ${GBK_LEVEL} >>`] }],
    ['XMP', xmp(`<dc:subject xmlns:dc="d">${MARK}</dc:subject>`)],
    ['an attribute of XMP', xmp('<r xmlns:p="p" p:密级="机密"/>')],
    ['an XML form', { catalog: `/AcroForm << /XFA ${AT} 0 R >>`, objects: [stream('<data><密级>机密</密级></data>')] }],
  ])('%s', async (_where, more = {}) => {
    expect(await read(pdf(SHEETS, { more }))).toEqual({ found: 'refused', level: '机密' });
  });

  test.each<[string, PdfForm['more']]>([
    ['an attached PDF', { catalog: `/Names << /EmbeddedFiles << /Names [(a) ${AT} 0 R] >> >>`, objects: file(MARKED) }],
    ['a Word document attached to a page', { page: `/AF [${AT} 0 R]`, objects: file(docx(p(MARK))) }],
    ['a file attached to a note', { ...note(`/Subtype /FileAttachment /FS ${AT} 0 R`), objects: file(MARKED) }],
    ['a file in a note itself', note(`/Subtype /FileAttachment /FS << /EF << /F ${AT + 1} 0 R >> >>`)],
    ['an attachment nobody names', { objects: ['null', bytesOf(MARKED, '/Type /EmbeddedFile')] }],
    ['an attachment of an attachment', { objects: file(pdf(SHEETS, { more: { objects: file(MARKED) } })) }],
    ['an attached .doc', { objects: file(compound(MARK)) }],
    [
      'an XML form cut into pieces',
      {
        catalog: `/AcroForm << /XFA [(a) ${AT} 0 R (b) ${AT + 1} 0 R] >>`,
        objects: [stream('<x><密级>'), stream('机密</密级></x>')],
      },
    ],
  ])('%s', async (_where, more = {}) => {
    const objects = more.objects ?? [];
    const behind = objects.length === 1 ? [...objects, bytesOf(MARKED)] : objects;
    expect(await read(pdf(SHEETS, { more: { ...more, objects: behind } }))).toEqual({
      found: 'refused',
      level: '机密',
    });
  });

  test('a tile that is painted through', async () => {
    const more = { ...tile(`BT /F1 12 Tf <${codesOf(MARK)}> Tj ET`), content: '/Pattern cs /P1 scn 0 0 99 99 re f' };
    const bytes = pdf(SHEETS, { encoding: 'UniGB-UCS2-H', more });
    expect(await read(bytes)).toEqual({ found: 'refused', level: '机密' });
  });

  test.each<[string, readonly string[]]>([
    ['an attached picture', file(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0))],
    ['an attached .doc', file(compound('示例'))],
    ['an attachment damaged', file(docx(p('示例')).subarray(0, 200))],
    ['an attachment packed as a picture', file(MARKED, '附件', '/Filter /DCTDecode')],
  ])('%s nobody has seen', async (_what, objects) => {
    expect(await read(pdf(SHEETS, { more: { objects } }))).toMatchObject({ found: 'text', unseen: 1 });
  });

  test('an attachment that is not marked adds nothing', async () => {
    const plain = await read(pdf(SHEETS));
    for (const content of [pdf(SHEETS), docx(p('另一事项'))])
      expect(await read(pdf(SHEETS, { more: { objects: file(content) } }))).toEqual(plain);
  });

  test('a form that is laid out when it is opened nobody has seen', async () => {
    expect(await read(pdf(SHEETS, { more: { catalog: '/NeedsRendering true' } }))).toMatchObject({ unseen: 1 });
  });

  test('a layer that is switched off is read', async () => {
    const off = SHEETS.map(lines => [...lines, { text: MARK, x: 28, y: 200, size: 5.6 }]);
    const more = { catalog: `/OCProperties << /D << /OFF [${AT} 0 R] >> >>`, objects: ['<< /Type /OCG /Name (a) >>'] };
    expect(await read(pdf(off, { more }))).toEqual({ found: 'refused', level: '机密' });
  });

  test('a level by itself is found among many words', async () => {
    const titles = Array.from(
      { length: 300 },
      (_none, at) => `<< /Title ${said(at === 150 ? '机密' : `第${at}节`)} >>`,
    );
    expect(await read(pdf(SHEETS, { more: { objects: titles } }))).toEqual({ found: 'refused', level: '机密' });
  });

  test('ordinary words, and damaged XMP, change nothing', async () => {
    const objects = [
      stream('<cut'),
      `<< /Contents ${said('机密文件管理一段再斟酌')} >>`,
      `<< /T ${said('密级')} /V ${said('无')} >>`,
      `<< /Title ${said('示例市保密局')} >>`,
    ];
    expect(await linesOf(pdf(SHEETS, { more: { catalog: `/Metadata ${AT} 0 R`, objects } }))).toContain(LETTER[5]);
  });
});

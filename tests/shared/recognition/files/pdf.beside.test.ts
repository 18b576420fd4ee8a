import { describe, expect, test } from 'vitest';
import { linesOf, read } from './read.ts';
import { LETTER, letterSheets } from './sample-letter.ts';
import { firstMore, type PdfForm, pdf, said } from './sample-pdf.ts';

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

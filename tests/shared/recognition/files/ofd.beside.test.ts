import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { read } from './read.ts';
import { letterSheets } from './sample-letter.ts';
import { type MoreOfdParts, ofd, textObject } from './sample-ofd.ts';
import { pdf } from './sample-pdf.ts';

const MARK = { text: '机密★10年', x: 28, y: 40, size: 5.6 };
const OFD = 'xmlns:ofd="http://www.ofdspec.org/2016"';
const annotation = (inner: string): string =>
  `<ofd:PageAnnot ${OFD}><ofd:Annot ID="1" Type="Stamp">${inner}</ofd:Annot></ofd:PageAnnot>`;
const letters = [...MARK.text].map((text, index) => textObject({ ...MARK, text, x: 28 + index * 6 }, index)).join('');
const drawn = (text: string): string =>
  `<ofd:Page ${OFD}><ofd:Content><ofd:Layer>${text}</ofd:Layer></ofd:Content></ofd:Page>`;
const body = (info: string): string =>
  `<ofd:OFD ${OFD}><ofd:DocBody><ofd:DocInfo>${info}</ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`;

const der = (tag: number, ...parts: Uint8Array[]): Uint8Array => {
  const content = parts.flatMap(part => [...part]);
  const length = content.length < 128 ? [content.length] : [0x82, content.length >> 8, content.length & 255];
  return Uint8Array.from([tag, ...length, ...content]);
};
const seal = (name: string): Uint8Array =>
  der(0x30, der(0x02, Uint8Array.of(4)), der(0x30, der(0x0c, strToU8(name)), der(0x04, new Uint8Array(200))));

describe('in an OFD document a marking is found beside its pages', () => {
  test.each<[string, MoreOfdParts]>([
    [
      'a stamp on a page',
      { 'Doc_0/Annots/A1.xml': annotation(`<ofd:Appearance Boundary="0 0 50 9">${textObject(MARK)}</ofd:Appearance>`) },
    ],
    [
      'a level alone in an annotation, letter by letter',
      { 'Doc_0/Annots/A1.xml': annotation(`<ofd:Appearance>${letters}</ofd:Appearance>`) },
    ],
    ['the remark of an annotation', { 'Doc_0/Annots/A1.xml': annotation('<ofd:Remark>机密★10年</ofd:Remark>') }],
    ['a template no page is printed on', { 'Doc_0/Tpls/Tpl_9/Content.xml': drawn(textObject(MARK)) }],
    ['an older version of a page', { 'Doc_0/Pages/Page_old/Content.xml': drawn(textObject(MARK)) }],
    [
      'a piece pages use',
      {
        'Doc_0/PublicRes.xml': `<R><CompositeGraphicUnits><CompositeGraphicUnit><Content>${textObject(MARK)}</Content></CompositeGraphicUnit></CompositeGraphicUnits></R>`,
      },
    ],
    ['a tag 密级', { 'Doc_0/Tags/CustomTag.xml': '<公文><密级>机密</密级></公文>' }],
    [
      'metadata 密级',
      { 'OFD.xml': body('<ofd:CustomDatas><ofd:CustomData Name="密级">机密</ofd:CustomData></ofd:CustomDatas>') },
    ],
    ['the subject', { 'OFD.xml': body('<ofd:Subject>通知 机密★10年</ofd:Subject>') }],
    ['a bookmark', { 'Doc_0/Marks.xml': '<Outlines><OutlineElem Title="机密★10年"/></Outlines>' }],
    [
      'the name of an attachment',
      { 'Doc_0/Attachs/Attachments.xml': '<Attachments><Attachment Name="机密★10年附件"/></Attachments>' },
    ],
    ['the name of a seal', { 'Doc_0/Signs/Sign_0/Seal.esl': seal('机密') }],
  ])('%s', async (_where, more) => {
    expect(await read(withParts(more))).toEqual({ found: 'refused', level: '机密' });
  });

  test('an ordinary seal, tag and template, and damaged parts, change nothing', async () => {
    const more: MoreOfdParts = {
      'Doc_0/Signs/Sign_0/Seal.esl': seal('示例市保密局'),
      'Doc_0/Signs/Sign_0/SignedValue.dat': seal('机密').slice(0, 7),
      'Doc_0/Tags/CustomTag.xml': '<公文><密级>无</密级><紧急程度>特急</紧急程度></公文>',
      'Doc_0/Annots/A1.xml': '<cut',
    };
    expect(await read(withParts(more))).toMatchObject({ found: 'text' });
  });
});

describe('what lies in an OFD document besides its own pages', () => {
  const list = (place: string): string =>
    `<ofd:Attachments ${OFD}><ofd:Attachment ID="1" Name="附件" Format="pdf"><ofd:FileLoc>${place}</ofd:FileLoc></ofd:Attachment></ofd:Attachments>`;
  const attached = (path: string, content: string | Uint8Array, place: string): MoreOfdParts => ({
    'Doc_0/Attachs/Attachments.xml': list(place),
    [`Doc_0/${path}`]: content,
  });
  const marked = pdf([[MARK]]);
  const two = (page: string): MoreOfdParts => ({
    'OFD.xml': `<ofd:OFD ${OFD}>${[0, 1].map(at => `<ofd:DocBody><ofd:DocRoot>Doc_${at}/Document.xml</ofd:DocRoot></ofd:DocBody>`).join('')}</ofd:OFD>`,
    'Doc_1/Document.xml': `<ofd:Document ${OFD}><ofd:Pages><ofd:Page BaseLoc="Pages/P.xml"/></ofd:Pages></ofd:Document>`,
    'Doc_1/Pages/P.xml': drawn(page),
  });
  const image = (box: string): string => `<ofd:ImageObject ID="3" Boundary="${box}" ResourceID="4"/>`;
  const stamp = (box: string): MoreOfdParts => ({
    'Doc_0/Signs/Sign_0/Signature.xml': `<ofd:Signature ${OFD}><ofd:SignedInfo><ofd:StampAnnot PageRef="10" Boundary="${box}"/></ofd:SignedInfo></ofd:Signature>`,
  });

  test.each<[string, MoreOfdParts]>([
    ['an attachment', attached('Attachs/a.pdf', marked, 'a.pdf')],
    ['an attachment told from the document', attached('Attachs/a.pdf', marked, 'Attachs/a.pdf')],
    ['an attachment told from the top', attached('Attachs/a.xml', MARK.text, '/Doc_0/Attachs/a.xml')],
    ['a file nobody lists', { 'Doc_0/other/a': marked }],
    ['a page of a second document', two(textObject(MARK))],
  ])('a marking in %s refuses it', async (_where, more) => {
    expect(await read(withParts(more))).toEqual({ found: 'refused', level: '机密' });
  });

  test.each<[string, MoreOfdParts]>([
    ['an attached picture', attached('Attachs/a.png', Uint8Array.of(0x89, 0x50, 0, 0, 0), 'a.png')],
    [
      'an attached .doc',
      attached('Attachs/a.doc', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), 'a.doc'),
    ],
    ['a scanned page of a second document', two(image('0 0 210 297'))],
    ['a page of a second document whose glyphs stand for nothing', two(textObject({ ...MARK, text: '¤¤★10年' }))],
    ['a stamp that is long and low', stamp('28 30 40 12')],
    [
      'a picture set over a page',
      { 'Doc_0/Annots/A1.xml': annotation(`<ofd:Appearance>${image('0 0 210 297')}</ofd:Appearance>`) },
    ],
  ])('%s nobody has seen', async (_what, more) => {
    expect(await read(withParts(more))).toMatchObject({ found: 'text', unseen: 1 });
  });

  test('an unmarked attachment, a second document and the seal of a body add nothing', async () => {
    const plain = await read(ofd(letterSheets()));
    const other = pdf([[{ ...MARK, text: '关于另一事项的附件' }]]);
    expect(await read(withParts(attached('Attachs/a.pdf', other, 'a.pdf')))).toEqual(plain);
    expect(await read(withParts(two(textObject({ ...MARK, text: '另一文件' }))))).toEqual(plain);
    expect(await read(withParts(stamp('120 110 42 42')))).toEqual(plain);
    expect(await read(withParts({ 'Doc_0/Res/image_1.png': 'a', 'Doc_0/Res/font_2.ttf': 'a' }))).toEqual(plain);
  });

  test('a page most of which is a picture counts as unseen, whatever little text it has', async () => {
    const number = textObject({ text: '— 1 —', x: 100, y: 285, size: 4.9 });
    const long = letterSheets().map(lines => lines.map(line => textObject(line)).join(''));
    expect(await read(ofd([...long, number + image('20 20 170 240')]))).toMatchObject({ found: 'text', unseen: 1 });
    expect(await read(ofd([...long, number + image('20 20 60 40')]))).toMatchObject({ found: 'text', unseen: 0 });
  });
});

const withParts = (more: MoreOfdParts): Uint8Array => ofd(letterSheets(), {}, more);

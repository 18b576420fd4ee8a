import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { read } from './read.ts';
import { letterSheets } from './sample-letter.ts';
import { type MoreOfdParts, ofd, textObject } from './sample-ofd.ts';

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

const withParts = (more: MoreOfdParts): Uint8Array => ofd(letterSheets(), {}, more);

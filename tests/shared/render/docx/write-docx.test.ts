import { describe, expect, it } from 'vitest';
import { wholeEffort } from '../../../../shared/recognition/files/effort.ts';
import { elementsOf, parseXml, textOf, type XmlNode } from '../../../../shared/recognition/files/xml.ts';
import { openZip } from '../../../../shared/recognition/files/zip.ts';
import { recognise } from '../../../../shared/recognition/recognise.ts';
import type { OfficialDocument } from '../../../../shared/render/blocks.ts';
import { writeDocx } from '../../../../shared/render/docx/write-docx.ts';
import { read } from '../../recognition/files/read.ts';
import { letter } from '../sample-letter.ts';

const part = (document: OfficialDocument, name: string): XmlNode =>
  parseXml(openZip(writeDocx(document), wholeEffort()).part(name) ?? new Uint8Array());
const all = (node: XmlNode, name: string): XmlNode[] =>
  elementsOf(node).flatMap(child => [...(child.name === name ? [child] : []), ...all(child, name)]);
const main = (document: OfficialDocument): XmlNode => part(document, 'word/document.xml');
const figures = (node: XmlNode | undefined): Record<string, string> => ({ ...node?.attributes });
const paragraphWith = (node: XmlNode, text: string): XmlNode =>
  all(node, 'p').find(one => textOf(one).includes(text)) ?? { name: '', attributes: {}, children: [] };
const EMU = 36_000;

describe('the .docx of a 信函', () => {
  const document = main(letter());

  it('is an A4 page with the margins of 版心', () => {
    expect(figures(all(document, 'pgSz')[0])).toMatchObject({ w: '11906', h: '16838' });
    expect(figures(all(document, 'pgMar')[0])).toMatchObject({ top: '2098', left: '1587', right: '1474' });
  });

  it('places 标志 and red rules on the page, to the thousandth of a millimetre', () => {
    const tops = all(document, 'positionV').map(one => Number(textOf(one)) / EMU);
    expect(tops[0]).toBe(30);
    expect(all(document, 'positionV').every(one => one.attributes.relativeFrom === 'page')).toBe(true);
    const extents = all(document, 'extent').slice(1);
    expect(extents.map(one => Number(one.attributes.cx) / EMU)).toEqual([170, 170, 170, 170]);
    expect((tops[4] ?? 0) + Number(extents[3]?.attributes.cy) / EMU).toBeCloseTo(277, 3);
  });

  it('has the same places for programs from before 2010', () => {
    const styles = all(document, 'rect').map(one => one.attributes.style ?? '');
    expect(styles).toHaveLength(5);
    expect(styles[0]).toContain('margin-top:85.04pt');
  });

  it('sets 22 rows a page and 28 characters a row', () => {
    const spacing = all(paragraphWith(document, '收到之日起'), 'spacing');
    expect(figures(spacing[0])).toMatchObject({ line: '579', lineRule: 'exact' });
    expect(22 * 579).toBeLessThanOrEqual(16838 - 2098 - 1984);
    // 16 points, a quarter of a point closer
    expect(figures(spacing[1])).toEqual({ val: '-5' });
    expect(28 * (320 - 5)).toBeLessThanOrEqual(11906 - 1587 - 1474);
  });

  it('names the fonts of the standard for Chinese and Latin alike', () => {
    const fontOf = (text: string): Record<string, string> => figures(all(paragraphWith(document, text), 'rFonts')[0]);
    expect(fontOf('收到之日起')).toMatchObject({ eastAsia: '仿宋_GB2312', ascii: '仿宋_GB2312' });
    expect(fontOf('一、办理事项')).toMatchObject({ eastAsia: '黑体' });
    expect(fontOf('（一）制定实施方案')).toMatchObject({ eastAsia: '楷体_GB2312' });
    expect(fontOf('关于交办')).toMatchObject({ eastAsia: '方正小标宋简体' });
  });

  it('has no page number on its first page, and 版记 without rules', () => {
    expect(all(document, 'titlePg')).toHaveLength(1);
    expect(textOf(part(letter(), 'word/footer-first.xml'))).toBe('');
    expect(textOf(part(letter(), 'word/footer-odd.xml'))).toContain('— ');
    expect(all(document, 'tblpPr')).toHaveLength(1);
    const floating = all(document, 'tbl').find(one => all(one, 'tblpPr').length > 0);
    expect(all(floating ?? document, 'tblBorders')).toEqual([]);
  });

  it('sets numbers of pages right on odd and left on even pages, their dashes 7 mm below 版心', () => {
    const [odd, even] = ['odd', 'even'].map(side => part(letter(), `word/footer-${side}.xml`));
    expect(figures(all(odd!, 'jc')[0])).toEqual({ val: 'right' });
    expect(figures(all(even!, 'jc')[0])).toEqual({ val: 'left' });
    const footer = Number(all(document, 'pgMar')[0]?.attributes.footer);
    const middle = ((footer + 280 / 2) * 25.4) / 1440;
    expect(35 - middle).toBeCloseTo(7, 1);
  });

  it('takes the last paragraph along where date and seal go over to the next page', () => {
    const last = main(
      letter({
        attachments: [],
        body: [
          { kind: 'paragraph', text: '首段。' },
          { kind: 'paragraph', text: '末段。' },
        ],
      }),
    );
    expect(all(paragraphWith(last, '末段'), 'keepNext')).toHaveLength(1);
    expect(all(paragraphWith(last, '首段'), 'keepNext')).toHaveLength(0);
  });

  it('is read back as what it is: number, title, issuer, addressee, date', async () => {
    const reading = await read(writeDocx(letter()), '交办单.docx');
    if (reading.found !== 'text') throw new Error(reading.found);
    const found = recognise(reading.page, {});
    expect(found.docNumber).toBe('淄改交〔2026〕8号');
    expect(found.title).toBe('关于交办全市重点领域改革任务的通知');
    expect(found.dateIssued).toBe('2026-11-04');
    expect(reading.page.blocks.map(one => one.text)).toContain('市住房城乡建设局，市财政局：');
  });

  it('is the same bytes for the same document', () => {
    expect(writeDocx(letter())).toEqual(writeDocx(letter()));
  });

  it('carries signs of XML and control characters without harm', () => {
    const strange = letter({ title: '关于“<b>&”的通知', signature: `甲${String.fromCharCode(7)}乙` });
    const text = textOf(main(strange));
    expect(text).toContain('关于“<b>&”的通知');
    expect(text).toContain('甲乙');
  });
});

describe('the .docx of 文件 and 纪要', () => {
  const printed = { by: '中共淄博市委改革办', on: letter().issuedOn! };

  it('has 版记 with rules of 0.35 and 0.25 mm on the lower edge of 版心', () => {
    const document = main(letter({ form: 'document', printed }));
    const borders = all(document, 'tblBorders').at(-1)!;
    // in eighths of a point: 1 point is 0.353 mm, 0.75 point 0.265 mm
    expect(elementsOf(borders).map(one => `${one.name} ${one.attributes.sz}`)).toEqual([
      'top 8',
      'bottom 8',
      'insideH 6',
    ]);
    expect(figures(all(document, 'tblpPr')[0])).toMatchObject({ vertAnchor: 'margin', tblpYSpec: 'bottom' });
    expect(textOf(document)).toContain('2026年11月4日印发');
  });

  it('has 签发人 beside the 文号 of what goes upwards, the name in 楷体', () => {
    const document = main(letter({ form: 'document', signer: '张某某' }));
    const row = paragraphWith(document, '签发人：');
    expect(textOf(row)).toContain('淄改交〔2026〕8号');
    expect(figures(all(row, 'rFonts').at(-1))).toMatchObject({ eastAsia: '楷体_GB2312' });
  });

  it('begins each 附件 on a page of its own, before 版记', () => {
    const annexes = [1, 2].map(at => ({ title: `清单${at}`, body: [{ kind: 'paragraph', text: '内容。' } as const] }));
    const document = main(letter({ form: 'document', annexes, printed }));
    expect(all(document, 'pageBreakBefore')).toHaveLength(2);
    const text = textOf(document);
    expect(text.indexOf('附件2')).toBeLessThan(text.indexOf('抄送'));
    expect(text.indexOf('附件1')).toBeGreaterThan(text.indexOf('2026年11月4日'));
  });

  it('names 出席 and 列席 of a 纪要 in 黑体', () => {
    const document = main(letter({ form: 'minutes', rolls: [{ word: '出席', people: '甲，乙' }] }));
    const row = paragraphWith(document, '出席');
    expect(textOf(row)).toBe('出席：甲，乙');
    expect(figures(all(row, 'rFonts')[0])).toMatchObject({ eastAsia: '黑体' });
  });
});

import { describe, expect, it } from 'vitest';
import { isoDate } from '../../../shared/kernel/dates.ts';
import { wholeEffort } from '../../../shared/recognition/files/effort.ts';
import { elementsOf, parseXml, textOf, type XmlNode } from '../../../shared/recognition/files/xml.ts';
import { openZip } from '../../../shared/recognition/files/zip.ts';
import { ledgerSheet } from '../../../shared/sheets/ledger-sheet.ts';
import { columnName, writeXlsx } from '../../../shared/sheets/write-xlsx.ts';

const SHEET = ledgerSheet(
  [
    {
      ...{ number: '改〔2026〕1-01', content: '=1+1', deliverable: null, lead: '市财政局', supports: '', leader: null },
      ...{ dueOn: '2026-12-31', source: null, progress: '', state: '余26个工作日' },
    },
  ],
  '改革任务台账',
  isoDate('2026-11-24'),
);
const zip = openZip(writeXlsx(SHEET), wholeEffort());
const sheet = parseXml(zip.part('xl/worksheets/sheet1.xml') ?? new Uint8Array());
const all = (node: XmlNode, name: string): XmlNode[] =>
  elementsOf(node).flatMap(child => [...(child.name === name ? [child] : []), ...all(child, name)]);
const cell = (ref: string): XmlNode | undefined => all(sheet, 'c').find(one => one.attributes.r === ref);

describe('the ledger as a workbook', () => {
  it('has a title across, a merged head and the columns offices use', () => {
    expect(textOf(cell('A1'))).toBe('改革任务台账');
    expect(textOf(cell('A2'))).toBe('截至2026年11月24日，共1项');
    expect('ABCDEFGHIJK'.split('').map(letter => textOf(cell(`${letter}4`)))).toEqual([
      ...[
        '序号',
        '编号',
        '任务内容',
        '成果形式',
        '牵头单位',
        '配合单位',
        '责任领导',
        '完成时限',
        '来源文件',
        '进展',
        '状态',
      ],
    ]);
    expect(all(sheet, 'mergeCell').map(one => one.attributes.ref)).toEqual(
      expect.arrayContaining(['A1:K1', 'A3:A4', 'E3:G3', 'J3:K3']),
    );
  });

  it('keeps its head in sight and on every printed page, A4 across, as wide as the page', () => {
    expect(all(sheet, 'pane')[0]?.attributes).toMatchObject({ ySplit: '4', state: 'frozen' });
    expect(all(sheet, 'pageSetup')[0]?.attributes).toMatchObject({
      ...{ paperSize: '9', orientation: 'landscape', fitToWidth: '1', fitToHeight: '0' },
    });
    const workbook = parseXml(zip.part('xl/workbook.xml') ?? new Uint8Array());
    expect(textOf(all(workbook, 'definedName')[0])).toBe("'台账'!$3:$4");
  });

  it('writes a day as a day, and text that looks like a formula as text', () => {
    expect(textOf(cell('H5'))).toBe('46387');
    expect(cell('C5')?.attributes.t).toBe('inlineStr');
    expect(all(sheet, 'f')).toEqual([]);
  });

  it('names columns beyond Z', () =>
    expect([0, 25, 26, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']));
});

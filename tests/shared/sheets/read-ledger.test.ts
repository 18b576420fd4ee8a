import { describe, expect, it } from 'vitest';
import { isoDate } from '../../../shared/kernel/dates.ts';
import { ledgerSheet, type PrintedTask } from '../../../shared/sheets/ledger-sheet.ts';
import { type LedgerFrame, readLedger } from '../../../shared/sheets/read-ledger.ts';
import { readXlsx } from '../../../shared/sheets/read-xlsx.ts';
import { writeXlsx } from '../../../shared/sheets/write-xlsx.ts';
import { CITY_UNITS } from './city-units.ts';
import { type SampleSheet, xlsx } from './sample-xlsx.ts';

const TODAY = isoDate('2026-11-24');
const FRAME: LedgerFrame = { units: CITY_UNITS, calendar: undefined, today: TODAY, has: () => false };

function ledgerOf(bytes: Uint8Array, frame: Partial<LedgerFrame> = {}) {
  const read = readXlsx(bytes, '台账.xlsx');
  if (read.found !== 'sheets') throw new Error(read.found);
  return readLedger(read.sheets, { ...FRAME, ...frame });
}
const imported = (sheet: SampleSheet, frame?: Partial<LedgerFrame>) => ledgerOf(xlsx([sheet]), frame);

const HEAD = ['序号', '重点任务', '具体举措', '牵头部门', '配合部门', '时间节点', '成果形式', '责任领导', '来源'];
const OFFICE: SampleSheet = {
  rows: [
    ['示例市2027年重点改革任务台账'],
    HEAD,
    ['一、经济体制改革'],
    [
      1,
      '优化营商环境',
      '推行一业一证改革',
      '市行政审批服务局',
      '市财政局',
      '6月底',
      '实施方案',
      '某某',
      '示办发〔2026〕3号',
    ],
    [2, null, '建立企业诉求办理机制', '市发展改革委', '各区县', { day: '2027-12-31' }, '办法', null, null],
    ['合计', null, '2项'],
    [3, '城市更新', '编制专项规划', '市规划院', null, '尽快', null, null, null],
    ['注：本表按季度更新。'],
  ],
  merges: ['A1:I1', 'A3:I3', 'B4:B5'],
};

describe('a ledger of an office', () => {
  const read = imported(OFFICE);

  it('becomes rows ready to be tasks: themes go before their measures, dates are seen from the year in the title', () => {
    expect(read?.rows).toEqual([
      {
        ...{ sheet: 'Sheet1', line: 4, content: '优化营商环境：推行一业一证改革', deliverable: '实施方案' },
        ...{ leadUnitId: '市行政审批服务局', coUnitIds: ['市财政局'], leader: '某某' },
        ...{ dueOn: '2027-06-30', dueRule: '表格写明“6月底”', source: '示办发〔2026〕3号', notes: [] },
      },
      {
        ...{ sheet: 'Sheet1', line: 5, content: '优化营商环境：建立企业诉求办理机制', deliverable: '办法' },
        ...{ leadUnitId: '市发展改革委', coUnitIds: ['东山区', '西河县'], leader: null },
        ...{ dueOn: '2027-12-31', dueRule: null, source: null, notes: [] },
      },
    ]);
  });

  it('names each row it cannot take by its number, with every reason', () => {
    expect(read?.faulty).toEqual([
      {
        ...{ sheet: 'Sheet1', line: 7, content: '城市更新：编制专项规划' },
        reasons: ['牵头单位“市规划院”不在单位名册中', '完成时限“尽快”看不出日期，请写成2026年12月31日这样'],
      },
    ]);
  });
});

describe('rows that are no tasks, or not twice', () => {
  const HEADS = ['任务内容', '牵头单位'];

  it('says which row repeats another, and which the ledger has already', () => {
    const rows = [HEADS, ['甲', '市财政局'], ['甲', '市财政局'], ['乙', '市财政局']];
    const read = imported({ rows }, { has: content => content === '乙' });
    expect(read?.rows.map(row => row.line)).toEqual([2]);
    expect(read?.faulty.map(row => [row.line, ...row.reasons])).toEqual([
      [3, '与第2行相同'],
      [4, '台账中已有相同任务'],
    ]);
  });

  it('takes a row without a unit for a task that lacks one, not for a title', () => {
    const read = imported({ rows: [HEADS, ['建立健全长效机制', null]] });
    expect(read?.faulty).toMatchObject([{ line: 2, reasons: ['没有牵头单位'] }]);
  });

  it('leaves out the head come again on another page', () => {
    expect(imported({ rows: [HEADS, ['甲', '市财政局'], HEADS] })).toMatchObject({ rows: [{ line: 2 }], faulty: [] });
  });

  it('refuses a text longer than a task may have', () => {
    const read = imported({ rows: [HEADS, ['长'.repeat(301), '市财政局']] });
    expect(read?.faulty[0]?.reasons).toEqual(['任务内容有301个字，最多300个']);
  });

  it('reads every sheet that has a head, and says which', () => {
    const bytes = xlsx([
      { name: '经济', rows: [HEADS, ['甲', '市财政局']] },
      { name: '说明', rows: [['填表说明']] },
      { name: '社会', rows: [HEADS, ['乙', '市财政局']] },
    ]);
    expect(ledgerOf(bytes)?.rows.map(row => row.sheet)).toEqual(['经济', '社会']);
  });

  it('is no ledger without a head', () => expect(imported({ rows: [['甲', '乙']] })).toBeNull());
});

describe('what was exported', () => {
  const task = (parts: Partial<PrintedTask>): PrintedTask => ({
    ...{
      number: '改〔2026〕1-01',
      content: '推行一业一证改革',
      deliverable: '实施方案',
      lead: '市财政局',
      supports: '市发展改革委',
    },
    ...{
      leader: '某某',
      dueOn: '2026-12-31',
      source: '示办发〔2026〕3号',
      progress: '正常推进',
      state: '余26个工作日',
    },
    ...parts,
  });
  const tasks = [
    task({}),
    task({ content: '=HYPERLINK("http://x","y")', dueOn: null, leader: null }),
    task({ content: '<任务>&“引号”\n第二行', supports: '' }),
  ];
  const bytes = writeXlsx(ledgerSheet(tasks, '改革任务台账', TODAY));

  it('comes in again as it went out', () => {
    const read = ledgerOf(bytes);
    expect(read?.faulty).toEqual([]);
    expect(read?.rows.map(row => [row.line, row.content, row.leadUnitId, row.dueOn, row.leader])).toEqual([
      [5, '推行一业一证改革', '市财政局', '2026-12-31', '某某'],
      [6, '=HYPERLINK("http://x","y")', '市财政局', null, null],
      [7, '<任务>&“引号”第二行', '市财政局', '2026-12-31', '某某'],
    ]);
  });

  it('is the same bytes for the same ledger', () => {
    expect(writeXlsx(ledgerSheet(tasks, '改革任务台账', TODAY))).toEqual(bytes);
  });
});

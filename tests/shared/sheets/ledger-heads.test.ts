import { describe, expect, it } from 'vitest';
import { fieldOf, ledgerHead } from '../../../shared/sheets/ledger-heads.ts';
import { readXlsx } from '../../../shared/sheets/read-xlsx.ts';
import { type SampleSheet, xlsx } from './sample-xlsx.ts';

const headOf = (sheet: SampleSheet): Record<string, number> | null => {
  const read = readXlsx(xlsx([sheet]), '');
  const head = read.found === 'sheets' && read.sheets[0] ? ledgerHead(read.sheets[0]) : null;
  return head === null ? null : { ...Object.fromEntries(head.columns), line: head.lastLine };
};

describe('head words', () => {
  it.each([
    ['任务内容', 'content'],
    ['工作任务', 'theme'],
    ['改革举措', 'content'],
    ['重点任务', 'theme'],
    ['牵头单位', 'lead'],
    ['牵 头\n部 门', 'lead'],
    ['责任单位（第一位为牵头单位）', 'answering'],
    ['配合单位', 'support'],
    ['完成时限', 'due'],
    ['完成时间', 'due'],
    ['时间节点', 'due'],
    ['成果形式', 'deliverable'],
    ['责任领导', 'leader'],
    ['来源文件', 'source'],
    ['备注', null],
    ['推进行政审批制度改革', null],
  ])('%s', (word, field) => expect(fieldOf(word)).toBe(field));
});

describe('the head of a table', () => {
  it('is found below its title', () => {
    const rows = [
      ['2026年改革台账'],
      ['填报单位：'],
      ['序号', '工作任务', '责任单位', '完成时间'],
      ['1', '甲', '乙', '丙'],
    ];
    expect(headOf({ rows })).toEqual({ content: 1, lead: 2, due: 3, line: 3 });
  });

  it('may be two rows high, merged down', () => {
    const rows = [
      ['序号', '任务内容', '责任单位', null, '完成时限'],
      [null, null, '牵头单位', '配合单位', null],
      ['1', '甲', '乙', '丙', '12月底'],
    ];
    const merges = ['A1:A2', 'B1:B2', 'C1:D1', 'E1:E2'];
    expect(headOf({ rows, merges })).toEqual({ content: 1, lead: 2, support: 3, due: 4, line: 2 });
    expect(headOf({ rows })).toEqual({ content: 1, lead: 2, support: 3, due: 4, line: 2 });
  });

  it('takes 责任单位 beside 牵头单位 for who supports it', () => {
    expect(headOf({ rows: [['改革举措', '牵头单位', '责任单位']] })).toEqual({
      content: 0,
      lead: 1,
      support: 2,
      line: 1,
    });
  });

  it('is none where nothing says what is to be done and who does it', () => {
    expect(
      headOf({
        rows: [
          ['姓名', '电话'],
          ['某某', '123'],
        ],
      }),
    ).toBeNull();
    expect(headOf({ rows: [['任务内容', '备注']] })).toBeNull();
  });
});

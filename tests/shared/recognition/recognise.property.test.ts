import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { htmlTree } from '../../../server/modules/documents/html-tree.ts';
import { readPage } from '../../../shared/recognition/page/read-page.ts';
import { readText } from '../../../shared/recognition/page/read-text.ts';
import type { PageText } from '../../../shared/recognition/page/types.ts';
import { recognise } from '../../../shared/recognition/recognise.ts';

/** Pieces documents are made of; strung together at random they reach every rule. */
const PIECES = [
  ...[
    '示例市人民政府文件',
    '示政发〔2026〕7号',
    '示政发[2026]的 7号',
    '第12号',
    '示例市人民政府令',
    '各区县人民政府：',
  ],
  ...[
    '示例市人民政府关于印发',
    '《示例市改革方案》',
    '的通知',
    '现印发给你们，请认真贯彻执行。',
    '附件：1.方案',
    '抄送：市委办公室',
  ],
  ...[
    '（一）',
    '1.',
    '一、',
    '加强管理。',
    '（市财政局牵头，市民政局配合）',
    '（责任单位：市财政局、各区县）',
    '（',
    '）',
    '【',
    '】',
  ],
  ...[
    '牵头单位：市财政局',
    '配合单位：市民政局',
    '由市财政局牵头，会同市民政局',
    '市财政局：负责保障',
    '列第一位者为牵头单位，下同',
  ],
  ...['2026年12月31日前', '二〇二六年三月九日', '每月5日前', '年底前', '收到之日起15日内', '到2027年', '2026年3月9日'],
  ...['。', '，', '；', '：', '、', '\n', ' ', '\u3000', '和', '等', '\u200b', '\ud800', '9', '号', '市'],
];
const text = fc.array(fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...PIECES) }, fc.string({ unit: 'binary' })), {
  maxLength: 120,
});
const cell = fc.tuple(fc.array(fc.constantFrom(...PIECES), { maxLength: 4 }), fc.integer({ min: 0, max: 4 }));
const table = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 });

const spansHold = (page: PageText): void => {
  const read = recognise(page);
  const textAt = new Map(page.blocks.map(block => [block.at, block.text]));
  for (const { at, start, end, quote } of read.tasks) {
    expect(start).toBeGreaterThanOrEqual(0);
    expect(end).toBeGreaterThanOrEqual(start);
    expect(textAt.get(at)?.slice(start, end)).toBe(quote);
  }
  for (const deadline of read.deadlines.filter(one => textAt.has(one.at) && !one.quote.startsWith('限办日期'))) {
    expect(deadline.end).toBeGreaterThan(deadline.start);
  }
  for (const task of read.tasks) {
    expect(task.units.length).toBeGreaterThan(0);
    expect(task.units).toEqual(expect.arrayContaining([...task.leads, ...task.supports]));
    expect(task.leads.filter(name => task.supports.includes(name))).toEqual([]);
  }
  for (const sure of Object.values(read.confidence)) {
    expect(sure).toBeGreaterThanOrEqual(0);
    expect(sure).toBeLessThanOrEqual(1);
  }
};

describe('whatever a page says', () => {
  test('a text is read without a crash, and every span is the text it quotes', () => {
    void fc.assert(
      fc.property(text, pieces => spansHold(readText(pieces.join('')))),
      { numRuns: 300 },
    );
  });

  test('a document’s head before any text keeps it so', () => {
    const head =
      '示例市人民政府文件\n示政发〔2026〕7号\n示例市人民政府关于加强管理的通知\n各区县人民政府：\n现就有关事项通知如下：\n';
    void fc.assert(
      fc.property(text, pieces => spansHold(readText(`${head}${pieces.join('')}\n示例市人民政府\n2026年3月9日`))),
      { numRuns: 300 },
    );
  });

  test('a table of any shape is read, and its tasks point into their cells', () => {
    const html = (rows: readonly (readonly (readonly [string[], number])[])[]): string =>
      rows
        .map(
          row =>
            `<tr>${row.map(([words, span]) => `<td rowspan="${span}" colspan="${span}">${words.join('<br>')}</td>`).join('')}</tr>`,
        )
        .join('');
    const head =
      '<h1>示例市人民政府关于印发任务分工的通知</h1><p>各区县人民政府：</p><p>现印发给你们，请认真贯彻执行。</p>';
    const columns = '<tr><td>序号</td><td>工作任务</td><td>责任单位</td></tr>';
    void fc.assert(
      fc.property(table, rows => spansHold(readPage(htmlTree(`${head}<table>${columns}${html(rows)}</table>`)))),
      { numRuns: 200 },
    );
  });
});

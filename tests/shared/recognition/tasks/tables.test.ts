import { describe, expect, test } from 'vitest';
import { htmlTree } from '../../../../server/modules/documents/html-tree.ts';
import { readPage } from '../../../../shared/recognition/page/read-page.ts';
import { findTasks } from '../../../../shared/recognition/tasks/find.ts';
import { dueCells } from '../../../../shared/recognition/tasks/tables.ts';

const tasksOf = (html: string) => findTasks(readPage(htmlTree(`<body>${html}</body>`)), []);
const tableOf = (...rows: string[]) => `<table>${rows.map(row => `<tr>${row}</tr>`).join('')}</table>`;
const cells = (...texts: string[]) => texts.map(text => `<td>${text}</td>`).join('');

describe('a table of tasks', () => {
  const head = cells('序号', '重点任务', '具体措施', '牵头单位', '配合单位', '完成时限');

  test('with an item merged over its measures gives each measure with its item', () => {
    const tasks = tasksOf(
      tableOf(
        head,
        `<td rowspan="2">1</td><td rowspan="2">优化审批</td>${cells('压减环节', '市审批局', '市财政局<br>市司法局', '6月底前')}`,
        cells('编制指南', '市司法局', '', '9月底前'),
        cells('2', '加强监管', '建立清单', '市市场监管局、市公安局', '各区县', '12月底前'),
      ),
    );
    expect(tasks.map(task => [task.text, task.quote, task.leads, task.supports])).toEqual([
      ['优化审批 压减环节', '压减环节', ['市审批局'], ['市财政局', '市司法局']],
      ['优化审批 编制指南', '编制指南', ['市司法局'], []],
      ['加强监管 建立清单', '建立清单', ['市市场监管局', '市公安局'], ['各区县']],
    ]);
  });

  test('with the unit merged over several measures gives it to each', () => {
    const tasks = tasksOf(
      tableOf(
        cells('序号', '工作任务', '责任单位'),
        `${cells('1', '建立目录')}<td rowspan="2">市大数据局</td>`,
        cells('2', '开放数据'),
        cells('3', '加强宣传', '市融媒体中心'),
      ),
    );
    expect(tasks.map(task => [task.text, task.leads])).toEqual([
      ['建立目录', ['市大数据局']],
      ['开放数据', ['市大数据局']],
      ['加强宣传', ['市融媒体中心']],
    ]);
  });

  test('whose units stand under 责任分工 gives who leads, and says which cells hold dates', () => {
    const page = readPage(
      htmlTree(
        `<body>${tableOf(
          cells('工作任务', '具体举措', '责任分工', '时限要求'),
          cells('加强公开', '建立文件库', '市政府办公室牵头，市司法局、市档案馆，各县区配合', '二季度'),
        )}</body>`,
      ),
    );
    expect(findTasks(page, []).map(task => [task.leads, task.supports])).toEqual([
      [['市政府办公室'], ['市司法局', '市档案馆', '各县区']],
    ]);
    const dated = page.blocks.filter(block => dueCells(page.rows).has(block.at));
    expect(dated.map(block => block.text)).toEqual(['二季度']);
  });

  test('with a head of two rows, and a row that only names a part', () => {
    const tasks = tasksOf(
      tableOf(
        '<td rowspan="2">序号</td><td rowspan="2">工作内容</td><td colspan="2">责任分工</td>',
        cells('牵头单位', '责任单位'),
        '<td colspan="4">一、数据改革</td>',
        cells('1', '建立目录', '市大数据局', '市财政局、各区县政府等'),
      ),
    );
    expect(tasks).toMatchObject([
      { text: '建立目录', leads: ['市大数据局'], supports: ['市财政局', '各区县政府'], openEnded: true },
    ]);
  });

  test('whose head says that the first leads', () => {
    const tasks = tasksOf(
      tableOf(
        cells('序号', '改革事项', '责任单位（排第一位的为牵头单位）'),
        cells('1', '建立目录', '市大数据局、市财政局'),
      ),
    );
    expect(tasks).toMatchObject([{ leads: ['市大数据局'], supports: ['市财政局'] }]);
  });

  test('whose cell says itself who leads and who helps', () => {
    const tasks = tasksOf(
      tableOf(cells('序号', '任务', '责任单位'), cells('1', '建立目录', '牵头单位：市大数据局<br>配合单位：市财政局')),
    );
    expect(tasks).toMatchObject([{ leads: ['市大数据局'], supports: ['市财政局'] }]);
  });

  test('leaders and contacts are no units', () => {
    const tasks = tasksOf(
      tableOf(cells('任务', '责任领导', '责任单位', '责任人'), cells('建立目录', '张某', '市大数据局', '李某')),
    );
    expect(tasks).toMatchObject([{ units: ['市大数据局'] }]);
  });
});

test('a hostile merge repeats no long text for ever', () => {
  const rows = Array.from({ length: 400 }, () => '<td>甲</td>');
  const html = tableOf(`<td rowspan="65534" colspan="1000">${'长'.repeat(5_000)}</td>`, ...rows);
  const { rows: read } = readPage(htmlTree(html));
  expect(read.reduce((sum, row) => sum + row.cells.join('').length, 0)).toBeLessThan(1_500_000);
});

import { describe, expect, test } from 'vitest';
import type { Block, Row } from '../../../shared/recognition/page/types.ts';
import { findTasks } from '../../../shared/recognition/tasks/find.ts';
import { unitsIn } from '../../../shared/recognition/tasks/units.ts';
import type { Task } from '../../../shared/recognition/types.ts';

const blocksOf = (lines: readonly string[]): Block[] => lines.map((text, at) => ({ text, at, kind: 'text', level: 0 }));
const tasksIn = (lines: readonly string[], rows: readonly Row[] = []): Task[] =>
  findTasks({ blocks: blocksOf(lines), rows }, []);

describe('the units of a bracket', () => {
  test.each([
    ['市财政局负责', ['市财政局'], []],
    ['市财政局、市民政局负责', ['市财政局', '市民政局'], []],
    ['市财政局牵头，市民政局、市司法局配合', ['市财政局'], ['市民政局', '市司法局']],
    ['市财政局牵头，市民政局等部门按职责分工负责', ['市财政局'], ['市民政局']],
    ['牵头单位：市财政局；责任单位：市民政局、市司法局', ['市财政局'], ['市民政局', '市司法局']],
    ['责任单位：市财政局牵头，市民政局、市司法局等部门分工负责', ['市财政局'], ['市民政局', '市司法局']],
    ['责任单位：市财政局、市民政局', ['市财政局', '市民政局'], []],
    ['市文化和旅游局、市财政局等和各区县人民政府负责', ['市文化和旅游局', '市财政局', '各区县人民政府'], []],
    ['市商务局（市粮食局）、各区（县）人民政府负责', ['市商务局（市粮食局）', '各区（县）人民政府'], []],
    ['市民政局指导，试点区县负责落实', ['试点区县'], []],
    ['市生态环境局、市水利局牵头督导，市公安局配合', ['市生态环境局', '市水利局'], ['市公安局']],
    ['市大数据中心牵头建设，市财政局配合', ['市大数据中心'], ['市财政局']],
    ['市城市管理局负总责，各区政府落实', ['市城市管理局'], ['各区政府']],
    ['市水利局牵头，各县、区人民政府（管委会）负责落实', ['市水利局'], ['各县、区人民政府（管委会）']],
    ['市水利局牵头，各区政府落实。以下各项工作均需各县、区政府落实，不再列出', ['市水利局'], ['各区政府']],
    ['市水利局、各区政府〈含开发区、景区〉负责', ['市水利局', '各区政府〈含开发区、景区〉'], []],
    ['责任单位：县委组织部　县人社局　县教育局', ['县委组织部', '县人社局', '县教育局'], []],
    ['责任单位：市财政局、市民政局（第一责任单位为牵头单位，下同）', ['市财政局'], ['市民政局']],
  ])('%s', (bracket, leads, supports) => {
    const [task] = tasksIn([`（一）完善制度。制定办法，明确标准。（${bracket}）`]);
    expect(task).toMatchObject({ text: '（一）完善制度。制定办法，明确标准。', leads, supports });
  });

  test('the first leads where the document says so', () => {
    const tasks = tasksIn(['（以下任务列第一位者为牵头单位）', '1.推进改革试点工作。（市财政局、市民政局负责）']);
    expect(tasks).toMatchObject([{ leads: ['市财政局'], supports: ['市民政局'] }]);
  });

  test('a heading that only ends as an organ does is none', () => {
    expect(tasksIn(['（一）优化产业园布局。根据全省产业转型需要，落实发展规划。'])).toEqual([]);
  });

  test('a bracket that speaks of nothing to do is no task', () => {
    expect(tasksIn(['（一）完善制度（以下简称制度）。', '附件：名单（共3页）'])).toEqual([]);
  });
});

test('labels that follow each other as sentences belong to one task', () => {
  const tasks = tasksIn([
    '（一）强化监管。加强抽查。牵头部门：市财政局。配合部门：市公安局、市民政局。完成时限：2023年12月。',
  ]);
  expect(tasks).toMatchObject([{ leads: ['市财政局'], supports: ['市公安局', '市民政局'] }]);
});

describe('where a task begins', () => {
  test('each bracket of a paragraph closes the stretch before it', () => {
    const tasks = tasksIn(['建立目录。（市大数据局负责）开放数据。（市司法局负责）']);
    expect(tasks.map(task => task.text)).toEqual(['建立目录。', '开放数据。']);
  });

  test('in run-together text at the last number', () => {
    const [task] = tasksIn(['一、加强建设1.立足实际，加大投入。(责任单位:市水利局牵头，市财政局等部门分工负责)']);
    expect(task).toMatchObject({ text: '1.立足实际，加大投入。', leads: ['市水利局'], supports: ['市财政局'] });
  });

  test('a bracket in its own paragraph belongs to the item above', () => {
    const [task] = tasksIn(['（二）优化流程。', '压减环节，缩短时限。', '（市行政审批局负责）']);
    expect(task).toMatchObject({ text: '（二）优化流程。', at: 0 });
  });

  test('lines 牵头单位 and 配合单位 belong to the item above', () => {
    const [task] = tasksIn(['3.建设平台', '牵头单位：市大数据局', '配合单位：市财政局、市司法局']);
    expect(task).toMatchObject({ text: '3.建设平台', leads: ['市大数据局'], supports: ['市财政局', '市司法局'] });
  });

  test('a sentence 牵头单位 closes its own paragraph', () => {
    const [task] = tasksIn(['一、健全制度。探索长期租赁。牵头单位：市自然资源局；责任单位：市财政局。']);
    expect(task).toMatchObject({ text: '一、健全制度。探索长期租赁', leads: ['市自然资源局'], supports: ['市财政局'] });
  });

  test('items headed by a unit are its tasks', () => {
    const tasks = tasksIn(['1.县财政局：落实养护资金。2.县水利局：加强河道管理。']);
    expect(tasks.map(task => [task.text, task.leads])).toEqual([
      ['1.县财政局：落实养护资金。', ['县财政局']],
      ['2.县水利局：加强河道管理。', ['县水利局']],
    ]);
  });

  test('a table with a column of units gives one task a row', () => {
    const rows = [
      { table: 1, at: 0, cellsAt: [0, 1, 2, 3], cells: ['序号', '工作任务', '牵头单位', '配合单位'] },
      { table: 1, at: 4, cellsAt: [4, 5, 6, 7], cells: ['1', '编制目录', '市大数据局', '市财政局、市司法局'] },
    ];
    expect(tasksIn([], rows)).toMatchObject([
      { text: '编制目录', leads: ['市大数据局'], supports: ['市财政局', '市司法局'] },
    ]);
  });
});

describe('the place of a task', () => {
  const lines = ['（一）完善制度。制定办法。（市财政局、市民政局等部门负责）建立目录。（市司法局负责）'];

  test('is the exact stretch of its block', () => {
    for (const task of tasksIn(lines)) expect(lines[task.at]?.slice(task.start, task.end)).toBe(task.quote);
    expect(tasksIn(lines).map(task => task.quote)).toEqual(['（一）完善制度。制定办法。', '建立目录。']);
  });

  test('of a table’s row is the cell that says what is to be done', () => {
    const rows = [
      { table: 1, at: 0, cellsAt: [0, 1, 2], cells: ['序号', '工作任务', '责任单位'] },
      { table: 1, at: 3, cellsAt: [3, 4, 5], cells: ['1', '编制目录', '市大数据局'] },
    ];
    const cells = rows.flatMap(row => row.cells);
    expect(tasksIn(cells, rows)).toMatchObject([{ at: 4, start: 0, end: 4, quote: '编制目录' }]);
  });
});

test.each([
  ['市财政局、市民政局负责', false],
  ['市财政局、市民政局等负责', true],
  ['市财政局牵头，市民政局等部门按职责分工负责', true],
  ['市财政局牵头，会同有关部门负责', true],
  ['牵头单位：市财政局；配合单位：市直有关部门', true],
  ['市等级评定委员会办公室负责', false],
])('%s names more than it spells out: %s', (bracket, openEnded) => {
  expect(tasksIn([`（一）完善制度，制定办法。（${bracket}）`])[0]?.openEnded).toBe(openEnded);
});

test.each([
  ['教育部、工业和信息化部和财政部', ['教育部', '工业和信息化部', '财政部']],
  ['市卫生健康委及各区县人民政府', ['市卫生健康委', '各区县人民政府']],
  ['市住房和城乡建设局', ['市住房和城乡建设局']],
  ['有关部门、市财政局等', ['市财政局']],
])('%s lists its units', (text, units) => {
  expect(unitsIn(text)).toEqual(units);
});

import { flat } from '../page/clean.ts';
import type { Block, PageText, Row } from '../page/types.ts';
import type { Task } from '../types.ts';
import { dueIn, type TaskContext } from './context.ts';
import { placeIn, shorten } from './place.ts';
import { type Responsibility, responsibilityOf, roleOf } from './responsibility.ts';

/** What the columns that say what is to be done are called, the most telling first. */
const TASK_HEADS = [/措施|举措|做法/, /内容|要求|具体|任务分解/, /任务/, /事项|项目|目标|指标|工作|清单|要点|问题/];
const NOT_TASK_HEAD = /单位|部门|领导|人员|责任人|联系|序号|时限|时间|期限|进度|备注|类别|得分|分值|标准|依据/;
const DUE_HEAD = /时限|期限|时间|节点|进度/;
/** 责任分工 heads a column of units too. */
const SHARES = /^(?:责任|任务|工作|部门|职责)?分工$/;
const MOST_CELLS = 16;
const LONGEST_ITEM = 40;

type Columns = {
  readonly lead: number;
  readonly duty: number;
  readonly support: number;
  readonly task: number;
  /** The column the measure belongs under (重点任务 beside 具体措施), or -1. */
  readonly item: number;
  readonly due: number;
  readonly width: number;
  readonly table: number;
};

/** The tasks of a page's tables, and the blocks of the rows they stand in, in which no other form is looked for. */
export type TabledTasks = { readonly tasks: readonly Task[]; readonly taken: ReadonlySet<Block> };

/** Tasks of tables with a column of responsible units; a cell merged over several rows counts for each of them. */
export function tasksInTables(page: Pick<PageText, 'blocks' | 'rows'>, context: TaskContext): TabledTasks {
  const blockAt = new Map(page.blocks.map((block, index) => [block.at, { block, index }]));
  const tasks: Task[] = [];
  const taken = new Set<Block>();
  let columns: Columns | null = null;
  for (const row of page.rows) {
    const head: Columns | null = columnsOf(row);
    if (head !== null) columns = head;
    const task =
      head !== null || columns === null || columns.table !== row.table
        ? null
        : taskOf(row, columns, { blockAt, context });
    if (task === null) continue;
    tasks.push(task);
    for (const block of blocksOf(row, page.blocks, blockAt)) taken.add(block);
  }
  return { tasks, taken };
}

type BlockAt = ReadonlyMap<number, { readonly block: Block; readonly index: number }>;

const blocksOf = (row: Row, blocks: readonly Block[], blockAt: BlockAt): Block[] =>
  row.cells.flatMap((cell, column) => {
    const index = blockAt.get(row.cellsAt[column] ?? -1)?.index;
    return index === undefined ? [] : blocks.slice(index, index + cell.split('\n').length);
  });

function columnsOf(row: Row): Columns | null {
  if (row.cells.length < 2 || row.cells.length > MOST_CELLS) return null;
  const heads = row.cells.map(cell => flat(cell).split(/[（(]/, 1)[0] as string);
  if (heads.some(head => head.length > 16)) return null;
  const roles = heads.map(head => (SHARES.test(head) ? 'duty' : roleOf(`${head.replace(/^[市县区]级/, '')}：`)));
  const [lead, duty, support] = (['lead', 'duty', 'support'] as const).map(role => roles.indexOf(role)) as [
    number,
    number,
    number,
  ];
  const isTask = (head: string, at: number): boolean =>
    ![lead, duty, support].includes(at) && !NOT_TASK_HEAD.test(head);
  const found = TASK_HEADS.map(form => heads.findLastIndex((head, at) => isTask(head, at) && form.test(head)));
  const task = found.find(at => at >= 0) ?? -1;
  if ((lead < 0 && duty < 0) || task < 0) return null;
  const item = heads.findIndex((head, at) => at < task && isTask(head, at) && TASK_HEADS.some(form => form.test(head)));
  return {
    lead,
    duty,
    support,
    task,
    item,
    due: heads.findIndex(head => DUE_HEAD.test(head)),
    width: row.cells.length,
    table: row.table,
  };
}

/** The cells of columns headed 完成时限 and the like in tables of tasks, by the block they begin with. */
export function dueCells(rows: readonly Row[]): ReadonlySet<number> {
  const cells = new Set<number>();
  let columns: Columns | null = null;
  for (const row of rows) {
    const head: Columns | null = columnsOf(row);
    if (head !== null) columns = head;
    else if (columns !== null && columns.table === row.table && row.cells.length === columns.width) {
      const at = row.cellsAt[columns.due];
      if (at !== undefined) cells.add(at);
    }
  }
  return cells;
}

type Around = { readonly blockAt: BlockAt; readonly context: TaskContext };

function taskOf(row: Row, columns: Columns, { blockAt, context }: Around): Task | null {
  if (row.cells.length !== columns.width) return null;
  const cell = (at: number): string => (at < 0 ? '' : (row.cells[at] ?? ''));
  const measure = oneLine(cell(columns.task));
  const duty = dutyIn(cell(columns.lead), cell(columns.duty), cell(columns.support), context.firstLeads);
  // a row that says the same in every cell is a heading of a part
  if (measure === '' || duty.units.length === 0 || row.cells.every(one => one === row.cells[0])) return null;
  const item = oneLine(cell(columns.item));
  const at = row.cellsAt[columns.task] ?? row.at;
  // A cell of several paragraphs is found again by its first.
  const block = blockAt.get(at)?.block ?? { text: cell(columns.task), at, kind: 'text', level: 0 };
  const dates = [columns.due, columns.task].map(column => blockAt.get(row.cellsAt[column] ?? -1)?.block);
  return {
    ...placeIn(block, 0, block.text.length),
    text: shorten(item === '' || item === measure || item.length > LONGEST_ITEM ? measure : `${item} ${measure}`),
    ...duty,
    dueOn:
      dates
        .map(one => (one === undefined ? null : dueIn(context, one, 0, one.text.length)))
        .find(one => one !== null) ?? null,
  };
}

function dutyIn(lead: string, duty: string, support: string, firstLeads: boolean): Responsibility {
  const parts = [
    lead === '' ? '' : `牵头单位：${listed(lead)}`,
    duty === '' || duty === lead ? '' : labelledAs('责任单位', listed(duty)),
    support === '' || support === lead ? '' : `配合单位：${listed(support)}`,
  ];
  return responsibilityOf(parts.filter(part => part !== '').join('；'), firstLeads);
}

// A cell may say itself who leads: 牵头单位：A / 配合单位：B
const labelledAs = (label: string, text: string): string => (/[:：]/.test(text) ? text : `${label}：${text}`);

const listed = (cell: string): string =>
  cell
    .replace(/\s{1,40}(?=[\p{Script=Han}]{2,6}[:：])/gu, gap => (gap.includes('\n') ? '；' : gap))
    .replace(/(?<=[:：])\s+/g, '')
    .replace(/[\s，,；;]+(?![\p{Script=Han}]{2,6}[:：])/gu, '、');

const oneLine = (text: string): string => text.split('\n').join('');

import { flat } from '../page/clean.ts';
import type { Block, Row } from '../page/types.ts';
import type { Task } from '../types.ts';
import { type Place, placeIn, shorten } from './place.ts';
import { isOpenEnded, unitsIn } from './units.ts';

const LEAD_HEAD = /^(?:牵头|主办|责任|负责|承办|落实)[\p{Script=Han}]{0,4}(?:单位|部门|科室|处室)$/u;
const SUPPORT_HEAD = /^(?:配合|参与|协办|协同)[\p{Script=Han}]{0,4}(?:单位|部门)$/u;
const TASK_HEAD = /任务|内容|项目|事项|措施|指标|工作/;
const MOST_CELLS = 12;

type Columns = {
  readonly lead: number;
  readonly support: number;
  readonly task: number;
  readonly width: number;
  readonly table: number;
};

/** Tasks of tables with a column of responsible units; rows whose cells were merged away are passed over. */
export function tasksInTables(rows: readonly Row[], blocks: readonly Block[]): Task[] {
  const blockAt = new Map(blocks.map(block => [block.at, block]));
  const tasks: Task[] = [];
  let columns: Columns | null = null;
  for (const row of rows) {
    const head = columnsOf(row);
    if (head !== null) columns = head;
    else if (columns !== null && columns.table === row.table && row.cells.length === columns.width) {
      const task = taskOf(row, columns, blockAt);
      if (task !== null) tasks.push(task);
    }
  }
  return tasks;
}

function columnsOf(row: Row): Columns | null {
  if (row.cells.length < 3 || row.cells.length > MOST_CELLS) return null;
  const heads = row.cells.map(cell => flat(cell));
  const lead = heads.findIndex(head => LEAD_HEAD.test(head));
  const task = heads.findIndex((head, index) => index !== lead && head.length <= 12 && TASK_HEAD.test(head));
  if (lead < 0 || task < 0) return null;
  return {
    lead,
    support: heads.findIndex(head => SUPPORT_HEAD.test(head)),
    task,
    width: row.cells.length,
    table: row.table,
  };
}

function taskOf(row: Row, columns: Columns, blockAt: ReadonlyMap<number, Block>): Task | null {
  const text = (row.cells[columns.task] ?? '').split('\n').join('');
  const leads = listed(row.cells[columns.lead]);
  const supports = columns.support < 0 ? [] : listed(row.cells[columns.support]);
  if (text === '' || leads.length === 0) return null;
  const cells = [row.cells[columns.lead], columns.support < 0 ? '' : row.cells[columns.support]];
  return {
    ...placeOf(row, columns.task, blockAt),
    text: shorten(text),
    units: [...new Set([...leads, ...supports])],
    leads,
    supports,
    openEnded: cells.some(cell => isOpenEnded(cell ?? '')),
    dueOn: null,
  };
}

// A cell of several paragraphs is found again by its first.
function placeOf(row: Row, column: number, blockAt: ReadonlyMap<number, Block>): Place {
  const at = row.cellsAt[column] ?? row.at;
  const block = blockAt.get(at) ?? { text: row.cells[column] ?? '', at, kind: 'text', level: 0 };
  return placeIn(block, 0, block.text.length);
}

const listed = (cell: string | undefined): string[] => [
  ...new Set(unitsIn((cell ?? '').replace(/[\n\s，,；;]+/g, '、'))),
];

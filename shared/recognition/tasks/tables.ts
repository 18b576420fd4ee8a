import { flat } from '../page/clean.ts';
import type { Row } from '../page/types.ts';
import type { Task } from '../types.ts';
import { unitsIn } from './units.ts';

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
export function tasksInTables(rows: readonly Row[]): Task[] {
  const tasks: Task[] = [];
  let columns: Columns | null = null;
  for (const row of rows) {
    const head = columnsOf(row);
    if (head !== null) columns = head;
    else if (columns !== null && columns.table === row.table && row.cells.length === columns.width) {
      const task = taskOf(row, columns);
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

function taskOf(row: Row, columns: Columns): Task | null {
  const text = (row.cells[columns.task] ?? '').split('\n').join('');
  const leads = listed(row.cells[columns.lead]);
  const supports = columns.support < 0 ? [] : listed(row.cells[columns.support]);
  if (text === '' || leads.length === 0) return null;
  return {
    text: text.slice(0, 300),
    at: row.at,
    units: [...new Set([...leads, ...supports])],
    leads,
    supports,
    dueOn: null,
  };
}

const listed = (cell: string | undefined): string[] => [
  ...new Set(unitsIn((cell ?? '').replace(/[\n\s，,；;]+/g, '、'))),
];

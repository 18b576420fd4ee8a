import { type IsoDate, isoDate } from '../kernel/dates.ts';
import { documentDate } from '../words/dates.ts';
import type { OutColumn, OutSheet } from './sheet.ts';

/** A task as the ledger is printed, with names in the place of ids. */
export type PrintedTask = {
  readonly number: string;
  readonly content: string;
  readonly deliverable: string | null;
  readonly lead: string;
  readonly supports: string;
  readonly leader: string | null;
  readonly dueOn: string | null;
  /** 来源文件: title and number. */
  readonly source: string | null;
  readonly progress: string;
  readonly state: string;
};

const COLUMNS: readonly OutColumn[] = [
  { head: '序号', width: 6, align: 'center' },
  { head: '编号', width: 16, align: 'center' },
  { head: '任务内容', width: 44 },
  { head: '成果形式', width: 13, align: 'center' },
  { head: '牵头单位', group: '责任分工', width: 14, align: 'center' },
  { head: '配合单位', group: '责任分工', width: 20 },
  { head: '责任领导', group: '责任分工', width: 12, align: 'center' },
  { head: '完成时限', width: 16, align: 'center' },
  { head: '来源文件', width: 26 },
  { head: '进展', group: '办理情况', width: 24 },
  { head: '状态', group: '办理情况', width: 14, align: 'center' },
];

/** The ledger as a table in the form offices print, in the order it is given. */
export const ledgerSheet = (tasks: readonly PrintedTask[], title: string, today: IsoDate): OutSheet => ({
  name: '台账',
  title,
  note: `截至${documentDate(today)}，共${tasks.length}项`,
  columns: COLUMNS,
  rows: tasks.map((task, at) => [
    ...[at + 1, task.number, task.content, task.deliverable, task.lead, task.supports, task.leader],
    ...[task.dueOn === null ? '未定' : { date: isoDate(task.dueOn) }, task.source, task.progress, task.state],
  ]),
});

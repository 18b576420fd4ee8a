import { NUMBER_PENDING, PROGRESS_WORDS } from '../../../shared/words/terms.ts';
import type { TaskRow } from './task-rows.ts';

const HEAD = ['编号', '任务', '牵头单位', '配合单位', '完成时限', '状态', '最新进展'];

/** Tasks as a table for a spreadsheet: one line a task, columns parted by tabs. */
export function taskTableText(rows: readonly TaskRow[]): string {
  const lines = rows.map(({ task, lead, supports, status, latest }) => [
    task.number ?? NUMBER_PENDING,
    task.content,
    lead,
    supports,
    task.dueOn ?? '',
    status.words,
    latest === null ? '' : [PROGRESS_WORDS[latest.state], latest.text].filter(part => part !== '').join('：'),
  ]);
  return [HEAD, ...lines].map(cells => cells.map(plain).join('\t')).join('\n');
}

// a spreadsheet takes a leading = + - @ for a formula
const plain = (cell: string): string => cell.replaceAll(/[\t\n]/g, ' ').replace(/^(?=[=+\-@])/, "'");

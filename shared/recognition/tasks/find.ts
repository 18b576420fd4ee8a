import { isBody, type PageText } from '../page/types.ts';
import type { Deadline, Task } from '../types.ts';
import { tasksInBrackets } from './brackets.ts';
import { DUTY_LINE, tasksInDutyLines, tasksWithDutyTail } from './duty-lines.ts';
import { tasksInTables } from './tables.ts';
import { tasksUnderUnits } from './unit-items.ts';

const FIRST_LEADS = /(?:列|排)(?:在)?第一(?:位)?(?:者|的)?[^。]{0,8}(?:为|是)?牵头|第一单位为牵头|首位(?:者)?为牵头/;
const MOST_TASKS = 400;

/**
 * Tasks with their units in reading order: from brackets such as （A牵头，B配合） and （责任单位：A、B）, lines of that form, items
 * headed by a unit (1.县财政局：…), and tables with a column of units.
 */
export function findTasks(page: Pick<PageText, 'blocks' | 'rows'>, deadlines: readonly Deadline[]): Task[] {
  const blocks = page.blocks.filter(isBody);
  const context = { blocks, deadlines, firstLeads: blocks.some(block => FIRST_LEADS.test(block.text)) };
  const tasks: Task[] = [];
  for (const [index, block] of blocks.entries()) {
    if (tasks.length >= MOST_TASKS) break;
    if (DUTY_LINE.test(block.text)) tasks.push(...tasksInDutyLines(context, index));
    else
      tasks.push(...tasksInBrackets(context, index), ...tasksWithDutyTail(context, index), ...tasksUnderUnits(block));
  }
  return [...tasks, ...tasksInTables(page.rows, page.blocks)].slice(0, MOST_TASKS);
}

import { type Block, isBody, type PageText } from '../page/types.ts';
import type { Deadline, Task } from '../types.ts';
import { tasksInBrackets } from './brackets.ts';
import type { TaskContext } from './context.ts';
import { isDutyLine, tasksInDutyLines, tasksWithDutyTail } from './duty-lines.ts';
import { tasksInProse } from './prose.ts';
import { tasksInTables } from './tables.ts';
import { taskSharedOut, tasksBelowUnit, tasksUnderUnits } from './unit-items.ts';

const FIRST_LEADS =
  /(?:(?:列|排|居|位|处)(?:在|于|名)?(?:第一|首)(?:位|个)?|第一(?:个)?(?:责任)?(?:单位|部门)|首位)(?:者|的)?[^。；]{0,12}牵头/;
const MOST_TASKS = 400;

/**
 * Tasks with their units in reading order: from brackets such as （A牵头，B配合） and （责任单位：A、B）, lines of that form, items
 * headed by a unit (1.县财政局：…), plain words (由A牵头，会同B…), and tables with a column of units.
 */
export function findTasks(page: Pick<PageText, 'blocks' | 'rows'>, deadlines: readonly Deadline[]): Task[] {
  const blocks = page.blocks.filter(isBody);
  const context = { blocks, deadlines, firstLeads: blocks.some(block => FIRST_LEADS.test(block.text)) };
  const tabled = tasksInTables(page, context);
  const marked: Task[] = [];
  for (const [index, block] of blocks.entries()) {
    if (marked.length >= MOST_TASKS) break;
    if (tabled.taken.has(block)) continue;
    marked.push(...(isDutyLine(block.text) ? tasksInDutyLines(context, index) : tasksInBlock(context, index, block)));
  }
  const formal = [...marked, ...tabled.tasks];
  // a document that marks its tasks in a form of its own does not hide others in its sentences
  const plain =
    formal.length >= FORMAL
      ? []
      : blocks.flatMap((block, index) => (tabled.taken.has(block) ? [] : tasksInProse(context, index)));
  return [...formal, ...plain].slice(0, MOST_TASKS);
}

const FORMAL = 3;

function tasksInBlock(context: TaskContext, index: number, block: Block): Task[] {
  const marked = [...tasksInBrackets(context, index), ...tasksWithDutyTail(context, index)];
  const headed = [...tasksUnderUnits(context, block, marked.length > 0), ...tasksBelowUnit(context, index)];
  return [...marked, ...headed, ...(marked.length + headed.length > 0 ? [] : taskSharedOut(context, index))];
}

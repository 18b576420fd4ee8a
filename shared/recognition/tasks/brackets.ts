import type { Block } from '../page/types.ts';
import type { Task } from '../types.ts';
import { dueIn, type TaskContext } from './context.ts';
import { blockAbove, lastItem } from './items.ts';
import { placeIn } from './place.ts';
import { responsibilityOf, speaksOfDuty } from './units.ts';

// One level of brackets inside, for names such as 商务局（粮食局）.
const BRACKET = /[（(]((?:[^（()）]|[（(][^（()）]{0,60}[)）]){2,600})[)）]/g;
const WORTH_A_LOOK = /负责|牵头|单位|部门|配合|指导|参与/;

/** Tasks that end with a bracket of responsibility; in one paragraph each bracket closes the stretch before it. */
export function tasksInBrackets(context: TaskContext, index: number): Task[] {
  const block = context.blocks[index];
  if (block === undefined || !WORTH_A_LOOK.test(block.text)) return [];
  const tasks: Task[] = [];
  let from = 0;
  for (const match of block.text.matchAll(BRACKET)) {
    const inner = (match[1] ?? '').split('。')[0] ?? '';
    if (!speaksOfDuty(inner)) continue;
    const task = closedBy(context, index, block, { inner, from, to: match.index });
    if (task !== null) tasks.push(task);
    from = match.index + match[0].length;
  }
  return tasks;
}

type Bracket = { readonly inner: string; readonly from: number; readonly to: number };

function closedBy(context: TaskContext, index: number, block: Block, bracket: Bracket): Task | null {
  const duty = responsibilityOf(bracket.inner, context.firstLeads);
  const start = bracket.from + lastItem(block.text.slice(bracket.from, bracket.to));
  if (duty.units.length === 0) return null;
  const own = placeIn(block, start, bracket.to);
  if (own.quote.length > 4) return { ...own, ...duty, dueOn: dueIn(context, block, start, bracket.to) };
  // a bracket in a paragraph of its own belongs to the item above
  const above = blockAbove(context.blocks, index);
  if (above === null) return null;
  return { ...placeIn(above, 0, above.text.length), ...duty, dueOn: dueIn(context, above, 0, above.text.length) };
}

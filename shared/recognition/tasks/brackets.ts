import type { Block } from '../page/types.ts';
import type { Task } from '../types.ts';
import { dueIn, type TaskContext } from './context.ts';
import { blockAbove, headingAbove, lastItem } from './items.ts';
import { placeIn, shorten } from './place.ts';
import { responsibilityOf, speaksOfDuty } from './responsibility.ts';

// One level of brackets inside, for names such as 商务局（粮食局）.
const BRACKET =
  /[（(【〔［[]((?:[^（()）【】〔〕［］[\]]|[（([〔][^（()）[\]〔〕]{0,60}[)）\]〕]){2,600})[)）】〕］\]]/g;
const WORTH_A_LOOK = /[（(【〔［[]/;

// （详见任务分工）
const POINTING = /^(?:具体)?(?:详?见|参见|附|如)/;

/** A bracket that says who is responsible, and the stretch it is about. */
export type DutyBracket = { readonly inner: string; readonly start: number; readonly end: number };

/** The brackets of a text that say who is responsible. */
export function dutyBrackets(text: string): DutyBracket[] {
  if (!WORTH_A_LOOK.test(text)) return [];
  return Array.from(text.matchAll(BRACKET), match => ({
    inner: (match[1] ?? '').replace(/。[^。]{0,40}下同$/, ''),
    start: match.index,
    end: match.index + match[0].length,
  })).filter(bracket => !POINTING.test(bracket.inner) && isPlaced(text, bracket) && speaksOfDuty(bracket.inner));
}

// A list of units without a word of duty counts only where a measure ends: （市外办、市金融办） behind a name does not.
const isPlaced = (text: string, { inner, start, end }: DutyBracket): boolean =>
  /[:：]|负责|牵头|配合|参与|参加|协助|指导|落实|实施|分工|办理|推进/.test(inner) ||
  (/[。；！”]\s*$/.test(text.slice(Math.max(0, start - 3), start)) &&
    /^\s*(?:$|[。；（(]|\p{Script=Han})/u.test(text.slice(end, end + 3)));

/** Tasks that end with a bracket of responsibility; in one paragraph each bracket closes the stretch before it. */
export function tasksInBrackets(context: TaskContext, index: number): Task[] {
  const block = context.blocks[index];
  if (block === undefined) return [];
  const tasks: Task[] = [];
  let from = 0;
  for (const bracket of dutyBrackets(block.text)) {
    const task = closedBy(context, index, block, bracket, from);
    if (task !== null) tasks.push(task);
    from = bracket.end;
  }
  return tasks;
}

function closedBy(context: TaskContext, index: number, block: Block, bracket: DutyBracket, from: number): Task | null {
  const duty = responsibilityOf(bracket.inner, context.firstLeads);
  const start = from + lastItem(block.text.slice(from, bracket.start));
  if (duty.units.length === 0) return null;
  const own = placeIn(block, start, bracket.start);
  const stated = dueIn(context, block, start, bracket.end);
  if (own.quote.length > 4) {
    const heading = start === 0 ? headingAbove(context.blocks, index) : null;
    const text = heading === null ? own.text : shorten(`${heading} ${own.quote}`);
    return { ...own, text, ...duty, dueOn: stated };
  }
  // a bracket in a paragraph of its own belongs to the item above
  const above = blockAbove(context.blocks, index);
  if (above === null) return null;
  const dueOn = stated ?? dueIn(context, above, 0, above.text.length);
  return { ...placeIn(above, 0, above.text.length), ...duty, dueOn };
}

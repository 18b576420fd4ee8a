import type { Task } from '../types.ts';
import { dueIn, type TaskContext } from './context.ts';
import { blockAbove, lastItem } from './items.ts';
import { placeIn } from './place.ts';
import { responsibilityOf } from './units.ts';

/** A line that only says who is responsible: 牵头单位：… */
export const DUTY_LINE = /^(?:牵头|责任|主办|承办|配合)(?:单位|部门)[:：]/;

/** The task above a line 牵头单位：A, a following line 配合单位：B taken with it. */
export function tasksInDutyLines(context: TaskContext, index: number): Task[] {
  const lineAt = (offset: number): string => context.blocks[index + offset]?.text ?? '';
  const source = blockAbove(context.blocks, index);
  if (source === null || DUTY_LINE.test(lineAt(-1))) return [];
  const text = DUTY_LINE.test(lineAt(1)) ? `${lineAt(0)}；${lineAt(1)}` : lineAt(0);
  const duty = responsibilityOf(text, context.firstLeads);
  if (duty.units.length === 0) return [];
  const dueOn = dueIn(context, source, 0, source.text.length);
  return [{ ...placeIn(source, 0, source.text.length), ...duty, dueOn }];
}

const DUTY_TAIL = /(?:^|[。；])[ ]?((?:牵头|责任|主办|承办)(?:单位|部门)[:：][^。]{2,400})[。]?/g;

/** Tasks that end with a sentence of that form inside their own paragraph: “…试点。牵头单位：A；责任单位：B。” */
export function tasksWithDutyTail(context: TaskContext, index: number): Task[] {
  const block = context.blocks[index];
  if (block === undefined) return [];
  let from = 0;
  return Array.from(block.text.matchAll(DUTY_TAIL), match => {
    const start = from + lastItem(block.text.slice(from, match.index));
    const dueOn = dueIn(context, block, start, match.index);
    from = match.index + match[0].length;
    return {
      ...placeIn(block, start, match.index),
      ...responsibilityOf(match[1] ?? '', context.firstLeads),
      dueOn,
    };
  }).filter(task => task.units.length > 0 && task.text.length > 4);
}

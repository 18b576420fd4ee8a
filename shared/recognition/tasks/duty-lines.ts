import type { Task } from '../types.ts';
import { dueIn, type TaskContext } from './context.ts';
import { blockAbove, shorten } from './items.ts';
import { responsibilityOf } from './units.ts';

/** A line that only says who is responsible: 牵头单位：… */
export const DUTY_LINE = /^(?:牵头|责任|主办|承办|配合)(?:单位|部门)[:：]/;

/** The task above a line 牵头单位：A, a following line 配合单位：B taken with it. */
export function tasksInDutyLines(context: TaskContext, index: number): Task[] {
  const lineAt = (offset: number): string => context.blocks[index + offset]?.text ?? '';
  const source = blockAbove(context.blocks, index);
  if (source === null || DUTY_LINE.test(lineAt(-1))) return [];
  const text = DUTY_LINE.test(lineAt(1)) ? `${lineAt(0)}；${lineAt(1)}` : lineAt(0);
  const { units, leads, supports } = responsibilityOf(text, context.firstLeads);
  if (units.length === 0) return [];
  const dueOn = dueIn(context, source, 0, source.text.length);
  return [{ text: shorten(source.text), at: source.at, units, leads, supports, dueOn }];
}

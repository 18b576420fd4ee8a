import type { Block } from '../page/types.ts';
import type { Task } from '../types.ts';
import { dutyBrackets } from './brackets.ts';
import { dueIn, type TaskContext } from './context.ts';
import { blockAbove, lastItem } from './items.ts';
import { placeIn } from './place.ts';
import { responsibilityOf } from './responsibility.ts';

const WHO = '(?:责任)?(?:单位|部门|主体|科室|处室)';
const ROLE = '(?:第一责任|责任牵头|牵头|责任|主办|主责|承办|落实|实施|负责|配合|协办|参与|协同|协助)';
const DUTY = new RegExp(`^(?:【?${ROLE}${WHO}】?[:：]|【${ROLE}${WHO}】)`);
const ASIDE =
  /^(?:(?:牵头|责任|分管|包保|市|县|区)?(?:市|县|区)?领导|责任人|负责人|联系人|(?:工作|办理|时间|完成)?(?:时限|期限|时间|节点)(?:要求|节点)?|完成时间)[:：]/;
const MOST_LINES = 6;

/** Whether a line only says who is responsible, by whom it is led or by when: 牵头单位：…, 责任领导：…, 完成时限：… */
export const isDutyLine = (text: string): boolean => DUTY.test(text) || (ASIDE.test(text) && text.length <= 120);

/** The task above a run of such lines, with the units of them all. */
export function tasksInDutyLines(context: TaskContext, index: number): Task[] {
  const { blocks } = context;
  const textAt = (at: number): string => blocks[at]?.text ?? '';
  const above = blockAbove(blocks, index);
  if (above === null || isDutyLine(textAt(index - 1))) return [];
  const run: Block[] = [];
  for (let at = index; at < index + MOST_LINES && isDutyLine(textAt(at)); at += 1) run.push(blocks[at] as Block);
  if (!run.some(line => DUTY.test(line.text))) return [];
  const duty = responsibilityOf(run.map(line => line.text.replace(/[。；]$/, '')).join('；'), context.firstLeads);
  if (duty.units.length === 0) return [];
  const dates = [above, ...run].map(line => dueIn(context, line, 0, line.text.length));
  return [{ ...placeIn(above, 0, above.text.length), ...duty, dueOn: dates.find(date => date !== null) ?? null }];
}

const DUTY_TAIL = new RegExp(`(?:^|[。；！])[ ]?(${ROLE}${WHO}[:：][^。]{2,400})[。]?`, 'g');

/** Tasks that end with a sentence of that form inside their own paragraph: “…试点。牵头单位：A；责任单位：B。” */
export function tasksWithDutyTail(context: TaskContext, index: number): Task[] {
  const block = context.blocks[index];
  if (block === undefined || !/(?:单位|部门|主体|科室|处室)[:：]/.test(block.text)) return [];
  let from = 0;
  return Array.from(withoutBrackets(block.text).matchAll(DUTY_TAIL), match => {
    const start = from + lastItem(block.text.slice(from, match.index));
    const end = match.index + match[0].length;
    const dueOn = dueIn(context, block, start, end);
    from = end;
    return { ...placeIn(block, start, match.index), ...responsibilityOf(match[1] ?? '', context.firstLeads), dueOn };
  }).filter(task => task.units.length > 0 && task.text.length > 4);
}

// Brackets of duty close tasks of their own and are no tails.
function withoutBrackets(text: string): string {
  let plain = '';
  let from = 0;
  for (const { start, end } of dutyBrackets(text)) {
    plain += text.slice(from, start) + ' '.repeat(end - start);
    from = end;
  }
  return plain + text.slice(from);
}

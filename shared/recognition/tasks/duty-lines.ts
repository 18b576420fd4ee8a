import type { Block } from '../page/types.ts';
import type { Task } from '../types.ts';
import { dutyBrackets } from './brackets.ts';
import { dueIn, type TaskContext } from './context.ts';
import { blockAbove, lastItem } from './items.ts';
import { placeIn } from './place.ts';
import { DUTY_LABEL, responsibilityOf, roleOf } from './responsibility.ts';

const MOST_LINES = 6;
const LONGEST_ASIDE = 120;

// 【责任单位】 is a label too
const lineOf = (text: string): string => text.replace(/^【([^】]{2,8})】[:：]?/, '$1：');
const namesUnits = (text: string): boolean => (roleOf(lineOf(text)) ?? 'none') !== 'none';

/** Whether a line only says who is responsible, by whom it is led or by when: 牵头单位：…, 责任领导：…, 完成时限：… */
export const isDutyLine = (text: string): boolean =>
  namesUnits(text) || (text.length <= LONGEST_ASIDE && roleOf(text) === 'none');

/** The task above a run of such lines, with the units of them all. */
export function tasksInDutyLines(context: TaskContext, index: number): Task[] {
  const { blocks } = context;
  const textAt = (at: number): string => blocks[at]?.text ?? '';
  const above = blockAbove(blocks, index);
  if (above === null || isDutyLine(textAt(index - 1))) return [];
  const run: Block[] = [];
  for (let at = index; at < index + MOST_LINES && isDutyLine(textAt(at)); at += 1) run.push(blocks[at] as Block);
  if (!run.some(line => namesUnits(line.text))) return [];
  const duty = responsibilityOf(
    run.map(line => lineOf(line.text).replace(/[。；]$/, '')).join('；'),
    context.firstLeads,
  );
  if (duty.units.length === 0) return [];
  const dates = [above, ...run].map(line => dueIn(context, line, 0, line.text.length));
  return [{ ...placeIn(above, 0, above.text.length), ...duty, dueOn: dates.find(date => date !== null) ?? null }];
}

const DUTY_TAIL = new RegExp(
  `(?:^|[。；！])[ ]?(${DUTY_LABEL}[^。]{2,400}(?:。[ ]?${DUTY_LABEL}[^。]{2,200}){0,3})[。]?`,
  'gu',
);

/** Tasks that end with a sentence of that form inside their own paragraph: “…试点。牵头单位：A；责任单位：B。” */
export function tasksWithDutyTail(context: TaskContext, index: number): Task[] {
  const block = context.blocks[index];
  if (block === undefined || !/(?:单位|部门|主体|[科处股]室|机构)[:：]/.test(block.text)) return [];
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

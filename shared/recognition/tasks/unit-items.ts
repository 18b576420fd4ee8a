import { isOrgan } from '../organs.ts';
import type { Block } from '../page/types.ts';
import type { Task } from '../types.ts';
import { dueIn, type TaskContext } from './context.ts';
import { placeIn } from './place.ts';
import { unitsIn } from './units.ts';

const SIGN = '\\d{1,2}[.．、]|[（(](?:[一二三四五六七八九十]{1,3}|\\d{1,2})[)）]|[一二三四五六七八九十]{1,3}、';
const NAMES = '[\\p{Script=Han}（）、]{2,60}';
const HEADED = new RegExp(`(?:^|[。；\\s])(${SIGN})[ ]?(${NAMES})[:：](?=[ ]?\\p{Script=Han}{4})`, 'gu');
const WORK =
  '(?:负责|做好|加强|牵头|配合|组织|指导|落实|承担|协调|参与|统筹|会同|制[定订]|拟[定订]|开展|依法|按照|维护|保障|查处|核查|监督|检查|掌握|督促|推进|推动|完善)';
/** 县财政局：负责…, without a number; 1.县财政局。负责…, with one. */
const AT_START = new RegExp(
  `^(?:(${NAMES})[:：]|(?:${SIGN})[ ]?(${NAMES})[。—])[ ]?(?![你贵]|《|[^。，]{0,6}关于)(?=[^。]{0,16}${WORK})`,
  'u',
);
/** 教委、建委: short names that are none by themselves, at the head of an item. */
const SHORT_UNIT = /^(?:[教建商农科经计体卫]委)$/u;
const isUnit = (name: string): boolean => SHORT_UNIT.test(name) || isOrgan(name);
const HEADING = new RegExp(`^(?:${SIGN})[ ]?(${NAMES})[:：。]?$`, 'u');
const ITEM = new RegExp(`^(?:${SIGN}|${WORK})`, 'u');
const MOST_ITEMS = 20;
/** （一）市公安局负责查处…, where a heading above says that duties are shared out. */
const SHARED_OUT = new RegExp(`^(?:${SIGN})[ ]?(${NAMES}?)(?:负责|牵头)(?!人)`, 'u');
const OF_SHARES =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）])[^。；，]{0,12}分工[^。；，]{0,8}$/u;
const HIGHEST = 24;

/** Items headed by the unit that has to do them: “1.县财政局：落实资金保障。”, “县财政局：负责…”; the last only where no form of its own marks the block (`isMarked`). */
export function tasksUnderUnits(context: TaskContext, block: Block, isMarked: boolean): Task[] {
  const heads = [...block.text.matchAll(HEADED)].map(match => ({
    units: unitsIn(match[2] ?? ''),
    start: match.index + match[0].indexOf(match[1] ?? ''),
  }));
  if (heads.length === 0 && !isMarked) {
    const names = AT_START.exec(block.text);
    const units = unitsIn(names?.[1] ?? names?.[2] ?? '');
    if (units.length > 0) heads.push({ units, start: 0 });
  }
  return heads.flatMap(({ units, start }, order) => {
    const end = heads[order + 1]?.start ?? block.text.length;
    return units.length > 0 && units.every(isUnit) ? [taskOf(context, block, { start, end, units })] : [];
  });
}

/** Items of a part headed 任务分工 or 职责分工 that each begin with the unit that has to do them: “（一）市公安局负责查处…”. */
export function taskSharedOut(context: TaskContext, index: number): Task[] {
  const block = context.blocks[index];
  const units = unitsIn(SHARED_OUT.exec(block?.text ?? '')?.[1] ?? '');
  if (block === undefined || units.length === 0 || !units.every(isOrgan) || !isShared(context, index)) return [];
  return [taskOf(context, block, { start: 0, end: block.text.length, units })];
}

function isShared({ blocks }: TaskContext, index: number): boolean {
  for (let up = index - 1; up >= Math.max(0, index - HIGHEST); up -= 1) {
    const text = blocks[up]?.text ?? '';
    if (OF_SHARES.test(text)) return true;
    if (/^[一二三四五六七八九十]{1,3}、/.test(text)) return false;
  }
  return false;
}

/** Items below a heading that is nothing but a unit: “（一）县教育局”, then “1.负责校园安全。” */
export function tasksBelowUnit(context: TaskContext, index: number): Task[] {
  const units = headUnits(context.blocks[index]);
  if (units === null) return [];
  const tasks: Task[] = [];
  for (const block of context.blocks.slice(index + 1, index + 1 + MOST_ITEMS)) {
    if (!ITEM.test(block.text) || headUnits(block) !== null || block.text.length < 8) break;
    tasks.push(taskOf(context, block, { start: 0, end: block.text.length, units }));
  }
  return tasks;
}

function headUnits(block: Block | undefined): string[] | null {
  const names = block === undefined ? undefined : HEADING.exec(block.text)?.[1];
  const units = unitsIn(names ?? '');
  return units.length > 0 && units.every(isOrgan) ? units : null;
}

type Stretch = { readonly start: number; readonly end: number; readonly units: readonly string[] };

const taskOf = (context: TaskContext, block: Block, { start, end, units }: Stretch): Task => ({
  ...{ ...placeIn(block, start, end), units, leads: units, supports: [], openEnded: false },
  dueOn: dueIn(context, block, start, end),
});

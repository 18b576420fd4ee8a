import { isOrgan } from '../organs.ts';
import type { Block } from '../page/types.ts';
import type { Task } from '../types.ts';
import { placeIn } from './place.ts';
import { unitsIn } from './units.ts';

const HEADED =
  /(?:^|[。；\s])(\d{1,2}[.．、]|[（(][一二三四五六七八九十]{1,3}[)）])([\p{Script=Han}（）、]{3,60})[:：](?=[^\s:：]{4})/gu;

/** Items headed by the unit that has to do them: “1.县财政局：落实资金保障。” */
export function tasksUnderUnits(block: Block): Task[] {
  const heads = [...block.text.matchAll(HEADED)].map(match => ({
    units: unitsIn(match[2] ?? ''),
    start: match.index + match[0].indexOf(match[1] ?? ''),
  }));
  return heads.flatMap(({ units, start }, order) => {
    if (units.length === 0 || !units.every(isOrgan)) return [];
    const place = placeIn(block, start, heads[order + 1]?.start ?? block.text.length);
    return [{ ...place, units, leads: units, supports: [], openEnded: false, dueOn: null }];
  });
}

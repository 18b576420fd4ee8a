import { isOrgan } from '../organs.ts';
import { sentencesOf } from '../sentences.ts';
import type { Task } from '../types.ts';
import { dutyBrackets } from './brackets.ts';
import { dueIn, type TaskContext } from './context.ts';
import { lastItem } from './items.ts';
import { placeIn } from './place.ts';
import { responsibilityOf } from './responsibility.ts';

const UNITS = '[\\p{Script=Han}（）()、]{3,120}?';
const ONWARD = '(?=[，。；等]|制|研究|开展|共同|组织|建立|编制|推|出|对|按|做|负责|$)';
/** 由A牵头，会同B、C…; A牵头，B配合，…; 由A会同B… at the start of a clause. */
const LED = new RegExp(
  `(?<=^|[。；，：.．、）)\\s])(?:由(${UNITS})(?:负责牵头|牵头负责|牵头)|(${UNITS})(?:负责)?牵头(?=[，,]))(?:[，,](?:会同(${UNITS})${ONWARD}|(${UNITS})(?:等(?:部门|单位)?)?(?:配合|参与|参加|协助)(?=[，。；]|$)))?`,
  'u',
);
const WITH = new RegExp(`(?<=^|[。；，：.．）)\\s])由(${UNITS})会同(${UNITS})${ONWARD}`, 'u');
const WORTH_A_LOOK = /牵头|会同/;

/** Tasks a sentence gives in plain words: “由A牵头，会同B、C制定办法。” Only names that are surely organs count. */
export function tasksInProse(context: TaskContext, index: number): Task[] {
  const block = context.blocks[index];
  if (block === undefined || !WORTH_A_LOOK.test(block.text) || dutyBrackets(block.text).length > 0) return [];
  return sentencesOf(block.text).flatMap(({ text, from }) => {
    if (!WORTH_A_LOOK.test(text)) return [];
    const words = wordsOfDuty(text.slice(0, LONGEST));
    if (words === null) return [];
    const duty = responsibilityOf(words, false);
    if (duty.units.length === 0 || !duty.units.every(isOrgan)) return [];
    const start = from + lastItem(text);
    return [
      {
        ...placeIn(block, start, from + text.length),
        ...duty,
        dueOn: dueIn(context, block, start, from + text.length),
      },
    ];
  });
}

const LONGEST = 300;

function wordsOfDuty(text: string): string | null {
  const led = LED.exec(text);
  if (led !== null) {
    const helping = led[3] ?? led[4];
    return `${led[1] ?? led[2] ?? ''}牵头${helping === undefined ? '' : `，${helping}配合`}`;
  }
  const joined = WITH.exec(text);
  return joined === null ? null : `${joined[1]}牵头，${joined[2]}配合`;
}

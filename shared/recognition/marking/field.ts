import { plainText } from './plain-text.ts';
import { LABEL, LEVEL, levelOf, type Marking, ODD_STAR, STAR, TERM, TICKED, UNTICKED, URGENCY } from './words.ts';

const EACH_LEVEL = new RegExp(LEVEL, 'gu');
const TICK_BEFORE = new RegExp(`${TICKED} ?$`, 'u');
const TICK_BEHIND = new RegExp(`^ ?(?:级|件)? ?${TICKED}`, 'u');
const LABEL_BEFORE = new RegExp(`^.{0,60}:|${LABEL} ?$`, 'u');
const ANY_BOX = new RegExp(`${TICKED}|${UNTICKED}`, 'u');
const BETWEEN = '(?: ?级)? ?(?:[、,/|;]|和|或|及|与)? ?';
const NEXT_LEVEL = new RegExp(`^${BETWEEN}${LEVEL}`, 'u');
const LEVEL_BEFORE = new RegExp(`${LEVEL}${BETWEEN}$`, 'u');
const BEHIND_FIELD = new RegExp(
  `^ ?(?:级|件)?(?:$|[ )\\]】〕>"”』」(\\[【,;。]|${STAR}|${ODD_STAR}|${TERM}|${URGENCY}|保密|期限|份|签发|缓急|[\\p{Script=Han}]{2,8}:)`,
  'u',
);
const NEGATED =
  /(?:非|不属于?|不涉及?|不是|无|未涉?及?|不含)(?:国家)?(?:绝密|机密|秘密|涉密|密)|(?:工作|商业|个人|企业)秘密/g;
const OVER = /已解密|已脱密|已解除|已公开|解密后/;
const ONE_SIGN = /^(绝|机|秘)(?:密?级)?$/;
const ENGLISH: readonly (readonly [RegExp, Marking])[] = [
  [/^top[ -]?secret$/i, '绝密'],
  [/^confidential$/i, '机密'],
  [/^secret$/i, '秘密'],
];
const LONGEST_FIELD = 80;

/** One place where a text names a level. */
export type LevelPlace = {
  readonly level: Marking;
  readonly index: number;
  readonly before: string;
  readonly behind: string;
};

const NEAR = 28;

/** Every place where a text of `plainText` names a level, with what stands close before and behind it. */
export function levelPlaces(plain: string): LevelPlace[] {
  return Array.from(plain.matchAll(EACH_LEVEL), match => {
    const end = match.index + match[0].length;
    return {
      level: levelOf(match[1]),
      index: match.index,
      before: plain.slice(Math.max(0, match.index - NEAR), match.index),
      behind: plain.slice(end, end + NEAR),
    };
  });
}

/** Whether the level is one of several different ones named in a row: 绝密、机密、秘密. */
export function isListed({ level, before, behind }: LevelPlace): boolean {
  const next = NEXT_LEVEL.exec(behind);
  const previous = LEVEL_BEFORE.exec(before);
  return (next !== null && levelOf(next[1]) !== level) || (previous !== null && levelOf(previous[1]) !== level);
}

/** Whether nothing but the end, a sign or another field follows the level, so that it is a value and no part of a word. */
export const endsHere = ({ behind }: LevelPlace): boolean => BEHIND_FIELD.test(behind);

/** The level whose box is ticked; null when none is. `places` are those of the text. */
export function tickedLevel(plain: string, places: readonly LevelPlace[]): Marking | null {
  const box = ANY_BOX.exec(plain);
  if (box === null || places.length === 0) return null;
  // boxes stand behind their words where a word stands before the first of them
  const isBehind = plain.slice(0, box.index).replace(LABEL_BEFORE, '').trim() !== '';
  const ticked = places.filter(place =>
    isBehind ? TICK_BEHIND.test(place.behind) : TICK_BEFORE.test(place.before) && (endsHere(place) || isBoxed(place)),
  );
  // one and the same sign before each of them is a list, not a choice
  return new Set(ticked.map(({ level }) => level)).size === 1 ? (ticked[0]?.level ?? null) : null;
}

const BOX_NEXT = new RegExp(`^ ?(?:级|件)? ?(?:${UNTICKED}|${TICKED})`, 'u');
const isBoxed = ({ behind }: LevelPlace): boolean => BOX_NEXT.test(behind);

/** The level a 密级 field names; null for 无, 内部, 非密 and empty ones, and for a list of boxes none of which is ticked. */
export function markingInField(value: string): Marking | null {
  const plain = plainText(value.slice(0, 400));
  const places = levelPlaces(plain);
  if (ANY_BOX.test(plain)) return tickedLevel(plain, places);
  const bare = plain.replaceAll(' ', '').replace(NEGATED, '');
  if (OVER.test(bare)) return null;
  const sign = ONE_SIGN.exec(bare);
  if (sign !== null) return levelOf(sign[1]);
  for (const [word, level] of ENGLISH) if (word.test(plain)) return level;
  if (plain.length > LONGEST_FIELD) return null;
  const named = levelPlaces(bare).find(place => endsHere(place) && !isListed(place) && leadsTo.test(place.before));
  if (named !== undefined) return named.level;
  return /^(?:属|属于|涉及|是)?国家秘密$/.test(bare) ? '秘密' : null;
}

// nothing before it, or words that say it is one: 定为机密, 国家秘密（机密级）
const leadsTo = /^[^\p{Script=Han}]*$|(?:为|属|属于|国家秘密|密级:?)[^\p{Script=Han}]?$/u;

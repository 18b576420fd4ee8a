import { cleanText, flat } from '../page/clean.ts';

const ENDS =
  /(?:通知|意见|决定|批复|通报|公告|通告|函|决议|公报|命令|请示|报告|纪要|条例|办法|方案|细则|规定|规划|计划|要点|规则|准则|清单|措施|分工)(?:[（(][^（）()]{1,40}[)）])?$/;
const BEGINS = /^(?:印发|转发|批转|关于|[\p{Script=Han}、]{2,60}(?:会|府|厅|室|局|委|部|院|中心)关于)[^。；]{4,}$/u;
const FILE = /\.[a-z]{2,5}$/i;
const HAN = /\p{Script=Han}/gu;
const LEAST_HAN = 8;
/** No title of the field is longer, and no row shows more of one. */
export const LONGEST_TITLE = 160;

/** Whether a text is nothing but what the title of an official document looks like. */
export function isTitleLike(text: string): boolean {
  if (text.length < LEAST_HAN || text.length > LONGEST_TITLE || /[。；]/.test(text) || FILE.test(text)) return false;
  const bare = bareTitle(text);
  return (bare.match(HAN)?.length ?? 0) >= LEAST_HAN && (ENDS.test(bare) || BEGINS.test(bare));
}

const BULLET = /^(?:[·•●◆■▪►>*-]|\d{1,4}[.、．]|[[【]?(?:置顶|新|NEW|new)[\]】]?)\s*/;
const DATE_BEHIND = /[[(（【]?\s?(?:(?:19|20)\d\d[-/.年])?\d{1,2}[-/.月]\d{1,2}日?\s?[\])）】]?$/;

/** A title without the bullet before it and the date behind it, white space taken out. */
export const bareTitle = (text: string): string => flat(cleanText(text).replace(BULLET, '').replace(DATE_BEHIND, ''));

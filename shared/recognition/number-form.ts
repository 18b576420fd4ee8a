import { flat } from './page/clean.ts';

const OPEN = '[\\[〔(（【〈<﹝［{]';
const CLOSE = '[\\]〕)）】〉>﹞］}]';
const SPACE = '[ ]{0,3}';

/**
 * Source of a pattern for a 发文字号 as it is really written: any brackets, spaces inside, 第 or a scanning slip before the
 * running number. Groups: organ's code, year, number.
 */
export const DOC_NUMBER = `([\\p{Script=Han}]{1,24})${SPACE}${OPEN}${SPACE}((?:19|20)${SPACE}\\d${SPACE}\\d)${SPACE}年?${SPACE}${CLOSE}${SPACE}[第的字]?${SPACE}(\\d(?:[ ]?\\d){0,4})${SPACE}号`;

/** A value that begins with a number. Groups as in DOC_NUMBER. */
export const WHOLE_NUMBER = new RegExp(`^${DOC_NUMBER}`, 'u');
/** 令第12号, 第12号. */
export const ORDER_NUMBER = /^([\p{Script=Han}]{0,24}?令?)(?:第)?([\d一二三四五六七八九十百〇零]{1,9})号$/u;
/** 公告2026年第12号. */
export const YEARLY_NUMBER = /^([\p{Script=Han}]{0,24}?)((?:19|20)\d{2})年第?(\d{1,4})号$/u;

/** 机关代字, perhaps behind the name of a small organ; a sentence before the number is neither. */
const CODE = /^[^的]{2,16}$/;

/** A labelled value without the brackets it may stand in. */
export const bareNumber = (value: string): string => flat(value).replace(/^[（(]|[)）]$/g, '');

/** Whether a labelled value has the form of a 发文字号; without the names of organs, so that a page's script may ask. */
export function hasNumberForm(value: string): boolean {
  const whole = WHOLE_NUMBER.exec(value.replace(/^[（(【\s]+/, ''));
  if (whole !== null) return CODE.test(whole[1] ?? '');
  const bare = bareNumber(value);
  return YEARLY_NUMBER.test(bare) || ORDER_NUMBER.test(bare);
}

import { dateInChina, dateOf, type IsoDate, lastDayOfMonth } from '../kernel/dates.ts';

const DIGITS = new Map([...'〇一二三四五六七八九'].map((sign, value) => [sign, value]));
for (const sign of '○О0ＯOo零◯') DIGITS.set(sign, 0);

/** Characters a Chinese numeral may be written with; 〇 has half a dozen look-alikes in real documents. */
export const CHINESE_DIGIT = '[〇○◯ОＯOo0零一二三四五六七八九]';

const SPACE = '[ ]{0,4}';
const YEAR = `((?:1${SPACE}9|2${SPACE}0)${SPACE}\\d${SPACE}\\d|[一二]${SPACE}${CHINESE_DIGIT}${SPACE}${CHINESE_DIGIT}${SPACE}${CHINESE_DIGIT})`;
const SMALL = '(\\d{1,2}|\\d[ ]\\d|[一二三四五六七八九十]{1,3})';

/** Source of a pattern for a full date as documents write it: groups year, month, day. */
export const FULL_DATE = `${YEAR}${SPACE}年${SPACE}${SMALL}${SPACE}月${SPACE}${SMALL}${SPACE}日`;

/** A year, month or day in digits or Chinese numerals (二十七, 十, 二〇〇四) as a number; NaN when it is neither. */
export function numeral(text: string): number {
  const bare = text.replace(/\s/g, '');
  if (/^\d+$/.test(bare)) return Number(bare);
  const ten = bare.indexOf('十');
  if (ten < 0) return [...bare].reduce((sum, sign) => sum * 10 + (DIGITS.get(sign) ?? Number.NaN), 0);
  const tens = ten === 0 ? 1 : (DIGITS.get(bare.charAt(0)) ?? Number.NaN);
  const ones = bare.slice(ten + 1);
  return tens * 10 + (ones === '' ? 0 : (DIGITS.get(ones) ?? Number.NaN));
}

/** The date of matched year, month and day texts, or null when there is no such day. */
export const dateFrom = (
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): IsoDate | null => dateOf(numeral(year ?? ''), numeral(month ?? ''), numeral(day ?? ''));

const WRITTEN = new RegExp(FULL_DATE);
const DASHED = /((?:19|20)\d{2})[-/.年](\d{1,2})[-/.月](\d{1,2})(?!\d)/;
const COMPACT = /^((?:19|20)\d{2})(\d{2})(\d{2})(?!\d)/;
const WITH_ZONE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/;
const EPOCH_SECONDS = 1e11;

/** The civil date of a labelled value: any written form, ISO with or without zone, 20181218, or an epoch in s or ms. */
export function dateInField(text: string): IsoDate | null {
  const value = text.trim();
  if (WITH_ZONE.test(value)) {
    const at = Date.parse(value.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
    return Number.isNaN(at) ? null : dateInChina(at);
  }
  if (/^\d{9,13}$/.test(value)) {
    const epoch = Number(value);
    return dateInChina(epoch < EPOCH_SECONDS ? epoch * 1000 : epoch);
  }
  const match = WRITTEN.exec(value) ?? DASHED.exec(value) ?? COMPACT.exec(value);
  return match === null ? null : dateFrom(match[1], match[2], match[3]);
}

/** Last day of a ten-day part of a month: 上旬 10, 中旬 20, 下旬 the month's end. */
export function endOfTenDays(year: number, month: number, part: string): IsoDate | null {
  if (part === '上旬') return dateOf(year, month, 10);
  return part === '中旬' ? dateOf(year, month, 20) : lastDayOfMonth(year, month);
}

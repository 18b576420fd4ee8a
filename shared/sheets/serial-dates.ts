import { addDays, daysBetween, type IsoDate, isoDate } from '../kernel/dates.ts';

/** Day nought of a spreadsheet: it takes 1900 for a leap year, so that days from March 1900 on are counted from here. */
const DAY_NOUGHT = isoDate('1899-12-30');
const DAY_NOUGHT_OF_1904 = isoDate('1904-01-01');
/** 1 March 1900, and the last day of 2199. */
const FIRST = 61;
const LAST = 109_571;

/** The date of a day’s number in a spreadsheet; null outside of 1900 to 2199. Parts of a day are left out. */
export function dateOfSerial(serial: number, from1904 = false): IsoDate | null {
  const day = Math.floor(serial);
  if (day < (from1904 ? 0 : FIRST) || day > LAST) return null;
  return addDays(from1904 ? DAY_NOUGHT_OF_1904 : DAY_NOUGHT, day);
}

/** The number of a date in a spreadsheet. */
export const serialOf = (date: IsoDate): number => daysBetween(DAY_NOUGHT, date);

/** Built-in number formats that show a date (ECMA-376, 18.8.30), those of Chinese editions among them. */
const DATE_FORMATS = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);

/** Whether a number format shows a date: its own code, where it has one, else its number. */
export function showsDate(format: number, code: string | undefined): boolean {
  if (code === undefined) return DATE_FORMATS.has(format);
  // words in quotation marks, escaped signs, colours and conditions are no parts of a date
  const bare = code.replace(/"[^"]{0,99}"|\\.|\[[^\]]{0,99}\]/g, '');
  return /[yd年]/i.test(bare) || /m{1,5}[-/.]/i.test(bare);
}

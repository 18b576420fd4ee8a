import { Defect } from './assert.ts';

declare const civil: unique symbol;
declare const instant: unique symbol;

/** A civil date without a zone, `2026-11-24`. */
export type IsoDate = string & { readonly [civil]: true };
/** A moment in time, `2026-11-24T01:32:05.000Z`. */
export type Instant = string & { readonly [instant]: true };
/** A calendar month, `2026-11`. */
export type Month = `${number}-${number}`;

const DAY = 86_400_000;
const CHINA_OFFSET = 8 * 3_600_000;
const DATE_FORM = /^\d{4}-\d{2}-\d{2}$/;

/** Whether the text is a date that exists in the calendar. */
export function isIsoDate(text: string): text is IsoDate {
  if (!DATE_FORM.test(text)) return false;
  const month = Number(text.slice(5, 7));
  const day = Number(text.slice(8, 10));
  if (month < 1 || month > 12 || day < 1) return false;
  // nb. asked for every date of every record: no Date is made where there is no need to
  return day <= 28 || day <= lastDay(Number(text.slice(0, 4)), month);
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const lastDay = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

/** The text as a date, or a Defect when no such day exists. */
export function isoDate(text: string): IsoDate {
  if (!isIsoDate(text)) throw new Defect(`not a date: ${text}`);
  return text;
}

/** The date of a year, month 1–12 and day, or null when that month has no such day. */
export function dateOf(year: number, month: number, day: number): IsoDate | null {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isIsoDate(text) ? text : null;
}

const toDays = (date: IsoDate): number => Date.parse(`${date}T00:00:00Z`) / DAY;
const fromDays = (days: number): IsoDate => new Date(days * DAY).toISOString().slice(0, 10) as IsoDate;

/** The date `days` later; earlier when negative. */
export const addDays = (date: IsoDate, days: number): IsoDate => fromDays(toDays(date) + days);

/** Calendar days from one date to another; negative when `to` is earlier. */
export const daysBetween = (from: IsoDate, to: IsoDate): number => toDays(to) - toDays(from);

/** 0 for Sunday … 6 for Saturday. */
export const weekday = (date: IsoDate): number => new Date(`${date}T00:00:00Z`).getUTCDay();

/** The year, month 1–12 and day of a date. */
export function partsOf(date: IsoDate): { year: number; month: number; day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

/** The last day of a month 1–12. */
export function lastDayOfMonth(year: number, month: number): IsoDate {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10) as IsoDate;
}

/** The corresponding day `months` later, or that month's last day (民法典第二百零二条). */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const { year, month, day } = partsOf(date);
  const index = year * 12 + (month - 1) + months;
  const last = lastDayOfMonth(Math.floor(index / 12), (index % 12) + 1);
  return (dateOf(Math.floor(index / 12), (index % 12) + 1, day) ?? last) as IsoDate;
}

/** The moment as text, from milliseconds since 1970. */
export const instantAt = (milliseconds: number): Instant => new Date(milliseconds).toISOString() as Instant;

/** Milliseconds since 1970 of a moment. */
export const millisecondsOf = (moment: Instant): number => Date.parse(moment);

/** The civil date in China (UTC+8, no summer time) at a moment given in milliseconds since 1970. */
export const dateInChina = (milliseconds: number): IsoDate =>
  new Date(milliseconds + CHINA_OFFSET).toISOString().slice(0, 10) as IsoDate;

/** Minutes since midnight in China at a moment given in milliseconds since 1970. */
export const minuteInChina = (milliseconds: number): number =>
  Math.floor(((((milliseconds + CHINA_OFFSET) % DAY) + DAY) % DAY) / 60_000);

/** The moment in milliseconds at which a civil date's minute begins in China. */
export const momentInChina = (date: IsoDate, minute: number): number =>
  toDays(date) * DAY + minute * 60_000 - CHINA_OFFSET;

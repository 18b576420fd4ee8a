import { dateInChina, type IsoDate, minuteInChina, partsOf, weekday } from '../kernel/dates.ts';

const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const;

/** A date as lists show it, `11月24日 周二`; with its year when that is not the year of `today`. */
export function listDate(date: IsoDate, today: IsoDate): string {
  const { year, month, day } = partsOf(date);
  const place = year === partsOf(today).year ? '' : `${year}年`;
  return `${place}${month}月${day}日 ${WEEKDAYS[weekday(date)] ?? ''}`;
}

/** A date as documents write it, `2026年11月24日` (GB/T 9704-2012 7.3.5.4: no leading zeros). */
export function documentDate(date: IsoDate): string {
  const { year, month, day } = partsOf(date);
  return `${year}年${month}月${day}日`;
}

/** Minutes since midnight as a clock shows them, `09:05`. */
export function clockTime(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

/** A moment in milliseconds as lists show it: `09:32` on the day itself, `11月23日 周一 09:32` on another. */
export function momentWords(at: number, now: number): string {
  const time = clockTime(minuteInChina(at));
  const today = dateInChina(now);
  const day = dateInChina(at);
  return day === today ? time : `${listDate(day, today)} ${time}`;
}

import { addDays, type IsoDate, isoDate, weekday } from '../../kernel/dates.ts';
import type { Holiday, YearTable } from './types.ts';

const FIRST_YEAR = 2027;
// 正月初一, 五月初五 and 八月十五 by the lunar calendar (GB/T 33661-2017), a year each from 2027; a test compares all with tyme4ts
const LUNAR = [
  '02-06 06-09 09-15',
  '01-26 05-28 10-03',
  '02-13 06-16 09-22',
  '02-03 06-05 09-12',
  '01-23 06-24 10-01',
  '02-11 06-12 09-19',
  '01-31 06-01 09-08',
  '02-19 06-20 09-27',
  '02-08 06-10 09-16',
];

// the solar term drifts by 0.2422 days a year and falls back a day each leap year; holds from 2000 to 2099
const clearBright = (year: number): number => Math.floor((year % 100) * 0.2422 + 4.81) - Math.floor((year % 100) / 4);

// the first of three days off, counted from the holiday, by its weekday from Sunday: Saturday to Monday around a Sunday
const FIRST = [-1, -2, -2, 0, 0, 0, 0];
const WEDNESDAY = 3;

/**
 * The years no notice is out for, by the rule the notices follow since 2025 (《全国年节及纪念日放假办法》, 国令第795号): 春节 from 除夕
 * eight days, 劳动节 five, 国庆节 seven, with 中秋节 inside it eight; the others three with the weekend, one on a Wednesday. Make-up
 * days are unknown until the notice.
 */
export const estimatedYears: readonly YearTable[] = LUNAR.map((days, nth) => {
  const year = FIRST_YEAR + nth;
  const on = (day: string): IsoDate => isoDate(`${year}-${day}`);
  const [spring = '', dragonBoat = '', midAutumn = ''] = days.split(' ');
  const isJoint = midAutumn >= '10-01' && midAutumn <= '10-07';
  return {
    year,
    notice: null,
    holidays: [
      withWeekend('元旦', on('01-01')),
      lasting('春节', addDays(on(spring), -1), 8),
      withWeekend('清明节', on(`04-0${clearBright(year)}`)),
      lasting('劳动节', on('05-01'), 5),
      withWeekend('端午节', on(dragonBoat)),
      ...(isJoint ? [] : [withWeekend('中秋节', on(midAutumn))]),
      lasting(isJoint ? '国庆节、中秋节' : '国庆节', on('10-01'), isJoint ? 8 : 7),
    ],
    makeUpDays: [],
  };
});

function lasting(name: string, from: IsoDate, days: number): Holiday {
  return { name, from, to: addDays(from, days - 1) };
}

function withWeekend(name: string, day: IsoDate): Holiday {
  const on = weekday(day);
  return lasting(name, addDays(day, FIRST[on] ?? 0), on === WEDNESDAY ? 1 : 3);
}

import { LunarDay, SolarTerm } from 'tyme4ts';
import { describe, expect, test } from 'vitest';
import { holidayOn, isCovered } from '../../../../shared/domain/calendar/calendar.ts';
import { estimatedYears } from '../../../../shared/domain/calendar/estimate.ts';
import { builtInCalendar as calendar } from '../../../../shared/domain/calendar/tables.ts';
import { addDays, type IsoDate, isoDate, weekday } from '../../../../shared/kernel/dates.ts';

type Solar = { getYear(): number; getMonth(): number; getDay(): number };

const dayOf = (day: Solar): IsoDate =>
  isoDate([day.getYear(), day.getMonth(), day.getDay()].map(part => String(part).padStart(2, '0')).join('-'));
const lunar = (year: number, month: number, day: number): IsoDate =>
  dayOf(LunarDay.fromYmd(year, month, day).getSolarDay());
const holidaysOf = (year: number) => estimatedYears.find(table => table.year === year)?.holidays ?? [];
const blockOf = (year: number, name: string) => holidaysOf(year).find(one => one.name.includes(name));
const years = estimatedYears.map(table => table.year);

describe('the estimate of a year no notice is out for', () => {
  test('reaches from the first year without a notice to 2035 and never claims to be one', () => {
    expect(years).toEqual([2027, 2028, 2029, 2030, 2031, 2032, 2033, 2034, 2035]);
    expect(years.map(year => isCovered(calendar, isoDate(`${year}-06-30`)))).not.toContain(true);
  });

  test.each(years)('of %i has 春节, 清明节, 端午节 and 中秋节 on the days tyme4ts reckons', year => {
    const spring = lunar(year, 1, 1);
    expect([blockOf(year, '春节')?.from, holidayOn(calendar, spring)]).toEqual([addDays(spring, -1), '春节']);
    const days: readonly (readonly [string, IsoDate])[] = [
      ['清明节', dayOf(SolarTerm.fromName(year, '清明').getJulianDay().getSolarDay())],
      ['端午节', lunar(year, 5, 5)],
      ['中秋节', lunar(year, 8, 15)],
    ];
    for (const [name, day] of days)
      expect([day, holidayOn(calendar, day) ?? '']).toEqual([day, expect.stringContaining(name)]);
  });

  test('joins a holiday to its weekend in three days, and leaves a Wednesday alone', () => {
    for (const { name, from, to } of years.flatMap(holidaysOf)) {
      if (!/^(?:元旦|清明节|端午节|中秋节)$/.test(name)) continue;
      const [first, last] = [weekday(from), weekday(to)];
      if (from === to) expect([name, from, first]).toEqual([name, from, 3]);
      else
        expect([name, from, addDays(from, 2), [4, 5, 6, 0].includes(first), [6, 0, 1, 2].includes(last)]).toEqual([
          name,
          from,
          to,
          true,
          true,
        ]);
    }
  });

  test('is for 2027 what the rule gives by hand', () => {
    expect(holidaysOf(2027)).toEqual([
      { name: '元旦', from: '2027-01-01', to: '2027-01-03' },
      { name: '春节', from: '2027-02-05', to: '2027-02-12' },
      { name: '清明节', from: '2027-04-03', to: '2027-04-05' },
      { name: '劳动节', from: '2027-05-01', to: '2027-05-05' },
      { name: '端午节', from: '2027-06-09', to: '2027-06-09' },
      { name: '中秋节', from: '2027-09-15', to: '2027-09-15' },
      { name: '国庆节', from: '2027-10-01', to: '2027-10-07' },
    ]);
  });

  test('holds 国庆节 and 中秋节 together for eight days where the one falls into the other', () => {
    const joint = years.filter(year => blockOf(year, '中秋节') === blockOf(year, '国庆节'));
    expect(joint).toEqual([2028, 2031]);
    expect(blockOf(2028, '中秋节')).toEqual({ name: '国庆节、中秋节', from: '2028-10-01', to: '2028-10-08' });
  });
});

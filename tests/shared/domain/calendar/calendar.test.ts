import chineseDays from 'chinese-days';
import { LegalHoliday } from 'tyme4ts';
import { describe, expect, test } from 'vitest';
import {
  addWorkdays,
  calendarFrom,
  firstWorkdayOnOrAfter,
  holidayOn,
  isCovered,
  isWorkday,
  lastWorkdayOnOrBefore,
  workdaysBetween,
} from '../../../../shared/domain/calendar/calendar.ts';
import { builtInCalendar as calendar } from '../../../../shared/domain/calendar/tables.ts';
import { addDays, type IsoDate, isoDate, partsOf, weekday } from '../../../../shared/kernel/dates.ts';

function* days(from: string, to: string): Generator<IsoDate> {
  for (let day = isoDate(from); day <= isoDate(to); day = addDays(day, 1)) yield day;
}

describe('the calendar of days off', () => {
  test('agrees with chinese-days on every day of 2024 to 2026', () => {
    const differing = [...days('2024-01-01', '2026-12-31')].filter(
      day => isWorkday(calendar, day) !== chineseDays.isWorkday(day),
    );
    expect(differing).toEqual([]);
  });

  test('agrees with tyme4ts on every day of 2024 to 2026', () => {
    const byTyme = (day: IsoDate): boolean => {
      const { year, month, day: date } = partsOf(day);
      const holiday = LegalHoliday.fromYmd(year, month, date);
      return holiday === null ? weekday(day) % 6 !== 0 : holiday.isWork();
    };
    const differing = [...days('2024-01-01', '2026-12-31')].filter(day => isWorkday(calendar, day) !== byTyme(day));
    expect(differing).toEqual([]);
  });

  test('has 248 workdays in 2026, month by month as counted by hand', () => {
    const months = Array<number>(12).fill(0);
    for (const day of days('2026-01-01', '2026-12-31'))
      if (isWorkday(calendar, day)) months[partsOf(day).month - 1]! += 1;
    expect(months).toEqual([21, 16, 22, 21, 19, 21, 23, 21, 22, 18, 21, 23]);
    expect(months.reduce((sum, count) => sum + count, 0)).toBe(248);
  });

  test('says how far it is covered, and that later years are estimates', () => {
    expect(calendar.coveredTo).toBe('2026-12-31');
    expect(isCovered(calendar, isoDate('2026-12-31'))).toBe(true);
    expect(isCovered(calendar, isoDate('2027-01-01'))).toBe(false);
    expect(isCovered(calendar, isoDate('2023-12-31'))).toBe(false);
    expect(isWorkday(calendar, isoDate('2027-01-01'))).toBe(false);
    expect(calendar.years.find(table => table.notice === null)?.year).toBe(2027);
  });

  test('names the notice every official year rests on', () => {
    for (const table of calendar.years.filter(table => table.year <= 2026)) {
      expect(table.notice?.number).toMatch(/^国办发明电〔20\d\d〕\d+号$/);
      expect(table.notice?.title).toContain(String(table.year));
    }
  });

  test('makes up only weekends and never on a day off', () => {
    for (const table of calendar.years) {
      for (const day of table.makeUpDays) {
        expect([day, weekday(day) % 6]).toEqual([day, 0]);
        expect([day, holidayOn(calendar, day)]).toEqual([day, null]);
      }
    }
  });

  test('refuses tables with a missing year in between', () => {
    const tables = calendar.years.filter(table => table.year !== 2025);
    expect(() => calendarFrom('test', tables)).toThrow(/gap/);
  });
});

describe('counting workdays', () => {
  test.each([
    ['2026-11-24', 15, '2026-12-15'],
    ['2026-09-18', 10, '2026-10-09'],
    ['2026-02-10', 5, '2026-02-24'],
    ['2026-04-28', 5, '2026-05-08'],
    ['2025-12-29', 3, '2026-01-04'],
    ['2026-06-15', 5, '2026-06-23'],
    ['2026-11-25', 5, '2026-12-02'],
  ])('from %s, %i workdays later is %s', (start, count, due) => {
    expect(addWorkdays(calendar, isoDate(start), count)).toBe(due);
    expect(workdaysBetween(calendar, isoDate(start), isoDate(due))).toBe(count);
    expect(workdaysBetween(calendar, isoDate(due), isoDate(start))).toBe(-count);
  });

  test.each([
    ['2026-12-25', '2026-12-25'],
    ['2026-05-31', '2026-05-29'],
    ['2026-12-20', '2026-12-18'],
    ['2026-12-05', '2026-12-04'],
    ['2026-10-07', '2026-09-30'],
    ['2026-10-10', '2026-10-10'],
  ])('the last workday on or before %s is %s', (date, safe) => {
    expect(lastWorkdayOnOrBefore(calendar, isoDate(date))).toBe(safe);
  });

  test.each([
    ['2026-12-24', '2026-12-24'],
    ['2026-10-01', '2026-10-08'],
    ['2027-02-28', '2027-03-01'],
    ['2026-02-14', '2026-02-14'],
  ])('a period ending on %s ends on %s', (date, end) => {
    expect(firstWorkdayOnOrAfter(calendar, isoDate(date))).toBe(end);
  });

  test('today itself leaves no workday, and a date of the year 9999 costs nothing', () => {
    expect(workdaysBetween(calendar, isoDate('2026-11-24'), isoDate('2026-11-24'))).toBe(0);
    expect(workdaysBetween(calendar, isoDate('2026-11-24'), isoDate('9999-12-31'))).toBeGreaterThan(10_000);
  });
});

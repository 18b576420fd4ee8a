import { expect, test } from 'vitest';
import { addWorkdays, isCovered, isWorkday } from '../../../../shared/domain/calendar/calendar.ts';
import { calendarOf, calendarsBefore } from '../../../../shared/domain/calendar/in-force.ts';
import { builtInCalendar } from '../../../../shared/domain/calendar/tables.ts';
import { isoDate } from '../../../../shared/kernel/dates.ts';
import { officialYear } from './official-year.ts';

test('with nothing adopted the built-in calendar stands', () => {
  expect(calendarOf([])).toBe(builtInCalendar);
});

test('an adopted year takes the place of its estimate and is covered; its make-up days are worked', () => {
  const calendar = calendarOf([officialYear(2027, '2026-11-10')]);
  const makeUp = isoDate('2027-02-20');
  expect([isWorkday(builtInCalendar, makeUp), isWorkday(calendar, makeUp)]).toEqual([false, true]);
  expect([builtInCalendar.coveredTo, calendar.coveredTo]).toEqual(['2026-12-31', '2027-12-31']);
  expect(calendar.version).toBe('2026-11-10');
  expect(addWorkdays(builtInCalendar, isoDate('2027-02-18'), 5)).toBe('2027-02-25');
  expect(addWorkdays(calendar, isoDate('2027-02-18'), 5)).toBe('2027-02-24');
});

test('a year adopted beyond a missing one is counted with, but nothing claims to cover it', () => {
  const calendar = calendarOf([officialYear(2028, '2027-11-10')]);
  expect(calendar.coveredTo).toBe('2026-12-31');
  expect(isCovered(calendar, isoDate('2028-02-08'))).toBe(false);
  expect(isWorkday(calendar, isoDate('2028-10-02'))).toBe(false);
});

test('the notice issued later stands, be it built in or adopted', () => {
  const earlier = officialYear(2026, '2025-10-01');
  const later = officialYear(2026, '2026-03-01');
  const tableOf = (year: typeof later) => calendarOf([year]).years.find(one => one.year === 2026)?.notice?.issuedOn;
  expect([tableOf(earlier), tableOf(later)]).toEqual(['2025-11-04', '2026-03-01']);
});

test('what was in force before is told in the order of the adoptions, across years, the built-in calendar at its beginning', () => {
  const first = officialYear(2027, '2026-11-10');
  const second = { ...first, makeUpDays: [isoDate('2027-02-13')] };
  const year = (
    table: typeof first,
    adoptedAt: string,
    earlier: { table: typeof first; adoptedAt: string }[] = [],
  ) => ({
    ...{ table, adoptedAt, earlier },
  });
  const corrected = year(second, '2026-12-02', [{ table: first, adoptedAt: '2026-11-12' }]);
  const next = year(officialYear(2028, '2027-11-10'), '2027-11-11');
  const before = calendarsBefore([next, corrected]);
  const makeUp = isoDate('2027-02-20');
  expect(before.map(calendar => [calendar.coveredTo, isWorkday(calendar, makeUp)])).toEqual([
    ['2027-12-31', false],
    ['2027-12-31', true],
    ['2026-12-31', false],
  ]);
  expect(calendarsBefore([])).toEqual([]);
});

import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  dateInChina,
  dateOf,
  daysBetween,
  isIsoDate,
  isoDate,
  lastDayOfMonth,
  minuteInChina,
  momentInChina,
  weekday,
} from '../../../shared/kernel/dates.ts';

describe('civil dates', () => {
  test.each([
    ['2026-11-24', true],
    ['2024-02-29', true],
    ['2026-02-29', false],
    ['2026-13-01', false],
    ['2026-04-31', false],
    ['2026-1-1', false],
    ['2026-11-24T00:00', false],
    ['', false],
  ])('%s is a date: %s', (text, is) => {
    expect(isIsoDate(text)).toBe(is);
    if (!is) expect(() => isoDate(text)).toThrow('not a date');
  });

  test('days are counted over month, year and leap day', () => {
    expect(addDays(isoDate('2024-02-28'), 2)).toBe('2024-03-01');
    expect(addDays(isoDate('2026-01-01'), -1)).toBe('2025-12-31');
    expect(daysBetween(isoDate('2026-11-24'), isoDate('2026-12-24'))).toBe(30);
    expect(weekday(isoDate('2026-11-24'))).toBe(2);
  });

  test.each([
    ['2026-11-24', 3, '2027-02-24'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-10-31', 1, '2026-11-30'],
    ['2026-12-31', 12, '2027-12-31'],
    ['2026-01-31', -1, '2025-12-31'],
  ])('%s and %i months is %s: the corresponding day, else the month’s last', (date, months, expected) => {
    expect(addMonths(isoDate(date), months)).toBe(expected);
  });

  test('a month’s last day and days that do not exist', () => {
    expect(lastDayOfMonth(2026, 2)).toBe('2026-02-28');
    expect(lastDayOfMonth(2024, 2)).toBe('2024-02-29');
    expect(dateOf(2026, 2, 30)).toBeNull();
    expect(dateOf(2026, 2, 28)).toBe('2026-02-28');
  });
});

describe('the day in China', () => {
  test('begins at 16:00 of the day before in UTC, whatever zone the machine is in', () => {
    expect(dateInChina(Date.parse('2026-11-23T15:59:59.999Z'))).toBe('2026-11-23');
    expect(dateInChina(Date.parse('2026-11-23T16:00:00.000Z'))).toBe('2026-11-24');
    expect(minuteInChina(Date.parse('2026-11-24T01:00:00Z'))).toBe(9 * 60);
    expect(momentInChina(isoDate('2026-11-24'), 9 * 60)).toBe(Date.parse('2026-11-24T01:00:00Z'));
  });
});

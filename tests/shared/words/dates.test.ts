import { expect, test } from 'vitest';
import { isoDate, momentInChina } from '../../../shared/kernel/dates.ts';
import { clockTime, documentDate, listDate, momentWords } from '../../../shared/words/dates.ts';

const today = isoDate('2026-11-24');

test('a list shows month, day and weekday, and the year only of another year', () => {
  expect(listDate(isoDate('2026-11-27'), today)).toBe('11月27日 周五');
  expect(listDate(isoDate('2027-01-03'), today)).toBe('2027年1月3日 周日');
});

test('a document writes the date without leading zeros', () => {
  expect(documentDate(isoDate('2026-01-05'))).toBe('2026年1月5日');
});

test('a clock has two digits on both sides', () => {
  expect([clockTime(0), clockTime(545), clockTime(1439)]).toEqual(['00:00', '09:05', '23:59']);
});

test('a moment of today is its time, of another day its date and time', () => {
  const now = momentInChina(today, 10 * 60);
  expect(momentWords(momentInChina(today, 572), now)).toBe('09:32');
  expect(momentWords(momentInChina(isoDate('2026-11-23'), 572), now)).toBe('11月23日 周一 09:32');
});

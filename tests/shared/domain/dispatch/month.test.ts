import { expect, test } from 'vitest';
import { builtInCalendar } from '../../../../shared/domain/calendar/tables.ts';
import { dispatchDays, dispatchPeriod } from '../../../../shared/domain/dispatch/month.ts';
import { isoDate } from '../../../../shared/kernel/dates.ts';

const DAYS = { openDay: 20, closeDay: 25 };

test.each([
  ['2026-11-03', '2026-11-20', '2026-11-25'],
  // the 20th is a Sunday worked for 国庆节, the 25th begins 中秋节
  ['2026-09-01', '2026-09-20', '2026-09-24'],
  ['2026-06-10', '2026-06-18', '2026-06-25'],
  ['2026-12-31', '2026-12-18', '2026-12-25'],
])('the dispatch in the month of %s opens on %s and closes on %s', (on, openOn, closeOn) => {
  expect(dispatchDays(builtInCalendar, DAYS, isoDate(on))).toEqual({ openOn, closeOn });
});

test('it looks back to the last one and ahead to the next', () => {
  expect(dispatchPeriod(builtInCalendar, DAYS, isoDate('2026-11-20'))).toEqual({
    from: '2026-10-21',
    to: '2026-12-18',
    today: '2026-11-20',
  });
});

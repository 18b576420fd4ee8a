import { expect, test } from 'vitest';
import { tableProblems } from '../../../../shared/domain/calendar/adopted.ts';
import { builtInCalendar } from '../../../../shared/domain/calendar/tables.ts';

test('the built-in tables of official years are sound by the same checks', () => {
  for (const { notice, holidays, makeUpDays, year } of builtInCalendar.years) {
    if (notice === null) continue;
    const table = { year, notice, holidays: [...holidays], makeUpDays: [...makeUpDays] };
    expect(tableProblems(table)).toEqual([]);
  }
});

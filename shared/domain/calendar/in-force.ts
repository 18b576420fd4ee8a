import { by, byNumber, byText } from '../../kernel/compare.ts';
import { calendarFrom } from './calendar.ts';
import { builtInCalendar } from './tables.ts';
import type { Calendar, YearTable } from './types.ts';

/**
 * The calendar in force: the built-in tables with what was adopted in their place. Of two tables of one year the one whose notice
 * was issued later stands, and the adopted one where both rest on the same day's. Covered are only official years without a gap: a
 * year adopted beyond a missing one is counted with, but stays an estimate.
 */
export function calendarOf(adopted: readonly YearTable[]): Calendar {
  if (adopted.length === 0) return builtInCalendar;
  const tables = new Map(builtInCalendar.years.map(table => [table.year, table]));
  const from = builtInCalendar.years.find(({ notice }) => notice !== null)?.year ?? 0;
  for (const table of adopted) {
    const there = tables.get(table.year)?.notice?.issuedOn ?? '';
    if (table.year >= from && table.notice !== null && table.notice.issuedOn >= there) tables.set(table.year, table);
  }
  let next = from;
  const years = [...tables.values()].sort(by(({ year }) => year, byNumber)).map(table => {
    if (table.notice === null || table.year !== next) return { ...table, notice: null };
    next += 1;
    return table;
  });
  const newest =
    years
      .map(({ notice }) => notice?.issuedOn ?? '')
      .sort(byText)
      .at(-1) ?? '';
  return calendarFrom(newest, years);
}

/** What an adoption leaves on record: the table with the moment, and those it replaced. */
export type Adopted = {
  readonly table: YearTable;
  readonly adoptedAt: string;
  readonly earlier: readonly { readonly table: YearTable; readonly adoptedAt: string }[];
};

/**
 * The calendars that were in force before the present one, newest first, the built-in one last: dates counted by any of them may
 * still stand in the ledger.
 */
export function calendarsBefore(years: readonly Adopted[]): readonly Calendar[] {
  const adoptions = years.flatMap(year => [year, ...year.earlier]).sort(by(({ adoptedAt }) => adoptedAt, byText));
  const states: Calendar[] = [builtInCalendar];
  const tables = new Map<number, YearTable>();
  for (const { table } of adoptions) {
    tables.set(table.year, table);
    states.unshift(calendarOf([...tables.values()]));
  }
  return states.slice(1);
}

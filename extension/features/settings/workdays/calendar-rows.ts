import { calendarYearId } from '../../../../shared/domain/calendar/adopted.ts';
import type { Calendar, YearTable } from '../../../../shared/domain/calendar/types.ts';
import type { Entry } from '../../../local/entry.ts';

/** Where the days off of a year come from: a built-in notice, one imported here, or the rule alone. */
export type YearSource = 'published' | 'adopted' | 'estimated';

/** One year of the calendar in force, with who imported it where somebody did. */
export type CalendarRow = {
  readonly year: number;
  readonly source: YearSource;
  readonly table: YearTable;
  readonly adopted: { readonly by: string; readonly at: string } | null;
};

/** How a source is called. */
export const SOURCE_WORDS: Readonly<Record<YearSource, string>> = {
  published: '公布',
  adopted: '导入',
  estimated: '估算',
};

/** The years of the calendar in force, with their sources. */
export function calendarRows(
  calendar: Calendar,
  adopted: ReadonlyMap<string, Pick<Entry<'calendarYear'>, 'body'>>,
): readonly CalendarRow[] {
  return calendar.years.map(table => {
    const body = adopted.get(calendarYearId(table.year))?.body;
    const isAdopted = body !== undefined && body.table.notice.number === table.notice?.number;
    const source = table.notice === null ? 'estimated' : isAdopted ? 'adopted' : 'published';
    return {
      ...{ year: table.year, source, table },
      adopted: isAdopted ? { by: body.adoptedBy, at: body.adoptedAt } : null,
    };
  });
}

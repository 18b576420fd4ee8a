import { calendarYearId } from '../../../../shared/domain/calendar/adopted.ts';
import type { Calendar, YearTable } from '../../../../shared/domain/calendar/types.ts';
import type { Entry } from '../../../local/entry.ts';

/** Where the days off of a year come from: a built-in notice, one imported here, or the rule alone. */
export type YearSource = 'published' | 'adopted' | 'estimated';

/** One year of the calendar in force, with who imported it where somebody did; estimated years that follow each other are one row. */
export type CalendarRow = {
  readonly year: number;
  /** The last year of the row. */
  readonly until: number;
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
  const rows: CalendarRow[] = [];
  for (const table of calendar.years) {
    const body = adopted.get(calendarYearId(table.year))?.body;
    const isAdopted = body !== undefined && body.table.notice.number === table.notice?.number;
    const source = table.notice === null ? 'estimated' : isAdopted ? 'adopted' : 'published';
    const before = rows.at(-1);
    if (source === 'estimated' && before?.source === 'estimated')
      rows[rows.length - 1] = { ...before, until: table.year };
    else
      rows.push({
        ...{ year: table.year, until: table.year, source, table },
        adopted: isAdopted ? { by: body.adoptedBy, at: body.adoptedAt } : null,
      });
  }
  return rows;
}

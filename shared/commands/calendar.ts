import * as z from 'zod';
import { calendarYearId, MOST_EARLIER, tableProblems, yearTableSchema } from '../domain/calendar/adopted.ts';
import { sameJson } from '../kernel/json.ts';
import { ok, refuse } from '../kernel/result.ts';
import { type Command, defineCommand, put } from './define.ts';

/**
 * 采用放假安排: a year's days off by its notice, for everybody of the jurisdiction. Only last year's, this year's and the next can
 * be adopted, never by an older notice than the one adopted before; the table is checked again here, whoever read it.
 */
export const adoptYear = defineCommand({
  name: 'calendar.adoptYear',
  args: z.object({ table: yearTableSchema }),
  needs: 'calendar.adopt',
  reads: ({ table }) => [{ kind: 'calendarYear', id: calendarYearId(table.year) }],
  decide(rows, { table }, { today, at, actor }) {
    const { year, notice } = table;
    if (Math.abs(year - Number(today.slice(0, 4))) > 1) return refuse('calendar.other-year', { year });
    const [problem] = tableProblems(table);
    if (problem !== undefined) return refuse('calendar.unsound', { year, problem });
    // a slip in its date would bar every right notice afterwards
    if (notice.issuedOn > today) return refuse('calendar.future-notice', { issuedOn: notice.issuedOn });
    const there = rows.get('calendarYear', calendarYearId(year));
    if (there !== null && sameJson(there.table, table)) return ok([]);
    if (there !== null && there.table.notice.issuedOn > notice.issuedOn)
      return refuse('calendar.older-notice', { year, number: there.table.notice.number });
    const adoptedBy = actor.kind === 'person' ? actor.personId : 'system';
    const before = there === null ? [] : [{ table: there.table, adoptedAt: there.adoptedAt }, ...there.earlier];
    const earlier = before.slice(0, MOST_EARLIER);
    return ok([put('calendarYear', calendarYearId(year), { v: 2, table, adoptedAt: at, adoptedBy, earlier })]);
  },
});

/** The commands of the calendar. */
export const calendarCommands = [adoptYear] as unknown as readonly Command[];

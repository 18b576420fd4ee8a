import { existsSync } from 'node:fs';
import { calendarYearId, calendarYearKind } from '../../../shared/domain/calendar/adopted.ts';
import { calendarOf } from '../../../shared/domain/calendar/in-force.ts';
import { builtInCalendar } from '../../../shared/domain/calendar/tables.ts';
import type { Calendar, YearTable } from '../../../shared/domain/calendar/types.ts';
import { readBody } from '../../../shared/domain/records/read-body.ts';
import type { Entropy } from '../../../shared/kernel/ids.ts';
import type { Config } from '../../config.ts';
import { databasePath } from '../../installation.ts';
import type { View } from '../../store/contract.ts';
import { StorageProblem } from '../../store/problem.ts';
import { openStore } from '../../store/sqlite/open.ts';

/**
 * The calendar in force in the database of a folder, which is only looked at; the built-in one where there is no database, and where
 * it cannot be read, of which `onTrouble` is told.
 */
export function calendarInFolder(
  { folder }: Pick<Config, 'folder'>,
  entropy: Entropy,
  onTrouble: (problem: StorageProblem) => void,
): Calendar {
  const path = databasePath(folder);
  if (!existsSync(path)) return builtInCalendar;
  try {
    const store = openStore(path, { entropy, readOnly: true });
    try {
      return calendarOf(store.read(adoptedYears));
    } finally {
      store.close();
    }
  } catch (fault) {
    if (!(fault instanceof StorageProblem)) throw fault;
    onTrouble(fault);
    return builtInCalendar;
  }
}

const LAST_YEAR = 2100;

function adoptedYears(view: View): YearTable[] {
  const tables: YearTable[] = [];
  for (let year = builtInCalendar.years[0]?.year ?? LAST_YEAR; year <= LAST_YEAR; year += 1) {
    const body = view.record('calendarYear', calendarYearId(year))?.body ?? null;
    const reading = body === null ? null : readBody(calendarYearKind, JSON.parse(body));
    if (reading?.ok) tables.push(reading.body.table);
  }
  return tables;
}

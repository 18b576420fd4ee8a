import { calendarOf } from '../../shared/domain/calendar/in-force.ts';
import type { Calendar } from '../../shared/domain/calendar/types.ts';
import type { LocalStore } from './contract.ts';
import type { Entry } from './entry.ts';
import { listRecords } from './read.ts';
import type { LocalView } from './view.ts';

type Years = ReadonlyMap<string, Pick<Entry<'calendarYear'>, 'body'>>;

const made = new WeakMap<Years, Calendar>();

/** The calendar in force on this device: the built-in tables with the years adopted. Reading it in a component or a computed follows it. */
export const calendarIn = (view: LocalView): Calendar => calendarOfYears(view.watchKind('calendarYear').value);

/** The calendar in force, read from the store once; for who has no view of it. */
export const readCalendar = async (store: LocalStore): Promise<Calendar> =>
  calendarOfYears(await listRecords(store, 'calendarYear'));

// a view gives a new map at each change, so that one map is one calendar
function calendarOfYears(years: Years): Calendar {
  const there = made.get(years);
  if (there !== undefined) return there;
  const calendar = calendarOf([...years.values()].map(({ body }) => body.table));
  made.set(years, calendar);
  return calendar;
}

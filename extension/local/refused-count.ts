import { addDays, type IsoDate } from '../../shared/kernel/dates.ts';
import type { KeyValueArea } from './key-value-area.ts';

/** Where it is kept in the area. */
export const REFUSED_KEY = 'refused';

/** Days the counts are kept. */
const KEPT_DAYS = 90;

/** How many marked pages were refused on each day: a date and a number, nothing of what they were (domain §C4). */
export type RefusedCounts = Readonly<Record<IsoDate, number>>;

/** The counts of this device; empty when none is kept or what is kept cannot be read. */
export async function readRefused(area: KeyValueArea): Promise<RefusedCounts> {
  return countsOf((await area.get([REFUSED_KEY]))[REFUSED_KEY]);
}

/** Counts one more refusal. `alone` does one piece of work at a time, so that none is lost. */
export function countRefused(
  area: KeyValueArea,
  today: IsoDate,
  alone: (work: () => Promise<void>) => Promise<void>,
): Promise<void> {
  return alone(async () => {
    const counts = await readRefused(area);
    const oldest = addDays(today, -KEPT_DAYS);
    const kept = Object.entries(counts).filter(([date]) => date > oldest);
    await area.set({ [REFUSED_KEY]: { ...Object.fromEntries(kept), [today]: (counts[today] ?? 0) + 1 } });
  });
}

function countsOf(kept: unknown): RefusedCounts {
  if (typeof kept !== 'object' || kept === null) return {};
  return Object.fromEntries(
    Object.entries(kept).filter(([date, count]) => /^\d{4}-\d\d-\d\d$/.test(date) && Number.isSafeInteger(count)),
  );
}

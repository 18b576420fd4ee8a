import type { Calendar } from '../../../shared/domain/calendar/types.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import { nextOccurrence } from '../../../shared/recognition/deadlines/recurrence.ts';
import type { Deadline, Recognition } from '../../../shared/recognition/types.ts';
import type { DeadlineChosen } from '../../messages/contract.ts';
import type { DraftShelf } from './draft-shelf.ts';

const nameOf = ({ nth }: DeadlineChosen): string => `chosen ${nth}`;

/** Whether a deadline chosen on the page has been taken up already, so that what a person changed since stays theirs. */
export const isTaken = (shelf: DraftShelf, chosen: DeadlineChosen): boolean => shelf.get(nameOf(chosen)) === true;

/** The deadline with a date that can be chosen: a recurring one with its next day, any other as it was read. */
export const withNext = (deadline: Deadline, today: IsoDate, calendar: Calendar): Deadline =>
  deadline.recurs === null || deadline.resolved !== null
    ? deadline
    : { ...deadline, resolved: nextOccurrence(deadline.recurs, today, calendar) };

/**
 * Takes up a deadline chosen on the page, once: the one the document was read to have at that place, a recurring one with its next date.
 * Null where nothing was chosen, it was taken up before, or the document no longer has it.
 */
export function takeChosen(
  shelf: DraftShelf,
  read: Recognition | null,
  chosen: DeadlineChosen | null,
  today: IsoDate,
  calendar: Calendar,
): Deadline | null {
  if (read === null || chosen === null || isTaken(shelf, chosen)) return null;
  shelf.put(nameOf(chosen), true);
  const found = read.deadlines.find(
    ({ at, start, end }) => at === chosen.at && start === chosen.start && end === chosen.end,
  );
  return found === undefined ? null : withNext(found, today, calendar);
}

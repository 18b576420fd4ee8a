import { by, byNumber, byText, inTurn } from '../../kernel/compare.ts';
import type { IsoDate } from '../../kernel/dates.ts';
import type { RecordId } from '../../kernel/ids.ts';
import { type Actor, holds, OFFICE_ROLES, UNIT_ROLES, unitsOf } from '../accounts/actor.ts';
import { lastWorkdayOnOrBefore } from '../calendar/calendar.ts';
import { type DueStatus, dueStatus, NEAR_WORKDAYS, SOON_WORKDAYS } from '../calendar/lights.ts';
import type { Calendar } from '../calendar/types.ts';
import type { IncomingDocument } from '../documents/types.ts';
import type { Task } from '../ledger/types.ts';

/** A task with its id, and whether its document is marked 内部: then a notification says neither title nor number. */
export type DatedTask = { readonly id: RecordId; readonly task: Task; readonly internal: boolean };

/** How pressing, most pressing first: 逾期, 今日到期, 5个工作日内, 15个工作日内. */
export const DUE_GROUPS = ['overdue', 'today', 'near', 'soon'] as const;

/** How pressing a task is. */
export type DueGroup = (typeof DUE_GROUPS)[number];

/** What the person has to do with it: lead it, help, or see that what they set gets done. */
export type DuePart = 'lead' | 'help' | 'set';

/** A task that asks something of the person within 15 workdays or is late. */
export type DueItem = DatedTask & {
  readonly group: DueGroup;
  readonly part: DuePart;
  readonly dueOn: IsoDate;
  /** The last workday on or before the due date: what reminders aim at. */
  readonly aimOn: IsoDate;
  readonly status: DueStatus;
};

/** Whether a document's facts mark it 内部 or 工作秘密 (domain §C4). */
export const isInternal = (document: Pick<IncomingDocument, 'dissemination'> | null): boolean =>
  /内部|工作秘密/.test(document?.dissemination ?? '');

/** What the person has to do with a task; null when it is none of theirs and so never reminds them. */
export function partIn(actor: Actor, task: Task): DuePart | null {
  if (actor.kind !== 'person') return null;
  const units = unitsOf(actor, [...UNIT_ROLES, ...OFFICE_ROLES]);
  if (units.includes(task.leadUnitId)) return 'lead';
  if (task.coUnitIds.some(unit => units.includes(unit))) return 'help';
  return holds(actor, OFFICE_ROLES) && task.setBy === actor.personId ? 'set' : null;
}

/**
 * What is due for a person, most pressing first. Only open tasks with a date count: 待核对 and 已销号 wait for someone else or
 * for no one. A date on a day off counts as due on the last workday before it.
 */
export function dueFor(
  tasks: readonly DatedTask[],
  actor: Actor,
  calendar: Calendar,
  today: IsoDate,
): readonly DueItem[] {
  const items: DueItem[] = [];
  for (const dated of tasks) {
    const { state, dueOn } = dated.task;
    const part = state === 'open' && dueOn !== null ? partIn(actor, dated.task) : null;
    if (part === null || dueOn === null) continue;
    const aimOn = lastWorkdayOnOrBefore(calendar, dueOn);
    const status = dueStatus(calendar, dueOn, today, null);
    const group = groupOf(status, aimOn, today);
    if (group !== null) items.push({ ...dated, part, dueOn, aimOn, status, group });
  }
  return items.sort(mostPressingFirst);
}

/** How many items each group has. */
export function countsOf(items: readonly DueItem[]): Readonly<Record<DueGroup, number>> {
  const counts = { overdue: 0, today: 0, near: 0, soon: 0 };
  for (const item of items) counts[item.group] += 1;
  return counts;
}

function groupOf(status: DueStatus, aimOn: IsoDate, today: IsoDate): DueGroup | null {
  const left = status.workdays;
  if (left === null) return null;
  if (status.state === 'overdue') return 'overdue';
  if (aimOn <= today) return 'today';
  if (left <= NEAR_WORKDAYS) return 'near';
  return left <= SOON_WORKDAYS ? 'soon' : null;
}

const PARTS: readonly DuePart[] = ['lead', 'help', 'set'];

const mostPressingFirst = inTurn<DueItem>(
  by(item => DUE_GROUPS.indexOf(item.group), byNumber),
  by(item => item.dueOn, byText),
  by(item => PARTS.indexOf(item.part), byNumber),
  by(item => item.id, byText),
);

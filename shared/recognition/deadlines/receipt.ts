import type { Calendar } from '../../domain/calendar/types.ts';
import type { IsoDate } from '../../kernel/dates.ts';
import type { Deadline, Recognition, Task } from '../types.ts';
import { safeDay } from './find.ts';
import { datedPeriod, SINCE_RECEIPT } from './period.ts';

/** When a document was received, and whether something states it: else it is the day it is registered, which is only a guess. */
export type Receipt = { readonly on: IsoDate; readonly stated: boolean };

/** So sure, and no surer, is a date that counts from a guessed day of receipt: it is filled in and shown as a guess. */
const GUESSED = 0.8;

/** Whether a deadline counts from the day of receipt (收到之日起N日内). */
export const isSinceReceipt = ({ rule }: Pick<Deadline, 'rule'>): boolean => rule.startsWith(SINCE_RECEIPT);

const PERIOD_ENDS = '，';

/** The deadline that counts the same period from the day of receipt as a rule kept with a task; all that do have one date. */
export const sinceReceiptAs = (deadlines: readonly Deadline[], rule: string): Deadline | undefined =>
  isSinceReceipt({ rule })
    ? deadlines.find(one => one.rule.split(PERIOD_ENDS, 1)[0] === rule.split(PERIOD_ENDS, 1)[0])
    : undefined;

/** What was read, with every deadline that counts from receipt, and the tasks it dates, counted from this day (domain §C8). */
export function countFromReceipt(read: Recognition, receipt: Receipt, calendar: Calendar): Recognition {
  if (!read.deadlines.some(isSinceReceipt)) return { ...read, receivedOn: receipt.on };
  const moved: { was: Deadline; is: Deadline }[] = [];
  const deadlines = read.deadlines.map(was => {
    if (!isSinceReceipt(was)) return was;
    const is = countedFrom(was, receipt, calendar);
    moved.push({ was, is });
    return is;
  });
  return {
    ...read,
    receivedOn: receipt.on,
    deadlines,
    tasks: read.tasks.map(task => {
      const own = moved.find(({ was }) => dates(was, task));
      return own === undefined ? task : { ...task, dueOn: own.is.resolved };
    }),
  };
}

const dates = (deadline: Deadline, task: Task): boolean =>
  deadline.at === task.at &&
  deadline.start >= task.start &&
  deadline.end <= task.end &&
  deadline.resolved === task.dueOn;

const COUNTED_SO = '，首日不计';

function countedFrom(deadline: Deadline, { on, stated }: Receipt, calendar: Calendar): Deadline {
  const { counted, rule } = deadline;
  if (counted?.by !== 'period') return deadline;
  const words = `${rule.slice(0, Math.max(rule.indexOf(COUNTED_SO), 0))}${COUNTED_SO}`;
  const dated = datedPeriod({ ...counted, startOn: on }, words, { calendar });
  return {
    ...deadline,
    resolved: dated.date,
    safe: safeDay(dated.date, calendar),
    rule: dated.rule,
    counted: dated.counted ?? counted,
    confidence: stated ? dated.confidence : Math.min(dated.confidence, GUESSED),
  };
}

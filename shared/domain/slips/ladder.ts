import { byText } from '../../kernel/compare.ts';
import { addDays, daysBetween, type IsoDate } from '../../kernel/dates.ts';
import { addWorkdays, workdaysBetween } from '../calendar/calendar.ts';
import type { Calendar } from '../calendar/types.ts';
import { courseOf } from '../ledger/course.ts';
import type { Task } from '../ledger/types.ts';
import type { Regime } from '../regime/types.ts';
import { isSent } from './steps.ts';
import type { NamedSlip, Slip, SlipRule, SlipType } from './types.ts';

/** A task as the ladder looks at it, with the document it rests on as it is cited. */
export type LadderTask = { readonly id: string; readonly task: Task; readonly basis: string | null };

/** So many workdays after it was set a task is still new enough to be 交办 as a matter of course; older ones were taken over with their ledger. */
const NEW_WITHIN = 10;

/** The day, the calendar and the thresholds everything is counted by; each date is counted once, however many tasks share it. */
export type LadderDay = {
  readonly calendar: Calendar;
  readonly today: IsoDate;
  readonly regime: Regime;
  /** What is due up to this day is 催办. */
  readonly pressBy: IsoDate;
  /** Workdays left to a date, negative once it has passed. */
  readonly left: (dueOn: IsoDate) => number;
  /** Whether a task set on a day is still new. */
  readonly isNew: (setOn: IsoDate) => boolean;
};

/** The day the ladder is looked at. */
export const ladderDay = (calendar: Calendar, today: IsoDate, regime: Regime): LadderDay => ({
  calendar,
  today,
  regime,
  pressBy: addWorkdays(calendar, today, regime.slips.pressWithin),
  left: once(dueOn => workdaysBetween(calendar, today, dueOn)),
  isNew: once(setOn => today <= addWorkdays(calendar, setOn, NEW_WITHIN)),
});

function once<T>(work: (date: IsoDate) => T): (date: IsoDate) => T {
  const known = new Map<IsoDate, T>();
  return date => {
    const there = known.get(date);
    if (there !== undefined) return there;
    const fresh = work(date);
    known.set(date, fresh);
    return fresh;
  };
}

/** The slip a task deserves today, and why in one sentence. */
export type Deserved = { readonly type: SlipType; readonly rule: SlipRule; readonly why: string };

/** Every slip about a task that was not withdrawn, drafts among them: what is being drawn up is not proposed again. */
export function slipsByTask(slips: readonly NamedSlip[]): ReadonlyMap<string, readonly Slip[]> {
  const byTask = new Map<string, Slip[]>();
  for (const { slip } of slips) {
    if (slip.state === 'withdrawn') continue;
    for (const { taskId } of slip.items) {
      if (taskId !== null) byTask.set(taskId, [...(byTask.get(taskId) ?? []), slip]);
    }
  }
  return byTask;
}

/**
 * The slip a task deserves today by domain §C5; null where none. What is closed, in review, merged, submitted or kept by its own lead
 * deserves none; an approved extension has moved the date, and what was pressed before it no longer counts.
 */
export function deservedSlip({ task }: LadderTask, past: readonly Slip[], day: LadderDay): Deserved | null {
  if (task.state !== 'open' || task.leadUnitId === task.keptBy || courseOf(task).mergedInto !== null) return null;
  if (isSubmitted(task)) return null;
  if (task.dueOn === null) {
    if (task.policy === null || past.length > 0) return null;
    return { type: 'notice', rule: 'verdict', why: '研判为需配套，时限未定，尚未提示。' };
  }
  if (task.dueOn <= day.pressBy) return pressed(task, task.dueOn, past, day);
  return told(task, task.dueOn, past, day);
}

const isSubmitted = ({ policy, reports }: Task): boolean =>
  (policy !== null && ['submitted', 'deliberating', 'issued'].includes(policy.stage)) ||
  reports.at(-1)?.state === 'submitted';

/** Near its date or late: 催办, and where that went unheeded 责令. */
function pressed(task: Task, dueOn: IsoDate, past: readonly Slip[], day: LadderDay): Deserved | null {
  const { today } = day;
  const granted = courseOf(task).extensions.flatMap(({ decided }) => (decided?.approved === true ? [decided.on] : []));
  const since = granted.toSorted(byText).at(-1) ?? '';
  const press = past.filter(slip => slip.type === 'press' && slip.madeOn >= since).at(-1);
  const left = day.left(dueOn);
  if (press === undefined) {
    if (dueOn >= today)
      return {
        type: 'press',
        rule: 'near',
        why: left === 0 ? '今日到期，尚未报送。' : `余${left}个工作日，尚未报送。`,
      };
    return {
      type: 'press',
      rule: 'overdue',
      why: left === 0 ? '已逾期，尚未报送。' : `逾期${-left}个工作日，尚未报送。`,
    };
  }
  if (dueOn >= today || past.some(slip => slip.type === 'order' && slip.madeOn >= press.madeOn)) return null;
  return unheeded(press, day);
}

/** 责令 comes so many workdays after the date by which a 催办单 was to be answered; a new date the office accepted is waited for. */
function unheeded(press: Slip, { calendar, today, regime }: LadderDay): Deserved | null {
  if (!isSent(press) || press.issuedOn === null) return null;
  const accepted = press.replies.flatMap(({ reviewed, newDueOn }) => (reviewed?.accepted === true ? [newDueOn] : []));
  if (accepted.some(newDueOn => newDueOn !== null && newDueOn >= today)) return null;
  const answerBy =
    press.replyDueOn ?? addWorkdays(calendar, press.issuedOn, press.replyWorkdays ?? regime.slips.reasonWithin);
  if (today < addWorkdays(calendar, answerBy, regime.slips.orderAfter)) return null;
  const gone = workdaysBetween(calendar, answerBy, today);
  return { type: 'order', rule: 'unheeded', why: `催办期满${gone}个工作日仍未办结，没有批准的延期。` };
}

/** Far from its date: 交办 while the task is new, 提示 where nothing is drafted as the date comes near. */
function told(task: Task, dueOn: IsoDate, past: readonly Slip[], { today, regime, isNew }: LadderDay): Deserved | null {
  if (past.length === 0 && isNew(task.setOn))
    return { type: 'assign', rule: 'fixed', why: '牵头单位和时限已定，尚未交办。' };
  const days = daysBetween(today, dueOn);
  const isUndrafted = task.policy !== null && task.policy.stage === 'todo' && days <= regime.slips.noticeBeforeDays;
  const from = addDays(dueOn, -regime.slips.noticeBeforeDays);
  if (!isUndrafted || past.some(slip => slip.type === 'notice' && slip.madeOn >= from)) return null;
  return { type: 'notice', rule: 'no-draft', why: `距时限${days}日，尚未起草。` };
}

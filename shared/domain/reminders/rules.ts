import { addDays, dateInChina, type IsoDate, minuteInChina, momentInChina } from '../../kernel/dates.ts';
import type { RecordId } from '../../kernel/ids.ts';
import type { Actor } from '../accounts/actor.ts';
import { addWorkdays, isWorkday } from '../calendar/calendar.ts';
import type { Calendar } from '../calendar/types.ts';
import { type DatedTask, type DueItem, dueFor } from './due.ts';
import { stageOf } from './stages.ts';
import type { ReminderSettings, ReminderState } from './types.ts';

/** For whom, by which calendar and when reminders are worked out; `now` in milliseconds since 1970. */
export type ReminderMoment = { readonly actor: Actor; readonly calendar: Calendar; readonly now: number };

/** One notification to show: the day's digest, or the reminder of what is due today. */
export type Notice = { readonly kind: 'digest' | 'urgent'; readonly on: IsoDate; readonly items: readonly DueItem[] };

/** Everything there is to do about reminders at one moment. */
export type ReminderPlan = {
  /** What asks for something now, most pressing first. */
  readonly due: readonly DueItem[];
  /** What was put off with 稍后 or muted. */
  readonly resting: readonly DueItem[];
  /** What must be done today: late and due today. */
  readonly badge: number;
  readonly notice: Notice | null;
  /** To be kept before the notice is shown, so that a second wake-up shows nothing twice. */
  readonly state: ReminderState;
  /** The next moment in milliseconds at which something changes by itself. */
  readonly wakeAt: number;
};

const HOUR = 3_600_000;
/** At most one notification in this time. */
const BETWEEN_NOTICES = 2 * HOUR;
/** What is due today and still open in the afternoon is said once more. */
const URGENT_AT = 14 * 60;
const SNOOZE_MINUTES = 120;
const LONGEST_SNOOZE = 14 * 24 * HOUR;
const DAYS_KEPT = 40;
/** Longer than any two stages of one task lie apart. */
const DAYS_ANNOUNCED = 60;
const MOST_MUTED = 500;

/** Works out badge, notification and next wake-up from what this device holds; needs no network and reads no clock. */
export function planReminders(
  tasks: readonly DatedTask[],
  before: ReminderState,
  moment: ReminderMoment,
): ReminderPlan {
  const today = dateInChina(moment.now);
  const all = dueFor(tasks, moment.actor, moment.calendar, today).filter(
    item => !before.settings.leadOnly || item.part !== 'help',
  );
  const state = tidied(before, moment);
  const rests = ({ id }: DueItem) => state.muted.includes(id) || (state.snoozes[id] ?? 0) > moment.now;
  const due = all.filter(item => !rests(item));
  const { notice, state: after } = chooseNotice(due, state, moment, today);
  return {
    due,
    resting: all.filter(rests),
    badge: due.filter(presses).length,
    notice,
    state: after,
    wakeAt: wakeAt(due, after, moment, today),
  };
}

/** 稍后: until two hours later for what is late or due today, else until the next workday's digest. */
export function snoozeUntil(item: DueItem, settings: ReminderSettings, moment: ReminderMoment): number {
  const today = dateInChina(moment.now);
  const minute = minuteInChina(moment.now) + SNOOZE_MINUTES;
  const sameDay = presses(item) && isWorkday(moment.calendar, today) && minute < settings.quietAfter;
  if (sameDay) return momentInChina(today, Math.max(minute, settings.quietBefore));
  return momentInChina(addWorkdays(moment.calendar, today, 1), settings.digestAt);
}

/** Puts tasks off until the moments given; what they were announced for may be said again afterwards. */
export function withSnoozes(state: ReminderState, until: Readonly<Record<RecordId, number>>): ReminderState {
  const announced = Object.fromEntries(Object.entries(state.announced).filter(([id]) => !(id in until)));
  return { ...state, announced, snoozes: { ...state.snoozes, ...until } };
}

/** Takes back what was put off or muted. */
export function withoutRest(state: ReminderState, id: RecordId): ReminderState {
  const { [id]: _, ...snoozes } = state.snoozes;
  return { ...state, snoozes, muted: state.muted.filter(other => other !== id) };
}

/** 不再提醒: lists a task but neither counts nor announces it any more. */
export const withMuted = (state: ReminderState, id: RecordId): ReminderState => ({
  ...withoutRest(state, id),
  muted: [...state.muted.filter(other => other !== id), id],
});

const presses = ({ group }: DueItem): boolean => group === 'overdue' || group === 'today';

function chooseNotice(
  due: readonly DueItem[],
  state: ReminderState,
  { calendar, now }: ReminderMoment,
  today: IsoDate,
): { notice: Notice | null; state: ReminderState } {
  const { settings } = state;
  const minute = minuteInChina(now);
  const heard = isWorkday(calendar, today) && minute >= settings.quietBefore && minute < settings.quietAfter;
  if (!heard) return { notice: null, state };
  if (!state.digestDays.includes(today) && minute >= settings.digestAt) {
    const fresh = due.filter(item => state.announced[item.id]?.stage !== stageOf(item, calendar, today));
    const settled = { ...state, digestDays: kept(state.digestDays, today) };
    // a device that is still receiving its first rows has nothing to say yet: that uses no day up
    if (fresh.length === 0) return { notice: null, state: state.lastShownAt === null ? state : settled };
    const announced = fresh.map(item => [item.id, { stage: stageOf(item, calendar, today), on: today }] as const);
    return {
      notice: { kind: 'digest', on: today, items: fresh },
      state: { ...settled, lastShownAt: now, announced: { ...state.announced, ...Object.fromEntries(announced) } },
    };
  }
  const todays = due.filter(item => item.group === 'today');
  if (todays.length === 0 || state.urgentDays.includes(today) || now < urgentAt(state, today))
    return { notice: null, state };
  return {
    notice: { kind: 'urgent', on: today, items: todays },
    state: { ...state, urgentDays: kept(state.urgentDays, today), lastShownAt: now },
  };
}

const urgentAt = (state: ReminderState, today: IsoDate): number =>
  Math.max(momentInChina(today, URGENT_AT), (state.lastShownAt ?? 0) + BETWEEN_NOTICES);

function wakeAt(
  due: readonly DueItem[],
  state: ReminderState,
  { calendar, now }: ReminderMoment,
  today: IsoDate,
): number {
  const moments = [momentInChina(addDays(today, 1), 0), ...Object.values(state.snoozes)];
  if (isWorkday(calendar, today)) {
    if (!state.digestDays.includes(today))
      moments.push(momentInChina(today, Math.max(state.settings.digestAt, state.settings.quietBefore)));
    if (!state.urgentDays.includes(today) && due.some(item => item.group === 'today'))
      moments.push(urgentAt(state, today));
  }
  return Math.min(...moments.filter(at => at > now));
}

/** Without what no longer applies: ended or impossible snoozes (the clock was set back) and marks grown old. */
function tidied(state: ReminderState, { now }: ReminderMoment): ReminderState {
  const oldest = addDays(dateInChina(now), -DAYS_ANNOUNCED);
  const snoozes = Object.entries(state.snoozes).filter(([, until]) => until > now && until <= now + LONGEST_SNOOZE);
  return {
    ...state,
    snoozes: Object.fromEntries(snoozes),
    muted: state.muted.slice(-MOST_MUTED),
    announced: Object.fromEntries(Object.entries(state.announced).filter(([, { on }]) => on >= oldest)),
    lastShownAt: state.lastShownAt !== null && state.lastShownAt > now ? null : state.lastShownAt,
  };
}

const kept = (days: readonly IsoDate[], today: IsoDate): IsoDate[] => [...days, today].slice(-DAYS_KEPT);

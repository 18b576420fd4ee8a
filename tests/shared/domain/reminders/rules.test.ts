import { describe, expect, test } from 'vitest';
import { builtInCalendar as calendar } from '../../../../shared/domain/calendar/tables.ts';
import type { DatedTask } from '../../../../shared/domain/reminders/due.ts';
import {
  planReminders,
  type ReminderPlan,
  snoozeUntil,
  withMuted,
  withoutRest,
  withSnoozes,
} from '../../../../shared/domain/reminders/rules.ts';
import { FRESH_STATE, type ReminderState } from '../../../../shared/domain/reminders/types.ts';
import { isoDate } from '../../../../shared/kernel/dates.ts';
import { actorAt, at, taskDue } from './task-at-hand.ts';

const actor = actorAt('housing');
const plan = (tasks: readonly DatedTask[], now: number, state: ReminderState = FRESH_STATE): ReminderPlan =>
  planReminders(tasks, state, { actor, calendar, now });
const shown = ({ notice }: ReminderPlan) =>
  notice === null ? null : `${notice.kind}:${notice.items.map(item => item.id).join(',')}`;

/** Wakes at each moment in turn, carrying on what was kept, and lists what was shown. */
function wakeAll(tasks: readonly DatedTask[], moments: readonly number[], state = FRESH_STATE) {
  const seen: (string | null)[] = [];
  let kept = state;
  for (const now of moments) {
    const one = plan(tasks, now, kept);
    seen.push(shown(one));
    kept = one.state;
  }
  return { seen, kept };
}

describe('the digest', () => {
  const task = taskDue('a', '2026-11-27');

  test.each([
    ['before nine', '2026-11-24', '08:59', null],
    ['at nine', '2026-11-24', '09:00', 'digest:a'],
    ['when the computer starts late', '2026-11-24', '14:10', 'digest:a'],
    ['at the last minute of office hours', '2026-11-24', '17:29', 'digest:a'],
    ['after office hours', '2026-11-24', '17:30', null],
    ['on a Saturday', '2026-11-28', '09:00', null],
  ])('%s', (_, day, time, expected) => expect(shown(plan([task], at(day, time)))).toBe(expected));

  test('comes on a Sunday that is worked (调休)', () => {
    expect(shown(plan([taskDue('a', '2026-09-21')], at('2026-09-20')))).toBe('digest:a');
  });

  test('announces T−15, T−5, T−1 and T, then once in five workdays while late', () => {
    const due = taskDue('a', '2026-12-15');
    const days = Array.from({ length: 31 }, (_, step) => at('2026-11-23') + step * 86_400_000);
    const { seen } = wakeAll([due], days);
    const on = days.filter((_, step) => seen[step] !== null).map(now => new Date(now).toISOString().slice(0, 10));
    expect(on).toEqual(['2026-11-24', '2026-12-08', '2026-12-14', '2026-12-15', '2026-12-22']);
  });

  test('comes once a day however often the computer wakes', () => {
    const { seen } = wakeAll([task], [at('2026-11-24'), at('2026-11-24', '09:00'), at('2026-11-24', '10:30')]);
    expect(seen).toEqual(['digest:a', null, null]);
  });

  test('makes up for a stage missed while the computer was off', () => {
    const { kept } = wakeAll([taskDue('a', '2026-12-01')], [at('2026-11-24')]);
    expect(shown(plan([taskDue('a', '2026-12-01')], at('2026-12-03'), kept))).toBe('digest:a');
  });

  test('announces a task again when its date is changed', () => {
    const { kept } = wakeAll([task], [at('2026-11-24')]);
    expect(shown(plan([task], at('2026-11-25'), kept))).toBe(null);
    expect(shown(plan([taskDue('a', '2026-11-30')], at('2026-11-25'), kept))).toBe('digest:a');
  });

  test('is settled for the day when there was nothing to say', () => {
    const far = taskDue('far', '2027-06-30');
    const before = { ...FRESH_STATE, lastShownAt: at('2026-11-20'), digestDays: [isoDate('2026-11-20')] };
    const { seen, kept } = wakeAll([far], [at('2026-11-24')], before);
    expect(seen).toEqual([null]);
    expect(shown(plan([far, task], at('2026-11-24', '11:00'), kept))).toBe(null);
  });

  test('waits on a device that has never shown one: its first rows may still be coming', () => {
    const { seen, kept } = wakeAll([taskDue('far', '2027-06-30')], [at('2026-11-24')]);
    expect(seen).toEqual([null]);
    expect(shown(plan([task], at('2026-11-24', '11:00'), kept))).toBe('digest:a');
    const unknown = { kind: 'person', personId: 'person-a', unitId: '', grants: [] } as const;
    const early = planReminders([task], FRESH_STATE, { actor: unknown, calendar, now: at('2026-11-24') });
    expect(shown(plan([task], at('2026-11-24', '11:00'), early.state))).toBe('digest:a');
  });

  test('keeps to the hour and the office hours a person set', () => {
    const state = { ...FRESH_STATE, settings: { ...FRESH_STATE.settings, digestAt: 600, quietAfter: 720 } };
    expect(shown(plan([task], at('2026-11-24', '09:30'), state))).toBe(null);
    expect(shown(plan([task], at('2026-11-24', '10:00'), state))).toBe('digest:a');
    expect(shown(plan([task], at('2026-11-24', '12:00'), state))).toBe(null);
  });

  test('leaves out tasks the unit only helps with when asked to', () => {
    const helped = taskDue('a', '2026-11-27', { leadUnitId: 'finance', coUnitIds: ['housing'] });
    const state = { ...FRESH_STATE, settings: { ...FRESH_STATE.settings, leadOnly: true } };
    expect(plan([helped], at('2026-11-24'), state).due).toEqual([]);
  });
});

describe('what is due today', () => {
  const task = taskDue('a', '2026-11-24');

  test('is said once more in the afternoon while it is open, and not a third time', () => {
    const moments = ['09:00', '13:59', '14:00', '15:00', '17:00'].map(time => at('2026-11-24', time));
    expect(wakeAll([task], moments).seen).toEqual(['digest:a', null, 'urgent:a', null, null]);
  });

  test('waits two hours after a late digest, and is left out when that is past office hours', () => {
    const late = wakeAll([task], [at('2026-11-24', '13:30'), at('2026-11-24', '14:00'), at('2026-11-24', '15:30')]);
    expect(late.seen).toEqual(['digest:a', null, 'urgent:a']);
    const later = wakeAll([task], [at('2026-11-24', '16:00'), at('2026-11-24', '18:00')]);
    expect(later.seen).toEqual(['digest:a', null]);
  });

  test('is not said again once it was reported', () => {
    const { kept } = wakeAll([task], [at('2026-11-24')]);
    const reported = taskDue('a', '2026-11-24', { state: 'review' });
    expect(shown(plan([reported], at('2026-11-24', '14:00'), kept))).toBe(null);
  });

  test('counts on the badge together with what is late', () => {
    const tasks = [task, taskDue('late', '2026-11-20'), taskDue('near', '2026-11-27'), taskDue('soon', '2026-12-10')];
    expect(plan(tasks, at('2026-11-24')).badge).toBe(2);
  });
});

describe('稍后', () => {
  const moment = (now: number) => ({ actor, calendar, now });
  const until = (task: DatedTask, now: number) =>
    snoozeUntil(plan([task], now).due[0]!, FRESH_STATE.settings, moment(now));

  test.each([
    ['due today, in the morning', '2026-11-24', '09:05', '2026-11-24', '11:05'],
    ['due today, at the end of the day', '2026-11-24', '16:00', '2026-11-25', '09:00'],
    ['due today, before office hours', '2026-11-24', '06:00', '2026-11-24', '08:30'],
    ['due in three days', '2026-11-27', '09:05', '2026-11-25', '09:00'],
    ['late', '2026-11-20', '09:05', '2026-11-24', '11:05'],
  ])('%s', (_, dueOn, time, day, hour) => {
    expect(until(taskDue('a', dueOn), at('2026-11-24', time))).toBe(at(day, hour));
  });

  test('on a Friday rests until Monday', () => {
    expect(until(taskDue('a', '2026-12-02'), at('2026-11-27', '10:00'))).toBe(at('2026-11-30', '09:00'));
  });

  test('takes a task off list and badge until the moment, then announces it once more', () => {
    const task = taskDue('a', '2026-11-27');
    const { kept } = wakeAll([task], [at('2026-11-24')]);
    const put = withSnoozes(kept, { a: at('2026-11-25', '09:00') });
    const resting = plan([task], at('2026-11-24', '16:00'), put);
    expect([resting.due, resting.resting.length, resting.wakeAt]).toEqual([[], 1, at('2026-11-25', '00:00')]);
    expect(shown(plan([task], at('2026-11-25', '09:00'), resting.state))).toBe('digest:a');
  });

  test('can be taken back', () => {
    const put = withSnoozes(FRESH_STATE, { a: at('2026-11-25') });
    expect(withoutRest(put, 'a')).toEqual(FRESH_STATE);
  });

  test('a muted task is neither counted nor announced, but still known', () => {
    const muted = withMuted(withSnoozes(FRESH_STATE, { a: at('2026-11-25') }), 'a');
    const one = plan([taskDue('a', '2026-11-24')], at('2026-11-24'), muted);
    expect([shown(one), one.badge, one.resting.length]).toEqual([null, 0, 1]);
    expect(withoutRest(muted, 'a').muted).toEqual([]);
  });
});

describe('the next wake-up', () => {
  const task = taskDue('a', '2026-11-24');

  test.each([
    ['before nine: the digest', '07:00', '2026-11-24', '09:00'],
    ['after the digest: the afternoon', '09:00', '2026-11-24', '14:00'],
    ['after the afternoon: midnight, when counts change', '14:00', '2026-11-25', '00:00'],
  ])('%s', (_, time, day, hour) => {
    const times = ['07:00', '09:00', '14:00'].filter(one => one <= time).map(one => at('2026-11-24', one));
    expect(plan([task], at('2026-11-24', time), wakeAll([task], times).kept).wakeAt).toBe(at(day, hour));
  });

  test('on a day off: midnight', () => {
    expect(plan([task], at('2026-11-28', '07:00')).wakeAt).toBe(at('2026-11-29', '00:00'));
  });

  test('is always ahead, at every minute of two weeks', () => {
    let kept = FRESH_STATE;
    for (let now = at('2026-11-20', '00:00'); now < at('2026-12-04', '00:00'); now += 7 * 60_000) {
      const one = plan([task, taskDue('b', '2026-12-01')], now, kept);
      expect(one.wakeAt).toBeGreaterThan(now);
      kept = one.state;
    }
  });
});

describe('a clock that jumps', () => {
  const task = taskDue('a', '2026-11-27');

  test('forward and back shows the day’s digest no second time', () => {
    const { seen } = wakeAll([task], [at('2026-11-24'), at('2027-03-01'), at('2026-11-24', '10:00')]);
    expect(seen).toEqual(['digest:a', 'digest:a', null]);
  });

  test('back drops a snooze that would last for months', () => {
    const put = withSnoozes(FRESH_STATE, { a: at('2027-03-02') });
    expect(plan([task], at('2026-11-24', '08:00'), put).due.map(item => item.id)).toEqual(['a']);
  });

  test('back does not hold up what is due today', () => {
    const state = { ...FRESH_STATE, digestDays: [isoDate('2026-11-27')], lastShownAt: at('2027-03-01') };
    expect(shown(plan([task], at('2026-11-27', '14:00'), state))).toBe('urgent:a');
  });
});

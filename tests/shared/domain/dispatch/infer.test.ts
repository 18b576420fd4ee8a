import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inferState } from '../../../../shared/domain/dispatch/infer.ts';
import { NO_COURSE } from '../../../../shared/domain/ledger/course.ts';
import type { Task } from '../../../../shared/domain/ledger/types.ts';
import { instantAt, isoDate } from '../../../../shared/kernel/dates.ts';
import { taskDue } from '../reminders/task-at-hand.ts';

const PERIOD = { from: isoDate('2026-10-21'), to: isoDate('2026-12-18'), today: isoDate('2026-11-20') };
const on = isoDate;
const report = (day: string, state: 'going' | 'submitted' | 'difficult' = 'going') => ({
  ...{ id: 'r', state, text: '', personId: 'p', unitId: 'housing' },
  at: instantAt(Date.parse(`${day}T02:00:00Z`)),
});
const step = (dueOn: string, doneOn: string | null) => ({
  ...{ id: 'm', content: '形成初稿', dueOn: on(dueOn), evidence: null },
  doneOn: doneOn === null ? null : on(doneOn),
});
const course = (set: Partial<Task['course'] & object>) => ({ course: { ...NO_COURSE, ...set } });
const policy = (day: string) => ({
  policy: { stage: 'drafting' as const, steps: [{ stage: 'drafting' as const, on: on(day), by: 'p' }], issued: null },
});
const infer = (dueOn: string | null, changes: Partial<Task> = {}) =>
  inferState(taskDue('a', dueOn, changes).task, PERIOD);

describe('how a task stands, by what was captured anyway', () => {
  test.each<[string, string | null, Partial<Task>, object]>([
    [
      'a closed one is done',
      '2026-11-10',
      { state: 'closed', closedOn: on('2026-11-09') },
      { from: 'closed', state: 'done' },
    ],
    [
      'one that asks to be closed is submitted',
      '2026-11-10',
      { state: 'review' },
      { from: 'asked-closure', state: 'submitted' },
    ],
    [
      'a report of the period tells',
      '2026-11-30',
      { reports: [report('2026-11-02', 'difficult')] },
      { from: 'report', state: 'difficult' },
    ],
    ['a stage of its 配套 tells', '2026-11-30', policy('2026-11-11'), { from: 'stage', state: 'going' }],
    [
      'a step reached tells',
      '2026-11-30',
      course({ milestones: [step('2026-11-12', '2026-11-11')] }),
      { from: 'milestone' },
    ],
    [
      'of two signals the newer',
      '2026-11-30',
      { ...policy('2026-11-11'), reports: [report('2026-11-12')] },
      { from: 'report' },
    ],
    ['nothing falls due before the next dispatch', '2027-03-31', {}, { from: 'not-due', state: 'going' }],
    ['without a date, but set lately', null, {}, { from: 'not-due' }],
  ])('%s', (_, dueOn, changes, expected) => {
    expect(infer(dueOn, changes)).toMatchObject({ known: true, ...expected });
  });
});

describe('who has to be asked', () => {
  test.each<[string, string | null, Partial<Task>, string]>([
    ['due before the next dispatch and nothing heard', '2026-12-10', {}, 'due'],
    ['heard of only before the period', '2026-12-10', { reports: [report('2026-10-15')] }, 'due'],
    ['late and nothing heard', '2026-11-10', {}, 'late'],
    ['a step falls due', '2027-06-30', course({ milestones: [step('2026-12-01', null)] }), 'due'],
    ['without a date and silent for two dispatches', null, { setOn: on('2026-09-01') }, 'silent'],
  ])('%s', (_, dueOn, changes, why) => {
    expect(infer(dueOn, changes)).toEqual({ known: false, why });
  });
});

test('nothing is ever done by guess: only a closing says so', () => {
  const dates = fc.integer({ min: 0, max: 400 }).map(days => {
    return new Date(Date.UTC(2026, 5, 1) + days * 86_400_000).toISOString().slice(0, 10);
  });
  void fc.assert(
    fc.property(
      fc.option(dates),
      fc.array(dates, { maxLength: 3 }),
      fc.constantFrom('open', 'review'),
      (dueOn, days, state) => {
        const reports = days.map(day => report(day, 'submitted'));
        const inferred = infer(dueOn, { state: state as 'open', reports });
        expect(inferred.known && inferred.state === 'done').toBe(false);
      },
    ),
  );
});

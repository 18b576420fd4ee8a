import { describe, expect, test } from 'vitest';
import { deservedSlip, ladderDay, slipsByTask } from '../../../../shared/domain/slips/ladder.ts';
import type { NamedSlip } from '../../../../shared/domain/slips/types.ts';
import { isoDate } from '../../../../shared/kernel/dates.ts';
import { DAY, DRAFT, policyAt, slipOf, taskOf } from './slips.ts';

const deserved = (task: ReturnType<typeof taskOf>, slips: readonly NamedSlip[] = [], today = DAY.today) => {
  const found = deservedSlip(task, slipsByTask(slips).get(task.id) ?? [], ladderDay(DAY.calendar, today, DAY.regime));
  return found === null ? null : `${found.type} ${found.rule}`;
};
const why = (task: ReturnType<typeof taskOf>) => deservedSlip(task, [], DAY)?.why;

describe('催办', () => {
  test.each([
    ['2026-12-02', null],
    ['2026-12-01', 'press near'],
    ['2026-11-24', 'press near'],
    ['2026-11-23', 'press overdue'],
    ['2026-09-01', 'press overdue'],
  ])('due on %s: %s', (dueOn, expected) => {
    expect(deserved(taskOf('a', dueOn))).toBe(expected);
  });

  test('says how many workdays are left or gone', () => {
    expect(why(taskOf('a', '2026-11-27'))).toBe('余3个工作日，尚未报送。');
    expect(why(taskOf('a', '2026-11-24'))).toBe('今日到期，尚未报送。');
    expect(why(taskOf('a', '2026-11-20'))).toBe('逾期2个工作日，尚未报送。');
  });

  test('comes once for one date, whether sent or being drawn up; one withdrawn counts for nothing', () => {
    const task = taskOf('a', '2026-11-27');
    expect(deserved(task, [slipOf('s', 'press', ['a'], '2026-11-23')])).toBeNull();
    expect(deserved(task, [slipOf('s', 'press', ['a'], '2026-11-23', DRAFT)])).toBeNull();
    const withdrawn = { state: 'withdrawn', withdrawn: { by: 'clerk', on: '2026-11-23', reason: '误发' } };
    expect(deserved(task, [slipOf('s', 'press', ['a'], '2026-11-23', withdrawn)])).toBe('press near');
    expect(deserved(task, [slipOf('s', 'press', ['b'], '2026-11-23')])).toBe('press near');
  });

  test('is for nobody who has submitted, is done, waits for review, was merged, or set the task for themselves', () => {
    const dueOn = '2026-11-20';
    const report = {
      id: 'r',
      state: 'submitted',
      text: '',
      personId: 'p',
      unitId: 'north',
      at: '2026-11-19T01:00:00.000Z',
    };
    const course = { milestones: [], extensions: [], closure: null, reopened: [], waitsFor: [], mergedInto: 'b' };
    for (const more of [
      { state: 'review' },
      { state: 'closed', closedOn: '2026-11-19' },
      { reports: [report] },
      policyAt('submitted'),
      policyAt('deliberating'),
      policyAt('issued'),
      { course },
      { keptBy: 'north' },
    ])
      expect(deserved(taskOf('a', dueOn, more)), JSON.stringify(more)).toBeNull();
  });

  test('after an approved extension the new date counts and what was pressed before it does not', () => {
    const extension = {
      id: 'e',
      askedBy: 'p',
      askedOn: '2026-11-12',
      reason: '待上位文件',
      fromOn: '2026-11-13',
      toOn: '2026-11-27',
    };
    const extended = (approved: boolean) => ({
      course: {
        milestones: [],
        extensions: [{ ...extension, decided: { by: 'deputy', on: '2026-11-16', approved, note: null } }],
        closure: null,
        reopened: [],
        waitsFor: [],
        mergedInto: null,
      },
    });
    const press = slipOf('s', 'press', ['a'], '2026-11-10');
    expect(deserved(taskOf('a', '2026-11-27', extended(true)), [press])).toBe('press near');
    expect(deserved(taskOf('a', '2026-11-27', extended(false)), [press])).toBeNull();
  });
});

describe('责令', () => {
  // signed on 11-02, the answer due on 11-05: ten workdays later is 11-19
  const press = (more: object = {}) =>
    slipOf('s', 'press', ['a'], '2026-10-30', { state: 'received', replyDueOn: '2026-11-05', ...more });
  const task = taskOf('a', '2026-10-28');

  test.each([
    ['2026-11-18', null],
    ['2026-11-19', 'order unheeded'],
  ])('on %s: %s', (today, expected) => {
    expect(deserved(task, [press()], isoDate(today))).toBe(expected);
  });

  test('counts from the day it was sent where nobody signed', () => {
    const unsigned = slipOf('s', 'press', ['a'], '2026-10-30');
    expect(deserved(task, [unsigned], isoDate('2026-11-17'))).toBeNull();
    expect(deserved(task, [unsigned], isoDate('2026-11-18'))).toBe('order unheeded');
  });

  test('comes once, and never while the 催办单 itself was not sent', () => {
    expect(deserved(task, [press(), slipOf('o', 'order', ['a'], '2026-11-20')])).toBeNull();
    expect(deserved(task, [slipOf('s', 'press', ['a'], '2026-10-30', DRAFT)])).toBeNull();
  });

  test('a new date the office accepted is waited for', () => {
    const reply = {
      id: 'r',
      text: '等待上位文件',
      newDueOn: '2026-11-30',
      personId: 'p',
      unitId: 'north',
      on: '2026-11-04',
      onPaper: false,
    };
    const reviewed = (accepted: boolean) => ({ by: 'clerk', on: '2026-11-05', accepted, note: null });
    const replied = (accepted: boolean) =>
      press({ state: 'accepted', replies: [{ ...reply, reviewed: reviewed(accepted) }] });
    expect(deserved(task, [replied(true)])).toBeNull();
    expect(deserved(task, [replied(true)], isoDate('2026-12-01'))).toBe('order unheeded');
    expect(deserved(task, [replied(false)])).toBe('order unheeded');
  });
});

describe('提示 and 交办', () => {
  test('a duty without a date is 提示 once', () => {
    expect(deserved(taskOf('a', null, policyAt('todo')))).toBe('notice verdict');
    expect(deserved(taskOf('a', null, policyAt('todo')), [slipOf('n', 'notice', ['a'], '2026-11-01')])).toBeNull();
    expect(deserved(taskOf('a', null))).toBeNull();
  });

  test.each([
    ['2026-12-25', null],
    ['2026-12-24', 'notice no-draft'],
  ])('a duty with nothing drafted, due on %s: %s', (dueOn, expected) => {
    expect(deserved(taskOf('a', dueOn, policyAt('todo')))).toBe(expected);
    expect(deserved(taskOf('a', dueOn, policyAt('drafting')))).toBeNull();
  });

  test('is not 提示 again within the same thirty days', () => {
    const task = taskOf('a', '2026-12-24', policyAt('todo'));
    expect(deserved(task, [slipOf('n', 'notice', ['a'], '2026-11-24')])).toBeNull();
    expect(deserved(task, [slipOf('n', 'notice', ['a'], '2026-08-03')])).toBe('notice no-draft');
  });

  test.each([
    ['2026-11-24', 'assign fixed'],
    ['2026-11-10', 'assign fixed'],
    ['2026-11-09', null],
  ])('a task set on %s with lead and date: %s', (setOn, expected) => {
    expect(deserved(taskOf('a', '2027-03-31', { setOn }))).toBe(expected);
    expect(deserved(taskOf('a', '2027-03-31', { setOn }), [slipOf('s', 'assign', ['a'], '2026-11-24')])).toBeNull();
  });
});

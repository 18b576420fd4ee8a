import { describe, expect, test } from 'vitest';
import { builtInCalendar as calendar } from '../../../../shared/domain/calendar/tables.ts';
import { countsOf, dueFor, isInternal, partIn } from '../../../../shared/domain/reminders/due.ts';
import { isoDate } from '../../../../shared/kernel/dates.ts';
import { actorAt, taskDue } from './task-at-hand.ts';

const today = isoDate('2026-11-24');
const handler = actorAt('housing');
const groupOn = (dueOn: string | null, day = today) =>
  dueFor([taskDue('a', dueOn)], handler, calendar, day)[0]?.group ?? null;

describe('how pressing a task is on Tuesday 24 November 2026', () => {
  test.each([
    ['2026-11-20', 'overdue'],
    ['2026-11-23', 'overdue'],
    ['2026-11-24', 'today'],
    ['2026-11-25', 'near'],
    ['2026-12-01', 'near'],
    ['2026-12-02', 'soon'],
    ['2026-12-15', 'soon'],
    ['2026-12-16', null],
    [null, null],
  ])('due %s is %s', (dueOn, group) => expect(groupOn(dueOn)).toBe(group));

  test('a date on a Sunday is due on the Friday before it, and stays so over the weekend', () => {
    expect(groupOn('2026-11-29', isoDate('2026-11-26'))).toBe('near');
    expect(groupOn('2026-11-29', isoDate('2026-11-27'))).toBe('today');
    expect(groupOn('2026-11-29', isoDate('2026-11-28'))).toBe('today');
    expect(groupOn('2026-11-29', isoDate('2026-11-30'))).toBe('overdue');
  });

  test('a date in the holiday of 国庆节 is due on the last workday before it', () => {
    expect(groupOn('2026-10-05', isoDate('2026-09-30'))).toBe('today');
  });
});

describe('whose task it is', () => {
  const led = taskDue('a', '2026-11-25').task;
  const helped = { ...led, leadUnitId: 'finance', coUnitIds: ['housing'] };
  const foreign = { ...led, leadUnitId: 'finance' };
  test.each([
    ['the lead unit', actorAt('housing'), led, 'lead'],
    ['a supporting unit', actorAt('housing'), helped, 'help'],
    ['another unit', actorAt('housing'), foreign, null],
    ['a district office that leads', actorAt('housing', 'district.office'), led, 'lead'],
    ['the clerk who set it', actorAt('office', 'office.clerk', 'clerk'), led, 'set'],
    ['a clerk who did not set it', actorAt('office', 'office.clerk', 'other'), led, null],
    ['the office that leads', actorAt('office', 'office.director'), { ...led, leadUnitId: 'office' }, 'lead'],
    ['a leader', actorAt('housing', 'leader'), led, null],
    ['an inspector', actorAt('housing', 'inspector'), led, null],
    ['an administrator', actorAt('housing', 'administrator'), led, null],
    ['the server', { kind: 'system' } as const, led, null],
  ])('%s', (_, actor, task, part) => expect(partIn(actor, task)).toBe(part));
});

test('a task under review or closed reminds nobody', () => {
  const review = taskDue('a', '2026-11-24', { state: 'review' });
  const closed = taskDue('b', '2026-11-20', { state: 'closed', closedOn: isoDate('2026-11-19') });
  expect(dueFor([review, closed], handler, calendar, today)).toEqual([]);
});

test('the list begins with what is latest and counts each group', () => {
  const tasks = [
    taskDue('soon', '2026-12-10'),
    taskDue('helped', '2026-11-27', { leadUnitId: 'finance', coUnitIds: ['housing'] }),
    taskDue('near', '2026-11-27'),
    taskDue('today', '2026-11-24'),
    taskDue('late', '2026-11-20'),
    taskDue('later', '2026-11-23'),
  ];
  const due = dueFor(tasks, handler, calendar, today);
  expect(due.map(item => item.id)).toEqual(['late', 'later', 'today', 'near', 'helped', 'soon']);
  expect(countsOf(due)).toEqual({ overdue: 2, today: 1, near: 2, soon: 1 });
});

test.each([
  ['内部', true],
  ['内部资料，注意保存', true],
  ['工作秘密', true],
  ['主动公开', false],
  [null, false],
])('a document marked %s is internal: %s', (dissemination, internal) =>
  expect(isInternal({ dissemination })).toBe(internal),
);

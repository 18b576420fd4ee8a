import { expect, test } from 'vitest';
import { isoDate } from '../../../../shared/kernel/dates.ts';
import { id } from '../world.ts';
import { CLERK, DEPUTY, DIRECTOR, NORTH, refusal, SOUTH, TASK, withTask } from './at-hand.ts';

const asks = (toOn: string, nth = 1) => ({ taskId: TASK, extensionId: id(30 + nth), toOn, reason: '部门会签未完' });
const decides = (approved: boolean, nth = 1) => ({ taskId: TASK, extensionId: id(30 + nth), approved, note: null });

test('a later date is asked for before the present one and granted by another person; the task then is due on it', () => {
  const world = withTask();
  expect(world.run(NORTH, 'ledger.askExtension', asks('2027-01-04')).ok).toBe(true);
  expect(world.get('task', TASK)?.dueOn).toBe('2026-12-25');
  expect(refusal(world.run(CLERK, 'ledger.decideExtension', decides(true)))).toBe('account.not-permitted');
  expect(world.run(DEPUTY, 'ledger.decideExtension', decides(true)).ok).toBe(true);
  expect(world.get('task', TASK)).toMatchObject({
    dueOn: '2027-01-04',
    dueRule: '延期批准，原时限2026年12月25日',
    course: {
      extensions: [{ fromOn: '2026-12-25', decided: { approved: true, by: 'office-office-deputy-director' } }],
    },
  });
});

test('refused, the date stands, and the request keeps the answer', () => {
  const world = withTask();
  world.run(NORTH, 'ledger.askExtension', asks('2027-01-04'));
  world.run(DEPUTY, 'ledger.decideExtension', decides(false));
  expect(world.get('task', TASK)?.dueOn).toBe('2026-12-25');
  expect(refusal(world.run(DEPUTY, 'ledger.decideExtension', decides(true)))).toBe('extension.decided');
});

test('more than ten days are for the director', () => {
  const world = withTask();
  world.run(NORTH, 'ledger.askExtension', asks('2027-01-15'));
  expect(refusal(world.run(DEPUTY, 'ledger.decideExtension', decides(true)))).toBe('extension.upper');
  expect(world.run(DIRECTOR, 'ledger.decideExtension', decides(true)).ok).toBe(true);
});

test('nobody grants what they asked for themselves', () => {
  const world = withTask();
  world.run(DEPUTY, 'ledger.askExtension', asks('2027-01-04'));
  expect(refusal(world.run(DEPUTY, 'ledger.decideExtension', decides(true)))).toBe('extension.own');
});

test.each([
  ['a date that is not later', '2026-12-25', 'extension.not-later'],
  ['more than thirty days', '2027-01-25', 'extension.too-long'],
])('%s is refused', (_, toOn, code) => {
  expect(refusal(withTask().run(NORTH, 'ledger.askExtension', asks(toOn)))).toBe(code);
});

test('one request waits at a time, and none comes after the date has passed', () => {
  const world = withTask();
  world.run(NORTH, 'ledger.askExtension', asks('2027-01-04'));
  expect(refusal(world.run(NORTH, 'ledger.askExtension', asks('2027-01-05', 2)))).toBe('extension.waiting');
  const late = withTask();
  late.today = isoDate('2026-12-26');
  expect(refusal(late.run(NORTH, 'ledger.askExtension', asks('2027-01-04')))).toBe('extension.past');
  expect(refusal(late.run(SOUTH, 'ledger.askExtension', asks('2027-01-04')))).toBe('account.not-permitted');
});

test('three times and thirty days altogether, counted from the first date', () => {
  const world = withTask();
  for (const [nth, toOn] of ['2026-12-28', '2026-12-29', '2026-12-30'].entries()) {
    expect(world.run(NORTH, 'ledger.askExtension', asks(toOn, nth)).ok).toBe(true);
    expect(world.run(DEPUTY, 'ledger.decideExtension', decides(true, nth)).ok).toBe(true);
  }
  expect(refusal(world.run(NORTH, 'ledger.askExtension', asks('2026-12-31', 7)))).toBe('extension.too-often');
  const twice = withTask();
  twice.run(NORTH, 'ledger.askExtension', asks('2027-01-04'));
  twice.run(DEPUTY, 'ledger.decideExtension', decides(true));
  expect(refusal(twice.run(NORTH, 'ledger.askExtension', asks('2027-01-25', 2)))).toBe('extension.too-long');
});

test('the regime of the jurisdiction sets how often and how long', () => {
  const world = withTask();
  const set = { extension: { mostDays: 60, mostTimes: 1, upperFromDays: 40 } };
  expect(world.run(DIRECTOR, 'regime.change', { set, reset: [] }).ok).toBe(true);
  world.run(NORTH, 'ledger.askExtension', asks('2027-01-25'));
  expect(world.run(DEPUTY, 'ledger.decideExtension', decides(true)).ok).toBe(true);
  expect(refusal(world.run(NORTH, 'ledger.askExtension', asks('2027-01-26', 2)))).toBe('extension.too-often');
});

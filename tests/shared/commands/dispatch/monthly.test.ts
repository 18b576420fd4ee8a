import { expect, test } from 'vitest';
import { SYSTEM } from '../../../../shared/domain/accounts/actor.ts';
import { burdenMonthId } from '../../../../shared/domain/burden/types.ts';
import { isoDate } from '../../../../shared/kernel/dates.ts';
import { CLERK, DEPUTY, NORTH, refusal, SOUTH, TASK, withTask } from '../ledger/at-hand.ts';
import { id } from '../world.ts';

const OPEN = { month: '2026-11', openOn: '2026-11-20', closeOn: '2026-11-25', counts: { tasks: 1, inferred: 0 } };
const ASK = { taskId: TASK, unitId: 'north', on: '2026-11-24', why: 'due', approvedBy: null };
const QUESTION = `question-2026-11-${TASK}`;
const ANSWER = { questionId: QUESTION, taskId: TASK, reportId: id(80), state: 'going', text: '' };

function asked() {
  const world = withTask();
  expect(world.run(SYSTEM, 'dispatch.open', OPEN).ok).toBe(true);
  expect(world.run(SYSTEM, 'dispatch.ask', ASK).ok).toBe(true);
  return world;
}

test('a question is asked once a month, is a burden of the unit, and is answered in one act that is a report', () => {
  const world = asked();
  world.run(SYSTEM, 'dispatch.ask', ASK);
  const burden = world.get('burdenMonth', burdenMonthId('north', isoDate('2026-11-24')));
  expect(burden?.entries).toHaveLength(1);
  expect(world.run(NORTH, 'dispatch.answer', ANSWER).ok).toBe(true);
  expect(world.get('question', QUESTION)?.answer).toMatchObject({ state: 'going', by: 'north-district-office' });
  expect(world.get('task', TASK)?.reports).toMatchObject([{ id: id(80), state: 'going', unitId: 'north' }]);
  expect(refusal(world.run(NORTH, 'dispatch.answer', { ...ANSWER, reportId: id(81) }))).toBe('dispatch.answered');
});

test('已送审 asks for closing, as any report does', () => {
  const world = asked();
  world.run(NORTH, 'dispatch.answer', { ...ANSWER, state: 'submitted', text: '北改发〔2026〕8号' });
  expect(world.get('task', TASK)).toMatchObject({
    state: 'review',
    course: { closure: { evidence: [{ name: '北改发〔2026〕8号' }] } },
  });
});

test.each([
  ['before it opened', 'dispatch.ask', ASK, 'dispatch.not-open'],
  ['of another unit', 'dispatch.ask', { ...ASK, unitId: 'south' }, 'sync.malformed'],
])('nothing is asked %s', (_, name, args, code) => {
  const world = withTask();
  if (code !== 'dispatch.not-open') world.run(SYSTEM, 'dispatch.open', OPEN);
  expect(refusal(world.run(SYSTEM, name, args))).toBe(code);
});

test('after it closed nothing is asked, and it opens once', () => {
  const world = asked();
  expect(refusal(world.run(CLERK, 'dispatch.open', OPEN))).toBe('dispatch.open-already');
  world.run(CLERK, 'dispatch.close', { month: '2026-11' });
  expect(world.get('cycle', 'cycle-2026-11')?.closedAt).not.toBeNull();
  expect(refusal(world.run(CLERK, 'dispatch.ask', ASK))).toBe('dispatch.not-open');
});

test('a question is for who answers for the task', () => {
  expect(refusal(asked().run(SOUTH, 'dispatch.answer', ANSWER))).toBe('account.not-permitted');
  expect(refusal(asked().run(NORTH, 'dispatch.answer', { ...ANSWER, questionId: 'question-2026-10-x' }))).toBe(
    'dispatch.no-question',
  );
});

test('minutes are written by the office and bear no marking', () => {
  const world = asked();
  expect(world.run(DEPUTY, 'dispatch.writeMinutes', { month: '2026-11', minutes: '会议调度了一项任务。' }).ok).toBe(
    true,
  );
  expect(refusal(world.run(DEPUTY, 'dispatch.writeMinutes', { month: '2026-11', minutes: '密级：机密' }))).toBe(
    'document.marked',
  );
});

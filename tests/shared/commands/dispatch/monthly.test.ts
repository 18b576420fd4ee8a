import { expect, test } from 'vitest';
import { SYSTEM } from '../../../../shared/domain/accounts/actor.ts';
import { burdenMonthId } from '../../../../shared/domain/burden/types.ts';
import { isoDate } from '../../../../shared/kernel/dates.ts';
import { CLERK, DEPUTY, NORTH, refusal, SOUTH, TASK, TERMS, withTask } from '../ledger/at-hand.ts';
import { id } from '../world.ts';

const OPEN = { month: '2026-11', openOn: '2026-11-20', closeOn: '2026-11-25', counts: { tasks: 1, inferred: 0 } };
const ASK = { taskId: TASK, unitId: 'north', on: '2026-11-24', why: 'due' };
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

test('over the budget of the month only a director asks, by their own name', () => {
  const world = asked();
  const burden = { slip: 20, question: 3, meeting: 120, visit: 90, paper: 10, monthly: 3 };
  world.run(DEPUTY, 'regime.change', { set: { burden }, reset: [] });
  world.run(CLERK, 'ledger.addTask', { taskId: id(3), documentId: null, keptBy: 'office', terms: TERMS });
  const more = { ...ASK, taskId: id(3), overBudget: true };
  expect(refusal(world.run(CLERK, 'dispatch.ask', more))).toBe('burden.over-budget');
  expect(refusal(world.run(DEPUTY, 'dispatch.ask', { ...more, overBudget: false }))).toBe('burden.over-budget');
  expect(world.run(DEPUTY, 'dispatch.ask', more).ok).toBe(true);
  const entries = world.get('burdenMonth', burdenMonthId('north', isoDate('2026-11-24')))?.entries ?? [];
  expect(entries.at(-1)?.approvedBy).toBe('office-office-deputy-director');
});

test('an answer that does not ask for closing takes back what did', () => {
  const world = asked();
  world.run(NORTH, 'ledger.report', { taskId: TASK, reportId: id(82), state: 'submitted', text: '北改发〔2026〕8号' });
  expect(world.run(NORTH, 'dispatch.answer', ANSWER).ok).toBe(true);
  expect(world.get('task', TASK)).toMatchObject({ state: 'open', course: { closure: null } });
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

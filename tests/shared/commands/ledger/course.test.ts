import { expect, test } from 'vitest';
import { id } from '../world.ts';
import { CLERK, DOCUMENT, NORTH, refusal, TASK, TERMS, withTask } from './at-hand.ts';

const STEP = id(60);
const step = { taskId: TASK, milestoneId: STEP, content: '形成初稿', dueOn: '2026-12-04' };

test('a step is set by who sets the task, reached by who answers for it, and taken away again', () => {
  const world = withTask();
  expect(refusal(world.run(NORTH, 'ledger.setMilestone', step))).toBe('account.not-permitted');
  expect(world.run(CLERK, 'ledger.setMilestone', step).ok).toBe(true);
  const reached = { taskId: TASK, milestoneId: STEP, doneOn: '2026-11-24', evidence: '初稿' };
  expect(world.run(NORTH, 'ledger.reachMilestone', reached).ok).toBe(true);
  world.run(CLERK, 'ledger.setMilestone', { ...step, dueOn: '2026-12-07' });
  expect(world.get('task', TASK)?.course?.milestones).toEqual([
    { id: STEP, content: '形成初稿', dueOn: '2026-12-07', doneOn: '2026-11-24', evidence: '初稿' },
  ]);
  expect(refusal(world.run(NORTH, 'ledger.reachMilestone', { ...reached, doneOn: '2026-11-25' }))).toBe(
    'task.issued-later',
  );
  world.run(CLERK, 'ledger.dropMilestone', { taskId: TASK, milestoneId: STEP });
  expect(world.get('task', TASK)?.course?.milestones).toEqual([]);
  expect(refusal(world.run(NORTH, 'ledger.reachMilestone', reached))).toBe('task.no-milestone');
});

test('a step bears no marking', () => {
  const marked = { ...step, content: '密级：机密，形成初稿' };
  expect(refusal(withTask().run(CLERK, 'ledger.setMilestone', marked))).toBe('document.marked');
});

test('a task waits for others, never for itself nor in a circle', () => {
  const world = withTask();
  world.run(CLERK, 'ledger.addTask', { taskId: id(61), documentId: DOCUMENT, keptBy: 'office', terms: TERMS });
  expect(world.run(CLERK, 'ledger.setWaits', { taskId: TASK, add: [id(61)], take: [] }).ok).toBe(true);
  expect(world.get('task', TASK)?.course?.waitsFor).toEqual([id(61)]);
  expect(refusal(world.run(CLERK, 'ledger.setWaits', { taskId: id(61), add: [TASK], take: [] }))).toBe(
    'task.waits-in-circle',
  );
  expect(refusal(world.run(CLERK, 'ledger.setWaits', { taskId: TASK, add: [TASK], take: [] }))).toBe(
    'task.waits-in-circle',
  );
  world.run(CLERK, 'ledger.setWaits', { taskId: TASK, add: [], take: [id(61)] });
  expect(world.get('task', TASK)?.course?.waitsFor).toEqual([]);
});

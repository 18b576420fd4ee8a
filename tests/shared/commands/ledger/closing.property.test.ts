import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Actor } from '../../../../shared/domain/accounts/actor.ts';
import { dueStatus } from '../../../../shared/domain/calendar/lights.ts';
import { builtInCalendar } from '../../../../shared/domain/calendar/tables.ts';
import { courseOf } from '../../../../shared/domain/ledger/course.ts';
import type { Task } from '../../../../shared/domain/ledger/types.ts';
import { addDays, daysBetween } from '../../../../shared/kernel/dates.ts';
import { id, type World } from '../world.ts';
import {
  CLERK,
  COLLEAGUE,
  DEPUTY,
  DIRECTOR,
  DOCUMENT,
  LEADER,
  NORTH,
  SOUTH,
  TASK,
  TERMS,
  withTask,
} from './at-hand.ts';

const INTO = id(90);

/** A world with a 配套 duty in hand, and another one it may be merged into. */
function dutyWorld(): World {
  const world = withTask();
  world.bodies.delete(`task:${TASK}`);
  for (const taskId of [TASK, INTO])
    world.run(CLERK, 'ledger.addTask', { taskId, documentId: DOCUMENT, keptBy: 'office', terms: TERMS, policy: true });
  return world;
}

let made = 0;
const fresh = () => {
  made += 1;
  return id(10_000 + made);
};

type Act = (world: World, actor: Actor, days: number) => ReturnType<World['run']>;

const report =
  (state: string): Act =>
  (world, actor) =>
    world.run(actor, 'ledger.report', { taskId: TASK, reportId: fresh(), state, text: '示改发〔2026〕9号' });
const stage =
  (to: string): Act =>
  (world, actor) =>
    world.run(actor, 'ledger.setStage', {
      ...{ taskId: TASK, stage: to },
      issued: to === 'issued' ? { documentId: null, name: '示改发〔2026〕9号', on: world.today } : null,
    });
const waiting = (world: World) =>
  courseOf(world.get('task', TASK) as Task).extensions.find(({ decided }) => decided === null)?.id ?? id(1);

const ACTS: Readonly<Record<string, Act>> = {
  going: report('going'),
  submitted: report('submitted'),
  drafting: stage('drafting'),
  issued: stage('issued'),
  ask: (world, actor) =>
    world.run(actor, 'ledger.askClosure', { taskId: TASK, evidence: [{ documentId: DOCUMENT, name: '示例' }] }),
  close: (world, actor) => world.run(actor, 'ledger.closeOut', { taskId: TASK, evidence: '示改发〔2026〕9号' }),
  return: (world, actor) => world.run(actor, 'ledger.returnClosure', { taskId: TASK, reason: '依据不足' }),
  reopen: (world, actor) => world.run(actor, 'ledger.reopen', { taskId: TASK, reason: '督察发现未落实' }),
  merge: (world, actor) => world.run(actor, 'ledger.mergeInto', { taskId: TASK, intoTaskId: INTO }),
  extend: (world, actor, days) =>
    world.run(actor, 'ledger.askExtension', {
      ...{ taskId: TASK, extensionId: fresh(), reason: '会签未完' },
      toOn: addDays((world.get('task', TASK) as Task).dueOn ?? world.today, days),
    }),
  grant: (world, actor) =>
    world.run(actor, 'ledger.decideExtension', {
      taskId: TASK,
      extensionId: waiting(world),
      approved: true,
      note: null,
    }),
  wait: (world, _actor, days) => {
    world.today = addDays(world.today, days);
    return { ok: true, value: [] };
  },
};

const act = fc.record({
  name: fc.constantFrom(...Object.keys(ACTS)),
  actor: fc.constantFrom<Actor>(CLERK, COLLEAGUE, DEPUTY, DIRECTOR, NORTH, SOUTH, LEADER),
  days: fc.integer({ min: 0, max: 40 }),
});

test('whatever is tried by whomever, no task takes a forbidden step, and what it says of itself agrees', () => {
  let closings = 0;
  void fc.assert(
    fc.property(fc.array(act, { maxLength: 40 }), tried => {
      const world = dutyWorld();
      for (const { name, actor, days } of tried) {
        const before = world.get('task', TASK) as Task;
        const result = ACTS[name]?.(world, actor, days);
        const after = world.get('task', TASK) as Task;
        stepAllowed(name, before, after, result?.ok !== false);
        if (after.state === 'closed' && before.state !== 'closed') closings += 1;
        agree(after, world);
      }
    }),
    { numRuns: 400, seed: 7 },
  );
  expect(closings).toBeGreaterThan(50);
});

function stepAllowed(name: string, before: Task, after: Task, isDone: boolean): void {
  if (!isDone) expect(after).toEqual(before);
  if (before.state === 'open' && after.state === 'closed') expect(name).toBe('merge');
  if (before.state === 'closed' && after.state !== 'closed') expect(name).toBe('reopen');
}

function agree(task: Task, world: World): void {
  const { closure, mergedInto, extensions, reopened } = courseOf(task);
  const isClosed = task.state === 'closed';
  expect([task.closedOn !== null, task.evidence !== null]).toEqual([isClosed, isClosed]);
  if (isClosed && mergedInto === null) {
    // a second person looked (D-12)
    expect(closure?.reviewed?.accepted).toBe(true);
    expect(closure?.reviewed?.by).not.toBe(closure?.askedBy);
  }
  if (task.state === 'review') expect(closure?.reviewed ?? null).toBeNull();
  if (mergedInto !== null) expect(isClosed).toBe(true);
  if (task.policy?.issued != null) expect(task.policy.stage).toBe('issued');
  // overdue is derived from the date and nothing else
  const status = dueStatus(builtInCalendar, task.dueOn, world.today, null);
  expect(status.state === 'overdue').toBe(task.dueOn !== null && task.dueOn < world.today);
  const granted = extensions.filter(({ decided }) => decided?.approved === true);
  const [first] = granted;
  expect(task.dueOn).toBe(granted.at(-1)?.toOn ?? TERMS.dueOn);
  expect(granted.length).toBeLessThanOrEqual(3);
  if (first !== undefined && task.dueOn !== null) expect(daysBetween(first.fromOn, task.dueOn)).toBeLessThanOrEqual(30);
  for (const { askedBy, decided, fromOn, toOn } of granted) {
    expect(decided?.by).not.toBe(askedBy);
    expect(toOn > fromOn).toBe(true);
    if (daysBetween(fromOn, toOn) > 10) expect(decided?.by).toBe('office-office-director');
  }
  expect(extensions.filter(({ decided }) => decided === null).length).toBeLessThanOrEqual(1);
  expect(reopened.every(({ reason }) => reason !== '')).toBe(true);
}

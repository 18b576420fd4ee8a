import { describe, expect, test } from 'vitest';
import { id, person, World } from '../world.ts';
import { CLERK, NORTH, refusal, SOUTH, TASK, TERMS } from './at-hand.ts';

const MEETING = id(40);
const DECISION = id(41);
const TEXT = '由北区于12月底前制定实施方案。';

/** A meeting of the city (or of the north district) with one decision. */
function withMeeting(by = CLERK, keptBy = 'office', level = 'city') {
  const world = new World();
  const facts = { body: '示例改革委', nth: null, heldOn: '2026-11-20', url: null, documentId: null };
  world.run(by, 'meetings.register', { meetingId: MEETING, keptBy, level, facts });
  world.run(by, 'meetings.addDecisions', { meetingId: MEETING, decisions: [{ id: DECISION, text: TEXT }] });
  return world;
}

const order = (set: object = {}) => ({
  taskId: TASK,
  documentId: null,
  keptBy: 'office',
  terms: TERMS,
  decision: { meetingId: MEETING, decisionId: DECISION },
  ...set,
});
const add = (world: World, set: object = {}, by = CLERK) => world.run(by, 'ledger.addTask', order(set));

describe('议定事项立项', () => {
  test('the task keeps its source, the decision its task, and the task’s units may read the meeting', () => {
    const world = withMeeting();
    expect(add(world).ok).toBe(true);
    expect(world.get('task', TASK)?.origin?.decision).toEqual({ meetingId: MEETING, decisionId: DECISION });
    expect(world.get('meeting', MEETING)).toMatchObject({
      decisions: [{ id: DECISION, text: TEXT, taskId: TASK }],
      unitIds: ['north', 'housing'],
    });
  });

  test.each([
    ['a meeting that is not there', { decision: { meetingId: id(9), decisionId: DECISION } }, CLERK, 'meeting.unknown'],
    [
      'a decision that is not there',
      { decision: { meetingId: MEETING, decisionId: id(9) } },
      CLERK,
      'meeting.no-decision',
    ],
    [
      'a meeting of the city, by a district',
      { keptBy: 'north', terms: { ...TERMS, coUnitIds: [] } },
      NORTH,
      'meeting.unknown',
    ],
  ])('%s', (_, set, by, code) => {
    const world = withMeeting();
    expect(refusal(add(world, set, by))).toBe(code);
    expect(world.get('task', TASK)).toBeNull();
  });

  test('a decision becomes one task', () => {
    const world = withMeeting();
    add(world);
    expect(refusal(add(world, { taskId: id(50) }))).toBe('meeting.decision-is-task');
  });

  test('a district sets its own task by its own meeting', () => {
    const world = withMeeting(NORTH, 'north', 'district');
    const terms = { ...TERMS, coUnitIds: [] };
    expect(refusal(add(world, { keptBy: 'north', terms }, SOUTH))).toBe('account.not-permitted');
    expect(add(world, { keptBy: 'north', terms }, NORTH).ok).toBe(true);
  });
});

describe('afterwards', () => {
  test('撤项 sets the decision free, when it names the meeting', () => {
    const world = withMeeting();
    add(world);
    const withdraw = (set: object) =>
      world.run(CLERK, 'ledger.withdrawTask', { taskId: TASK, documentId: null, ...set });
    expect(refusal(withdraw({}))).toBe('sync.malformed');
    expect(withdraw({ meetingId: MEETING }).ok).toBe(true);
    expect(world.get('meeting', MEETING)?.decisions[0]?.taskId).toBeNull();
    expect(add(world, { taskId: id(50) }).ok).toBe(true);
  });

  test('a unit that is given the task later may read the meeting too', () => {
    const world = withMeeting();
    add(world);
    const set = { leadUnitId: 'south' };
    const change = { taskId: TASK, documentId: null, set, meetingId: MEETING };
    expect(world.run(CLERK, 'ledger.changeTask', change).ok).toBe(true);
    expect(world.get('meeting', MEETING)?.unitIds).toEqual(['north', 'housing', 'south']);
  });

  test('a department reads the meeting by its task and changes nothing of it', () => {
    const world = withMeeting();
    add(world);
    const drop = { meetingId: MEETING, decisionId: DECISION };
    expect(refusal(world.run(person('department.handler', 'housing'), 'meetings.dropDecision', drop))).toBe(
      'account.not-permitted',
    );
  });
});

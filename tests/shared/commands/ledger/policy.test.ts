import { describe, expect, test } from 'vitest';
import { id, type World } from '../world.ts';
import { CLERK, COLLEAGUE, DOCUMENT, NORTH, refusal, TASK, TERMS, withTask } from './at-hand.ts';

const DUTY = id(40);
const LOCAL = id(41);
const duty = (taskId = DUTY) => ({ taskId, documentId: DOCUMENT, keptBy: 'office', terms: TERMS, policy: true });
const facts = { number: '北发〔2026〕9号', issuers: [], issuedOn: '2026-11-23', genre: null, urgency: null };
const local = { title: '北区贯彻示例改革的实施方案', ...facts, dissemination: null, sourceUrl: null };

function withDuty(): World {
  const world = withTask();
  expect(world.run(CLERK, 'ledger.addTask', duty()).ok).toBe(true);
  return world;
}

describe('配套', () => {
  test('goes through its stages; 印发 names the document and asks for review', () => {
    const world = withDuty();
    expect(world.get('task', DUTY)?.policy).toEqual({ stage: 'todo', steps: [], issued: null });
    for (const stage of ['drafting', 'consulting', 'submitted', 'deliberating'])
      expect(world.run(NORTH, 'ledger.setStage', { taskId: DUTY, stage, issued: null }).ok).toBe(true);
    const issued = { documentId: null, name: '北发〔2026〕9号', on: '2026-11-23' };
    expect(world.run(NORTH, 'ledger.setStage', { taskId: DUTY, stage: 'issued', issued }).ok).toBe(true);
    const task = world.get('task', DUTY);
    expect(task?.policy?.steps.map(({ stage }) => stage)).toEqual([
      'drafting',
      'consulting',
      'submitted',
      'deliberating',
      'issued',
    ]);
    expect(task).toMatchObject({ state: 'review', course: { closure: { evidence: [{ name: '北发〔2026〕9号' }] } } });
  });

  test('an ordinary task has no stages, 印发 needs a document, and none is issued tomorrow', () => {
    const world = withDuty();
    const issued = { documentId: null, name: '北发〔2026〕9号', on: '2026-11-25' };
    expect(refusal(world.run(NORTH, 'ledger.setStage', { taskId: TASK, stage: 'drafting', issued: null }))).toBe(
      'task.no-policy',
    );
    expect(refusal(world.run(NORTH, 'ledger.setStage', { taskId: DUTY, stage: 'issued', issued: null }))).toBe(
      'sync.malformed',
    );
    expect(refusal(world.run(NORTH, 'ledger.setStage', { taskId: DUTY, stage: 'issued', issued }))).toBe(
      'task.issued-later',
    );
  });

  test('a document recognised as 配套 is report enough, and taking that back puts the duty in hand again', () => {
    const world = withDuty();
    world.run(NORTH, 'ledger.setStage', { taskId: DUTY, stage: 'drafting', issued: null });
    world.run(NORTH, 'documents.tag', { documentId: LOCAL, keptBy: 'north', facts: local });
    const relation = { documentId: LOCAL, upstreamId: DOCUMENT, taskId: DUTY };
    expect(world.run(NORTH, 'documents.relate', { ...relation, relation: 'supports' }).ok).toBe(true);
    expect(world.get('task', DUTY)).toMatchObject({
      state: 'review',
      policy: { stage: 'issued', issued: { documentId: LOCAL, name: '北发〔2026〕9号', on: '2026-11-23' } },
      course: { closure: { askedBy: 'north-district-office' } },
    });
    expect(world.run(NORTH, 'documents.relate', { ...relation, relation: 'open' }).ok).toBe(true);
    expect(world.get('task', DUTY)).toMatchObject({
      state: 'open',
      policy: { stage: 'drafting', issued: null },
      course: { closure: null },
    });
  });

  test('of two merged duties one answers for both, and nothing merges into what was merged', () => {
    const world = withDuty();
    world.run(CLERK, 'ledger.addTask', duty(id(42)));
    const merge = { taskId: DUTY, intoTaskId: id(42) };
    expect(world.run(CLERK, 'ledger.mergeInto', merge).ok).toBe(true);
    expect(world.get('task', DUTY)).toMatchObject({ state: 'closed', course: { mergedInto: id(42) } });
    world.run(CLERK, 'ledger.addTask', duty(id(43)));
    expect(refusal(world.run(CLERK, 'ledger.mergeInto', { taskId: id(43), intoTaskId: DUTY }))).toBe('task.merged');
    expect(refusal(world.run(CLERK, 'ledger.mergeInto', { taskId: id(43), intoTaskId: TASK }))).toBe('task.no-policy');
    expect(world.run(COLLEAGUE, 'ledger.reopen', { taskId: DUTY, reason: '另行制定' }).ok).toBe(true);
    expect(world.get('task', DUTY)?.course?.mergedInto).toBeNull();
  });
});

describe('区县分计划 (T13)', () => {
  const terms = { ...TERMS, leadUnitId: 'north', coUnitIds: [], dueOn: '2026-12-10' };
  const part = { taskId: id(50), documentId: null, keptBy: 'north', terms, partOf: TASK };

  test('is due before the city’s only with a reason, when set and when changed', () => {
    const world = withTask();
    expect(refusal(world.run(NORTH, 'ledger.addTask', part))).toBe('task.earlier-than-city');
    expect(world.run(NORTH, 'ledger.addTask', { ...part, earlierBecause: '区里先行试点' }).ok).toBe(true);
    expect(world.get('task', id(50))?.origin).toEqual({
      partOf: TASK,
      earlierBecause: '区里先行试点',
      decision: null,
    });
    const change = { taskId: id(50), documentId: null, set: { dueOn: '2026-12-01' } };
    expect(refusal(world.run(NORTH, 'ledger.changeTask', { ...change, partOf: TASK }))).toBe('task.earlier-than-city');
    expect(refusal(world.run(NORTH, 'ledger.changeTask', change))).toBe('sync.malformed');
    const later = { ...change, set: { dueOn: '2026-12-25' }, partOf: TASK };
    expect(world.run(NORTH, 'ledger.changeTask', later).ok).toBe(true);
    expect(world.get('task', id(50))?.origin?.earlierBecause).toBeNull();
  });

  test('no task is due before its document was issued', () => {
    const early = { taskId: id(51), documentId: DOCUMENT, keptBy: 'office', terms: { ...TERMS, dueOn: '2026-11-19' } };
    expect(refusal(withTask().run(CLERK, 'ledger.addTask', early))).toBe('task.due-before-issue');
  });
});

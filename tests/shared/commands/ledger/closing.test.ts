import { describe, expect, test } from 'vitest';
import { MOST_TASKS } from '../../../../shared/domain/documents/types.ts';
import { MOST_REPORTS } from '../../../../shared/domain/ledger/types.ts';
import { instantAt } from '../../../../shared/kernel/dates.ts';
import { id } from '../world.ts';
import { CLERK, COLLEAGUE, DOCUMENT, LEADER, NORTH, refusal, SOUTH, TASK, TERMS, withTask } from './at-hand.ts';

describe('报进展', () => {
  const report = (state: string, text = '初稿已成') => ({ taskId: TASK, reportId: id(10), state, text });

  test('已送审 brings a task to 待核对, and the report names who and when', () => {
    const world = withTask();
    expect(world.run(NORTH, 'ledger.report', report('submitted')).ok).toBe(true);
    expect(world.get('task', TASK)).toMatchObject({
      state: 'review',
      reports: [
        {
          id: id(10),
          state: 'submitted',
          text: '初稿已成',
          personId: 'north-district-office',
          unitId: 'north',
          at: '2026-11-24T01:00:00.000Z',
        },
      ],
    });
  });

  test('difficulties bring it back in hand', () => {
    const world = withTask();
    world.run(NORTH, 'ledger.report', report('submitted'));
    world.run(NORTH, 'ledger.report', { ...report('difficult'), reportId: id(11) });
    expect(world.get('task', TASK)?.state).toBe('open');
  });

  test.each([
    ['a unit that does not answer for it', SOUTH, report('going'), 'account.not-permitted'],
    ['a leader, who only reads', LEADER, report('going'), 'account.not-permitted'],
    ['more than 80 characters', NORTH, report('going', '长'.repeat(81)), 'sync.malformed'],
  ])('%s is refused', (_, actor, args, code) => {
    expect(refusal(withTask().run(actor, 'ledger.report', args))).toBe(code);
  });

  test('a task that is not there is no different from one that is not yours', () => {
    expect(refusal(withTask().run(SOUTH, 'ledger.report', { ...report('going'), taskId: id(99) }))).toBe(
      'account.not-permitted',
    );
  });

  test('a task keeps so many reports, and says so when it is full', () => {
    const world = withTask();
    const task = world.get('task', TASK);
    const one = { id: id(5), state: 'going' as const, text: '', personId: 'p', unitId: 'north', at: instantAt(0) };
    if (task !== null) world.bodies.set(`task:${TASK}`, { ...task, reports: Array(MOST_REPORTS).fill(one) });
    expect(refusal(world.run(NORTH, 'ledger.report', report('going')))).toBe('task.full');
  });

  test('a document takes so many tasks, and says so when it is full', () => {
    const world = withTask();
    const document = world.get('document', DOCUMENT);
    if (document !== null)
      world.bodies.set(`document:${DOCUMENT}`, { ...document, taskIds: Array(MOST_TASKS).fill(id(6)) });
    const more = { taskId: id(3), documentId: DOCUMENT, keptBy: 'office', terms: TERMS };
    expect(refusal(world.run(CLERK, 'ledger.addTask', more))).toBe('document.full');
  });

  test('the same report twice counts once', () => {
    const world = withTask();
    world.run(NORTH, 'ledger.report', report('going'));
    expect(refusal(world.run(NORTH, 'ledger.report', report('going')))).toBe('progress.exists');
  });
});

const evidence = '北改发〔2026〕8号';
const submitted = { taskId: TASK, reportId: id(10), state: 'submitted', text: evidence };

describe('销号', () => {
  test('who answers for a task asks, a second person closes it on the evidence', () => {
    const world = withTask();
    expect(world.run(NORTH, 'ledger.report', submitted).ok).toBe(true);
    expect(world.get('task', TASK)?.course?.closure).toMatchObject({
      evidence: [{ documentId: null, name: evidence }],
      askedBy: 'north-district-office',
      reviewed: null,
    });
    expect(world.run(CLERK, 'ledger.closeOut', { taskId: TASK, evidence }).ok).toBe(true);
    expect(world.get('task', TASK)).toMatchObject({
      state: 'closed',
      closedOn: '2026-11-24',
      evidence,
      course: { closure: { reviewed: { by: 'office-office-clerk', on: '2026-11-24', accepted: true } } },
    });
    expect(refusal(world.run(NORTH, 'ledger.report', { ...submitted, reportId: id(11) }))).toBe('task.closed');
    expect(refusal(world.run(CLERK, 'ledger.closeOut', { taskId: TASK, evidence }))).toBe('task.closed');
    const set = { dueOn: null };
    expect(refusal(world.run(CLERK, 'ledger.changeTask', { taskId: TASK, documentId: DOCUMENT, set }))).toBe(
      'task.closed',
    );
  });

  test('what nobody asked for is not closed, and nobody closes what they asked for', () => {
    const world = withTask();
    expect(refusal(world.run(CLERK, 'ledger.closeOut', { taskId: TASK, evidence }))).toBe('task.not-asked');
    const asked = { taskId: TASK, evidence: [{ documentId: DOCUMENT, name: evidence }] };
    expect(world.run(CLERK, 'ledger.askClosure', asked).ok).toBe(true);
    expect(refusal(world.run(CLERK, 'ledger.closeOut', { taskId: TASK, evidence }))).toBe('task.own-closure');
    expect(world.run(COLLEAGUE, 'ledger.closeOut', { taskId: TASK, evidence }).ok).toBe(true);
  });

  test('evidence is a document that exists', () => {
    const asked = { taskId: TASK, evidence: [{ documentId: id(99), name: evidence }] };
    expect(refusal(withTask().run(NORTH, 'ledger.askClosure', asked))).toBe('document.unknown');
    expect(refusal(withTask().run(NORTH, 'ledger.askClosure', { ...asked, evidence: [] }))).toBe('sync.malformed');
    expect(refusal(withTask().run(CLERK, 'ledger.closeOut', { taskId: TASK, evidence: ' ' }))).toBe('sync.malformed');
  });

  test('what is wanting goes back with a reason, and may be asked again', () => {
    const world = withTask();
    world.run(NORTH, 'ledger.report', submitted);
    expect(world.run(CLERK, 'ledger.returnClosure', { taskId: TASK, reason: '未见印发稿' }).ok).toBe(true);
    expect(world.get('task', TASK)).toMatchObject({
      state: 'open',
      course: { closure: { reviewed: { accepted: false, note: '未见印发稿' } } },
    });
    world.run(NORTH, 'ledger.report', { ...submitted, reportId: id(11) });
    expect(world.get('task', TASK)).toMatchObject({ state: 'review', course: { closure: { reviewed: null } } });
  });

  test('a closed task is taken back in hand with a reason and keeps its number', () => {
    const world = withTask();
    expect(refusal(world.run(CLERK, 'ledger.reopen', { taskId: TASK, reason: '复核' }))).toBe('task.not-closed');
    world.run(NORTH, 'ledger.report', submitted);
    world.run(CLERK, 'ledger.closeOut', { taskId: TASK, evidence });
    const { number } = world.get('task', TASK) ?? {};
    expect(world.run(COLLEAGUE, 'ledger.reopen', { taskId: TASK, reason: '督察发现未落实' }).ok).toBe(true);
    expect(world.get('task', TASK)).toMatchObject({
      state: 'open',
      closedOn: null,
      evidence: null,
      number,
      course: { reopened: [{ by: 'office-office-section-head', reason: '督察发现未落实' }] },
    });
  });

  test('nobody closes their own unit’s task of the office', () => {
    expect(refusal(withTask().run(NORTH, 'ledger.closeOut', { taskId: TASK, evidence: 'x' }))).toBe(
      'account.not-permitted',
    );
  });
});

test.each([
  ['ledger.report', { reportId: id(30), state: 'going', text: '密级：机密' }],
  ['ledger.askClosure', { evidence: [{ documentId: null, name: '密级：机密' }] }],
  ['ledger.closeOut', { evidence: '密级：机密' }],
  ['ledger.reopen', { reason: '密级：机密' }],
  ['ledger.askExtension', { extensionId: id(31), toOn: '2027-01-04', reason: '密级：机密' }],
])('nothing typed into %s bears a marking (T14)', (name, args) => {
  expect(refusal(withTask().run(CLERK, name, { taskId: TASK, ...args }))).toBe('document.marked');
});

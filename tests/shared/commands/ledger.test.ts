import { describe, expect, test } from 'vitest';
import type { Conflict } from '../../../shared/domain/records/conflict.ts';
import { instantAt, isoDate } from '../../../shared/kernel/dates.ts';
import { CLERK, DOCUMENT, LEADER, NORTH, refusal, SOUTH, TASK, TERMS, withTask } from './ledger/at-hand.ts';
import { id, World } from './world.ts';

describe('立项', () => {
  test('a task of a document is numbered after it, and its units may read the document', () => {
    const world = withTask();
    expect(world.get('task', TASK)).toMatchObject({
      number: '改〔2026〕1-01',
      state: 'open',
      setBy: 'office-office-clerk',
      setOn: '2026-11-24',
    });
    expect(world.get('document', DOCUMENT)).toMatchObject({
      ledgerNumber: '改〔2026〕1',
      taskIds: [TASK],
      unitIds: ['north', 'housing'],
    });
  });

  test('the lead unit is never a supporting unit too', () => {
    expect(withTask().get('task', TASK)?.coUnitIds).toEqual(['housing']);
  });

  test('a task without a document takes a number of its own', () => {
    const world = withTask();
    world.run(CLERK, 'ledger.addTask', { taskId: id(3), documentId: null, keptBy: 'office', terms: TERMS });
    expect(world.get('task', id(3))?.number).toBe('改〔2026〕2-01');
  });

  test('keeps the sentence it was set from, exactly as it stood', () => {
    const world = withTask();
    expect(world.get('task', TASK)?.anchor).toBeNull();
    const anchor = { exact: '各市应制定实施方案。', prefix: '二、', suffix: '', at: 4, address: null };
    const task = { taskId: id(3), documentId: DOCUMENT, keptBy: 'office', terms: TERMS, anchor };
    world.run(CLERK, 'ledger.addTask', task);
    expect(world.get('task', id(3))?.anchor).toEqual(anchor);
  });

  test('off the server a number reads 待编号', () => {
    const world = withTask(new World(false));
    expect(world.get('document', DOCUMENT)?.ledgerNumber).toBeNull();
    expect(world.get('task', TASK)?.number).toBeNull();
  });

  test('a new year counts from 1 again', () => {
    const world = withTask();
    world.today = isoDate('2027-01-04');
    world.run(CLERK, 'ledger.addTask', { taskId: id(3), documentId: null, keptBy: 'office', terms: TERMS });
    expect(world.get('task', id(3))?.number).toBe('改〔2027〕1-01');
  });

  test.each([
    ['a unit nobody knows', { terms: { ...TERMS, leadUnitId: 'nowhere' } }, 'account.unit-unknown'],
    ['a document not registered', { documentId: id(9) }, 'document.unknown'],
    ['the same task again', { taskId: TASK }, 'task.exists'],
    ['a day that does not exist', { terms: { ...TERMS, dueOn: '2026-02-30' } }, 'sync.malformed'],
    ['no content', { terms: { ...TERMS, content: ' ' } }, 'sync.malformed'],
  ])('%s is refused', (_, args, code) => {
    const world = withTask();
    expect(
      refusal(
        world.run(CLERK, 'ledger.addTask', {
          taskId: id(3),
          documentId: DOCUMENT,
          keptBy: 'office',
          terms: TERMS,
          ...args,
        }),
      ),
    ).toBe(code);
  });

  test('a district sets tasks for itself, not for others', () => {
    const world = new World();
    const own = { ...TERMS, coUnitIds: [] };
    expect(
      refusal(world.run(NORTH, 'ledger.addTask', { taskId: TASK, documentId: null, keptBy: 'north', terms: own })),
    ).toBeNull();
    expect(
      refusal(world.run(SOUTH, 'ledger.addTask', { taskId: id(3), documentId: null, keptBy: 'south', terms: own })),
    ).toBe('account.not-permitted');
    expect(
      refusal(world.run(LEADER, 'ledger.addTask', { taskId: id(4), documentId: null, keptBy: 'city', terms: own })),
    ).toBe('account.not-permitted');
  });
});

describe('调整', () => {
  test('only the named field changes, and a new lead may read the document', () => {
    const world = withTask();
    world.run(CLERK, 'ledger.changeTask', { taskId: TASK, documentId: DOCUMENT, set: { leadUnitId: 'south' } });
    expect(world.get('task', TASK)).toMatchObject({ leadUnitId: 'south', dueOn: '2026-12-25', content: TERMS.content });
    expect(world.get('document', DOCUMENT)?.unitIds).toContain('south');
  });

  test('the answering unit may not move its own date', () => {
    expect(
      refusal(
        withTask().run(NORTH, 'ledger.changeTask', {
          taskId: TASK,
          documentId: DOCUMENT,
          set: { dueOn: '2027-12-31' },
        }),
      ),
    ).toBe('account.not-permitted');
  });

  test('naming another document than the task’s own is malformed', () => {
    expect(
      refusal(withTask().run(CLERK, 'ledger.changeTask', { taskId: TASK, documentId: null, set: { dueOn: null } })),
    ).toBe('sync.malformed');
  });

  test('tags are added and taken', () => {
    const world = withTask();
    world.run(CLERK, 'ledger.retag', { taskId: TASK, add: ['民生', '试点'], take: [] });
    world.run(CLERK, 'ledger.retag', { taskId: TASK, add: [], take: ['试点'] });
    expect(world.get('task', TASK)?.tags).toEqual(['民生']);
  });
});

describe('撤项', () => {
  const args = { taskId: TASK, documentId: DOCUMENT };

  test('a task set by mistake leaves, and its document with it when nothing else hangs on it', () => {
    const world = withTask();
    expect(refusal(world.run(CLERK, 'documents.withdraw', { documentId: DOCUMENT }))).toBe('document.in-use');
    expect(world.run(CLERK, 'ledger.withdrawTask', args).ok).toBe(true);
    expect(world.get('task', TASK)).toBeNull();
    expect(world.run(CLERK, 'documents.withdraw', { documentId: DOCUMENT }).ok).toBe(true);
    expect(world.get('document', DOCUMENT)).toBeNull();
  });

  test('a number once given is not given again', () => {
    const world = withTask();
    const second = { taskId: id(3), documentId: DOCUMENT, keptBy: 'office', terms: TERMS };
    world.run(CLERK, 'ledger.addTask', second);
    world.run(CLERK, 'ledger.withdrawTask', args);
    world.run(CLERK, 'ledger.addTask', { ...second, taskId: id(4) });
    expect([world.get('task', id(3))?.number, world.get('task', id(4))?.number]).toEqual([
      '改〔2026〕1-02',
      '改〔2026〕1-03',
    ]);
  });

  test('a task with reports stays', () => {
    const world = withTask();
    world.run(NORTH, 'ledger.report', { taskId: TASK, reportId: id(10), state: 'going', text: '' });
    expect(refusal(world.run(CLERK, 'ledger.withdrawTask', args))).toBe('task.has-reports');
  });
});

describe('恢复另一值', () => {
  const conflict: Conflict = {
    v: 1,
    aboutKind: 'task',
    aboutId: TASK,
    field: 'dueOn',
    lost: '2026-12-10',
    lostBy: null,
    keptBy: null,
    at: instantAt(0),
    settled: false,
    scopes: ['office'],
  };
  const args = { taskId: TASK, documentId: DOCUMENT, conflictId: id(20), bringBack: true };

  test('brings the other value back and settles it; or settles it as it is', () => {
    const world = withTask();
    world.bodies.set(`conflict:${id(20)}`, conflict);
    expect(world.run(CLERK, 'ledger.bringBack', args).ok).toBe(true);
    expect(world.get('task', TASK)?.dueOn).toBe('2026-12-10');
    expect(refusal(world.run(CLERK, 'ledger.bringBack', args))).toBe('conflict.settled');
    world.bodies.set(`conflict:${id(21)}`, conflict);
    world.run(CLERK, 'ledger.bringBack', { ...args, conflictId: id(21), bringBack: false });
    expect(world.get('conflict', id(21))?.settled).toBe(true);
  });

  test.each([
    ['another task’s conflict', { ...conflict, aboutId: id(77) }],
    ['a field that is not a term of a task', { ...conflict, field: 'setBy', lost: 'someone' }],
    ['a value the field cannot hold', { ...conflict, lost: 'soon' }],
  ])('%s is not brought back', (_, body) => {
    const world = withTask();
    world.bodies.set(`conflict:${id(20)}`, body);
    expect(refusal(world.run(CLERK, 'ledger.bringBack', args))).toBe('conflict.unknown');
  });
});

import { describe, expect, test } from 'vitest';
import { MOST_TASKS } from '../../../shared/domain/documents/types.ts';
import { MOST_REPORTS } from '../../../shared/domain/ledger/types.ts';
import type { Conflict } from '../../../shared/domain/records/conflict.ts';
import { instantAt, isoDate } from '../../../shared/kernel/dates.ts';
import { id, person, World } from './world.ts';

const CLERK = person('office.clerk', 'office');
const NORTH = person('district.office', 'north');
const SOUTH = person('district.office', 'south');
const LEADER = person('leader', 'city');
const DOCUMENT = id(1);
const TASK = id(2);

const TERMS = {
  content: '制定示例实施方案',
  deliverable: '实施方案',
  leadUnitId: 'north',
  coUnitIds: ['housing', 'north'],
  dueOn: '2026-12-25',
  dueRule: null,
  quote: null,
};
const FACTS = {
  title: '关于示例改革的通知',
  number: '示改办发〔2026〕3号',
  issuers: ['示例省委改革办'],
  issuedOn: '2026-11-20',
  genre: '通知',
  urgency: null,
  dissemination: null,
  sourceUrl: 'http://oa.example/doc/3',
};

function withTask(world = new World()): World {
  world.run(CLERK, 'documents.tag', { documentId: DOCUMENT, keptBy: 'office', facts: FACTS });
  const added = world.run(CLERK, 'ledger.addTask', {
    taskId: TASK,
    documentId: DOCUMENT,
    keptBy: 'office',
    terms: TERMS,
  });
  expect(added.ok).toBe(true);
  return world;
}

const refusal = (result: ReturnType<World['run']>) => (result.ok ? null : result.refusal.code);

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

describe('销号', () => {
  test('a closed task says when and on what evidence, and takes no more changes', () => {
    const world = withTask();
    expect(world.run(CLERK, 'ledger.closeOut', { taskId: TASK, evidence: '北改发〔2026〕8号' }).ok).toBe(true);
    expect(world.get('task', TASK)).toMatchObject({
      state: 'closed',
      closedOn: '2026-11-24',
      evidence: '北改发〔2026〕8号',
    });
    expect(
      refusal(world.run(NORTH, 'ledger.report', { taskId: TASK, reportId: id(10), state: 'going', text: '' })),
    ).toBe('task.closed');
    expect(refusal(world.run(CLERK, 'ledger.closeOut', { taskId: TASK, evidence: 'x' }))).toBe('task.closed');
    expect(
      refusal(world.run(CLERK, 'ledger.changeTask', { taskId: TASK, documentId: DOCUMENT, set: { dueOn: null } })),
    ).toBe('task.closed');
  });

  test('nobody closes their own unit’s task', () => {
    expect(refusal(withTask().run(NORTH, 'ledger.closeOut', { taskId: TASK, evidence: 'x' }))).toBe(
      'account.not-permitted',
    );
  });

  test('without evidence nothing is closed', () => {
    expect(refusal(withTask().run(CLERK, 'ledger.closeOut', { taskId: TASK, evidence: ' ' }))).toBe('sync.malformed');
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

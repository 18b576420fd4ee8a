import { expect, test } from 'vitest';
import type { Outcome } from '../../../shared/protocol/push.ts';
import { Device, SmallServer, tag, task } from './small-server.ts';

type Deed = readonly [who: 'clerk' | 'head', name: string, args: unknown];

/** Two colleagues who both saw the same document and tasks, and then went offline. */
class TwoOffline {
  readonly server = new SmallServer();
  readonly clerk = new Device(this.server, 'clerk');
  readonly head = new Device(this.server, 'head');

  constructor() {
    this.clerk.do('documents.tag', tag('doc'));
    this.clerk.do('ledger.addTask', task('task', 'north', { documentId: 'doc' }));
    this.clerk.do('ledger.addTask', task('lone', 'north'));
    for (const device of [this.clerk, this.head]) device.catchUp();
  }

  /** The deeds in the order they arrive; everyone goes on by what they saw at first. */
  arrive(deeds: readonly Deed[]): Outcome[] {
    return deeds.map(([who, name, args]) => this[who].do(name, args));
  }
}

const correct = (set: object) => ['documents.correct', { documentId: 'doc', set }] as const;
const change = (set: object) => ['ledger.changeTask', { taskId: 'task', documentId: 'doc', set }] as const;
const retag = (add: string[], take: string[] = []) => ['ledger.retag', { taskId: 'task', add, take }] as const;
const report = (reportId: string, state = 'going') =>
  ['ledger.report', { taskId: 'task', reportId, state, text: '推进中' }] as const;
const closeOut = ['ledger.closeOut', { taskId: 'task', evidence: '示发〔2026〕1号' }] as const;
const withdraw = ['ledger.withdrawTask', { taskId: 'task', documentId: 'doc' }] as const;

const TABLE: readonly (readonly [
  says: string,
  deeds: readonly Deed[],
  outcomes: readonly string[],
  conflicts: number,
])[] = [
  [
    'different fields both stand',
    [
      ['clerk', ...correct({ title: '甲' })],
      ['head', ...correct({ genre: '方案' })],
    ],
    ['applied', 'merged'],
    0,
  ],
  [
    'of one plain field the later arrival stands and the earlier value is kept',
    [
      ['clerk', ...correct({ title: '甲' })],
      ['head', ...correct({ title: '乙' })],
    ],
    ['applied', 'merged'],
    1,
  ],
  [
    'the same value written twice is no conflict',
    [
      ['clerk', ...correct({ title: '甲' })],
      ['head', ...correct({ title: '甲' })],
    ],
    ['applied', 'merged'],
    0,
  ],
  [
    'one’s own second edit, the first not yet seen back, conflicts with nobody',
    [
      ['clerk', ...correct({ title: '甲' })],
      ['clerk', ...correct({ title: '乙' })],
    ],
    ['applied', 'applied'],
    0,
  ],
  [
    'a second edit over one’s own merged one conflicts once only',
    [
      ['clerk', ...correct({ title: '甲' })],
      ['head', ...correct({ title: '乙' })],
      ['head', ...correct({ title: '丙' })],
    ],
    ['applied', 'merged', 'applied'],
    1,
  ],
  [
    'a tag added here and one removed there both hold',
    [
      ['clerk', ...retag(['试点'])],
      ['head', ...retag(['民生'])],
    ],
    ['applied', 'merged'],
    0,
  ],
  [
    'reports from two sides are both kept, and the step of the later one holds',
    [
      ['clerk', ...report('r1', 'submitted')],
      ['head', ...report('r2', 'going')],
    ],
    ['applied', 'merged'],
    0,
  ],
  [
    'a document registered twice becomes one: what the later one knows stands',
    [
      ['clerk', ...correct({ genre: '方案' })],
      ['head', 'documents.tag', tag('doc', 'office', { title: '另一标题', genre: null })],
    ],
    ['applied', 'merged'],
    0,
  ],
  [
    'a step that is no longer allowed is refused',
    [
      ['clerk', ...report('r0', 'submitted')],
      ['head', ...closeOut],
      ['clerk', ...change({ content: '改' })],
      ['clerk', ...report('r1')],
    ],
    ['applied', 'merged', 'task.closed', 'task.closed'],
    0,
  ],
  [
    'a task taken out under an edit: the edit is refused and stays with its author',
    [
      ['clerk', ...withdraw],
      ['head', ...change({ content: '改' })],
    ],
    ['applied', 'account.not-permitted|task.unknown'],
    0,
  ],
  [
    'an edit under a withdrawal: the withdrawal stands',
    [
      ['clerk', ...change({ content: '改' })],
      ['head', ...withdraw],
    ],
    ['applied', 'merged|applied'],
    0,
  ],
  [
    'evidence beats a withdrawal: a task with a report stays',
    [
      ['clerk', ...report('r1')],
      ['head', ...withdraw],
    ],
    ['applied', 'task.has-reports'],
    0,
  ],
  [
    'a document with a task that came meanwhile stays',
    [
      ['clerk', 'ledger.addTask', task('another', 'south', { documentId: 'doc' })],
      ['head', 'documents.withdraw', { documentId: 'doc' }],
    ],
    ['applied', 'document.in-use'],
    0,
  ],
];

test.each(TABLE)('%s', (_says, deeds, outcomes, conflicts) => {
  const two = new TwoOffline();
  const came = two.arrive(deeds).map(outcome => ('code' in outcome ? outcome.code : outcome.outcome));
  expect(came.map((one, index) => outcomes[index]?.split('|').includes(one))).toEqual(came.map(() => true));
  for (const device of [two.clerk, two.head]) {
    device.catchUp();
    expect(device.ids('conflict')).toHaveLength(conflicts);
  }
  expect([...two.clerk.rows]).toEqual([...two.head.rows].sort(asIn([...two.clerk.rows.keys()])));
});

const asIn = (order: readonly string[]) => (a: readonly [string, unknown], b: readonly [string, unknown]) =>
  order.indexOf(a[0]) - order.indexOf(b[0]);

test('the value that gave way is shown to both with who wrote it, and one click brings it back', () => {
  const two = new TwoOffline();
  const [, merged] = two.arrive([
    ['clerk', ...change({ content: '甲' })],
    ['head', ...change({ content: '乙' })],
  ]);
  const [conflictId = ''] = merged?.outcome === 'merged' ? merged.conflictIds : [];
  expect(two.server.body('conflict', conflictId)).toMatchObject({
    aboutKind: 'task',
    aboutId: 'task',
    field: 'content',
    lost: '甲',
    lostBy: 'clerk',
    keptBy: 'head',
    settled: false,
    scopes: ['office', 'unit:office', 'unit:north'],
  });
  const northern = new Device(two.server, 'northern');
  northern.catchUp();
  expect(northern.ids('conflict')).toEqual([conflictId]);
  two.clerk.catchUp();
  const settle = { taskId: 'task', documentId: 'doc', conflictId, bringBack: true };
  expect(two.clerk.do('ledger.bringBack', settle)).toMatchObject({ outcome: 'applied' });
  expect(two.server.body('task', 'task')).toMatchObject({ content: '甲' });
  expect(two.server.body('conflict', conflictId)).toMatchObject({ settled: true });
  expect(two.head.do('ledger.bringBack', settle)).toMatchObject({ code: 'conflict.settled' });
});

test('two who register one document offline, unseen by each other, fill each other’s blanks and conflict where they differ', () => {
  const server = new SmallServer();
  const [clerk, head] = [new Device(server, 'clerk'), new Device(server, 'head')];
  clerk.do('documents.tag', tag('doc', 'office', { title: '甲', number: '示发〔2026〕1号' }));
  const outcome = head.do('documents.tag', tag('doc', 'office', { title: '乙', urgency: '特急' }));
  expect(outcome).toMatchObject({ outcome: 'merged', conflictIds: [expect.any(String)] });
  expect(server.body('document', 'doc')).toMatchObject({
    title: '乙',
    number: '示发〔2026〕1号',
    urgency: '特急',
    registeredBy: 'clerk',
    ledgerNumber: '改〔2026〕1',
  });
});

test('a number drawn by another in between is no merging', () => {
  const server = new SmallServer();
  new Device(server, 'clerk').do('documents.tag', tag('one'));
  expect(new Device(server, 'head').do('documents.tag', tag('two'))).toMatchObject({ outcome: 'applied' });
  expect(new Device(server, 'clerk', 'other-client').do('documents.tag', tag('three'))).toMatchObject({
    outcome: 'applied',
  });
});

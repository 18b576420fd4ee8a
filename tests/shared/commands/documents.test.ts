import { describe, expect, test } from 'vitest';
import { INTERNAL_MARK, INTERNAL_TITLE } from '../../../shared/domain/documents/work-secrets.ts';
import type { Conflict } from '../../../shared/domain/records/conflict.ts';
import { instantAt } from '../../../shared/kernel/dates.ts';
import { id, person, World } from './world.ts';

const CLERK = person('office.clerk', 'office');
const COLLEAGUE = person('office.section-head', 'office');
const NORTH = person('district.office', 'north');
const DOCUMENT = id(1);
const FACTS = {
  title: '关于示例改革的通知',
  number: '示改办发〔2026〕3号',
  issuers: ['示例省委改革办'],
  issuedOn: '2026-11-20',
  genre: '通知',
  urgency: null,
  dissemination: null,
  sourceUrl: null,
};
const tag = { documentId: DOCUMENT, keptBy: 'office', facts: FACTS };
const refusal = (result: ReturnType<World['run']>) => (result.ok ? null : result.refusal.code);

test('入账 keeps who registered it, when, and gives the next number of the ledger', () => {
  const world = new World();
  world.run(CLERK, 'documents.tag', tag);
  world.run(CLERK, 'documents.tag', { ...tag, documentId: id(2) });
  expect(world.get('document', DOCUMENT)).toMatchObject({
    ledgerNumber: '改〔2026〕1',
    receivedOn: '2026-11-24',
    registeredBy: 'office-office-clerk',
    keptBy: 'office',
  });
  expect(world.get('document', id(2))?.ledgerNumber).toBe('改〔2026〕2');
});

test('the same document registered again is the same record: what the later one knows stands, what only the earlier one knew stays', () => {
  const world = new World();
  world.run(CLERK, 'documents.tag', tag);
  const later = { ...FACTS, title: '关于示例改革工作的通知', issuedOn: null, urgency: '特急', issuers: [] };
  world.run(COLLEAGUE, 'documents.tag', { ...tag, facts: later });
  expect(world.get('document', DOCUMENT)).toMatchObject({
    title: '关于示例改革工作的通知',
    issuedOn: '2026-11-20',
    urgency: '特急',
    issuers: ['示例省委改革办'],
    registeredBy: 'office-office-clerk',
    ledgerNumber: '改〔2026〕1',
  });
});

test('a district registers what it receives, and touches nobody else’s register', () => {
  const world = new World();
  expect(refusal(world.run(NORTH, 'documents.tag', { ...tag, keptBy: 'north' }))).toBeNull();
  expect(refusal(world.run(NORTH, 'documents.tag', { ...tag, documentId: id(2) }))).toBe('account.not-permitted');
  world.run(CLERK, 'documents.tag', { ...tag, documentId: id(3) });
  expect(refusal(world.run(NORTH, 'documents.tag', { ...tag, documentId: id(3), keptBy: 'north' }))).toBe(
    'account.not-permitted',
  );
});

test('更正 changes the named fields only', () => {
  const world = new World();
  world.run(CLERK, 'documents.tag', tag);
  world.run(CLERK, 'documents.correct', { documentId: DOCUMENT, set: { number: null } });
  expect(world.get('document', DOCUMENT)).toMatchObject({ number: null, title: FACTS.title });
  expect(refusal(world.run(CLERK, 'documents.correct', { documentId: id(9), set: {} }))).toBe('document.unknown');
});

test.each([
  ['a script as source', { sourceUrl: 'javascript:alert(1)' }],
  ['an endless title', { title: '长'.repeat(301) }],
  ['a day that does not exist', { issuedOn: '2026-06-31' }],
])('%s is malformed', (_, facts) => {
  expect(refusal(new World().run(CLERK, 'documents.tag', { ...tag, facts: { ...FACTS, ...facts } }))).toBe(
    'sync.malformed',
  );
});

describe('处理冲突', () => {
  const conflict: Conflict = {
    v: 1,
    aboutKind: 'document',
    aboutId: DOCUMENT,
    field: 'issuedOn',
    lost: '2026-11-18',
    lostBy: null,
    keptBy: null,
    at: instantAt(0),
    settled: false,
    scopes: ['office'],
  };
  const args = { documentId: DOCUMENT, conflictId: id(20), bringBack: true };
  const withConflict = (body: Conflict = conflict): World => {
    const world = new World();
    world.run(CLERK, 'documents.tag', tag);
    world.bodies.set(`conflict:${id(20)}`, body);
    return world;
  };

  test('brings the other value back and settles it, once', () => {
    const world = withConflict();
    expect(world.run(COLLEAGUE, 'documents.bringBack', args).ok).toBe(true);
    expect(world.get('document', DOCUMENT)).toMatchObject({ issuedOn: '2026-11-18', title: FACTS.title });
    expect(world.get('conflict', id(20))?.settled).toBe(true);
    expect(refusal(world.run(CLERK, 'documents.bringBack', args))).toBe('conflict.settled');
  });

  test('keeps the value that stands and settles it', () => {
    const world = withConflict();
    world.run(CLERK, 'documents.bringBack', { ...args, bringBack: false });
    expect(world.get('document', DOCUMENT)?.issuedOn).toBe(FACTS.issuedOn);
    expect(world.get('conflict', id(20))?.settled).toBe(true);
  });

  test.each([
    ['another document’s conflict', { ...conflict, aboutId: id(77) }],
    ['a field that is no fact of a document', { ...conflict, field: 'keptBy', lost: 'north' }],
    ['a value the field cannot hold', { ...conflict, lost: '下周' }],
  ])('%s is not brought back', (_, body) => {
    expect(refusal(withConflict(body).run(CLERK, 'documents.bringBack', args))).toBe('conflict.unknown');
  });

  test.each([
    ['a 配套要求 somebody else had found', { verdict: true, quote: '各市应制定实施方案。', anchor: null }],
    ['that nobody has looked', null],
  ])('%s is brought back whole', (_, lost) => {
    const world = withConflict({ ...conflict, field: 'demand', lost });
    const found = { verdict: false, quote: null, anchor: null };
    world.run(CLERK, 'documents.setDemand', { documentId: DOCUMENT, demand: found });
    expect(world.get('document', DOCUMENT)?.demand).toEqual(found);
    expect(world.run(CLERK, 'documents.bringBack', args).ok).toBe(true);
    expect(world.get('document', DOCUMENT)).toMatchObject({ demand: lost, title: FACTS.title });
  });

  test('nobody settles what is in another unit’s register', () => {
    expect(refusal(withConflict().run(NORTH, 'documents.bringBack', args))).toBe('account.not-permitted');
  });
});

const ANCHOR = { exact: '各市应制定实施方案。', prefix: '二、', suffix: '三、', at: 4, address: 'http://oa.example/3' };
const DEMAND = { verdict: true, quote: '各市应制定实施方案。', anchor: ANCHOR };

describe('配套要求', () => {
  test('goes in with the document, and a later registration that knows none leaves it', () => {
    const world = new World();
    world.run(CLERK, 'documents.tag', { ...tag, demand: DEMAND });
    world.run(COLLEAGUE, 'documents.tag', tag);
    expect(world.get('document', DOCUMENT)?.demand).toEqual(DEMAND);
  });

  test('is picked and taken back on a document that is there', () => {
    const world = new World();
    world.run(CLERK, 'documents.tag', tag);
    world.run(CLERK, 'documents.setDemand', { documentId: DOCUMENT, demand: DEMAND });
    expect(world.get('document', DOCUMENT)?.demand?.quote).toBe('各市应制定实施方案。');
    world.run(CLERK, 'documents.setDemand', { documentId: DOCUMENT, demand: null });
    expect(world.get('document', DOCUMENT)?.demand).toBeNull();
  });

  test('is a matter of who keeps the document', () => {
    const world = new World();
    world.run(CLERK, 'documents.tag', tag);
    const order = { documentId: DOCUMENT, demand: DEMAND };
    expect(refusal(world.run(NORTH, 'documents.setDemand', order))).toBe('account.not-permitted');
    expect(refusal(world.run(CLERK, 'documents.setDemand', { ...order, documentId: id(9) }))).toBe('document.unknown');
  });
});

describe('认定配套', () => {
  const LOCAL = id(5);
  const TASK = id(6);
  const TERMS = {
    ...{ content: '制定实施方案', deliverable: null, leadUnitId: 'north', coUnitIds: [] },
    ...{ dueOn: null, dueRule: null, quote: null },
  };
  const relate = { documentId: LOCAL, upstreamId: DOCUMENT, taskId: TASK, relation: 'supports' };
  function withBoth(): World {
    const world = new World();
    world.run(CLERK, 'documents.tag', tag);
    world.run(CLERK, 'ledger.addTask', { taskId: TASK, documentId: DOCUMENT, keptBy: 'office', terms: TERMS });
    const facts = { ...FACTS, number: '北改发〔2026〕1号' };
    world.run(NORTH, 'documents.tag', { documentId: LOCAL, keptBy: 'north', facts });
    return world;
  }

  test('links the local document to the one it implements and the task it fulfils, once', () => {
    const world = withBoth();
    world.run(NORTH, 'documents.relate', relate);
    world.run(NORTH, 'documents.relate', { ...relate, taskId: null });
    expect(world.get('document', LOCAL)?.supports).toEqual([{ documentId: DOCUMENT, taskId: null }]);
  });

  test('“no” is kept with the pair, and a later yes takes its place', () => {
    const world = withBoth();
    world.run(NORTH, 'documents.relate', { ...relate, relation: 'not' });
    expect(world.get('document', LOCAL)).toMatchObject({ supports: [], notSupports: [DOCUMENT] });
    world.run(NORTH, 'documents.relate', relate);
    expect(world.get('document', LOCAL)).toMatchObject({
      supports: [{ documentId: DOCUMENT, taskId: TASK }],
      notSupports: [],
    });
    world.run(NORTH, 'documents.relate', { ...relate, relation: 'open' });
    expect(world.get('document', LOCAL)).toMatchObject({ supports: [], notSupports: [] });
  });

  test.each([
    ['of a document nobody has', { upstreamId: id(9) }, 'document.unknown'],
    ['with itself', { upstreamId: LOCAL }, 'sync.malformed'],
    ['for a task nobody set', { taskId: id(9) }, 'task.unknown'],
  ])('%s is refused', (_, change, code) => {
    expect(refusal(withBoth().run(NORTH, 'documents.relate', { ...relate, ...change }))).toBe(code);
  });

  test('for a task of another document is refused', () => {
    const world = withBoth();
    world.run(CLERK, 'ledger.addTask', { taskId: id(7), documentId: null, keptBy: 'office', terms: TERMS });
    expect(refusal(world.run(NORTH, 'documents.relate', { ...relate, taskId: id(7) }))).toBe('sync.malformed');
  });

  test('is for who keeps the local document', () => {
    const south = person('district.office', 'south');
    expect(refusal(withBoth().run(south, 'documents.relate', relate))).toBe('account.not-permitted');
  });
});

describe('what bears a marking', () => {
  const marked = [
    '机密★关于示例改革的通知',
    '关于示例改革的通知（秘密）',
    '绝密★1年 关于示例改革的请示',
    '【秘密】关于示例改革的函',
    '机密',
  ];
  test.each(marked)('a document typed by hand as %s is not registered, nor corrected into it', title => {
    const world = new World();
    expect(refusal(world.run(CLERK, 'documents.tag', { ...tag, facts: { ...FACTS, title } }))).toBe('document.marked');
    expect(world.get('document', DOCUMENT)).toBeNull();
    world.run(CLERK, 'documents.tag', tag);
    expect(refusal(world.run(CLERK, 'documents.correct', { documentId: DOCUMENT, set: { title } }))).toBe(
      'document.marked',
    );
    expect(world.get('document', DOCUMENT)?.title).toBe(FACTS.title);
  });

  test.each([
    ['公开属性', { dissemination: '机密' }],
    ['发文字号', { number: '机密★示改办发〔2026〕3号' }],
    ['发文机关', { issuers: ['机密★示例省委'] }],
  ])('nor where its %s says so', (_name, set) => {
    expect(refusal(new World().run(CLERK, 'documents.tag', { ...tag, facts: { ...FACTS, ...set } }))).toBe(
      'document.marked',
    );
  });

  test('nor its demand, nor a task set from it', () => {
    const world = new World();
    world.run(CLERK, 'documents.tag', tag);
    const demand = { verdict: true, quote: '密级：机密，各区要制定方案。', anchor: null };
    expect(refusal(world.run(CLERK, 'documents.setDemand', { documentId: DOCUMENT, demand }))).toBe('document.marked');
    expect(refusal(world.run(CLERK, 'documents.tag', { ...tag, demand }))).toBe('document.marked');
    const terms = {
      content: '机密★1年 制定方案',
      deliverable: null,
      leadUnitId: 'housing',
      coUnitIds: [],
      dueOn: null,
      dueRule: null,
      quote: null,
    };
    const add = { taskId: id(5), documentId: DOCUMENT, keptBy: 'office', terms };
    expect(refusal(world.run(CLERK, 'ledger.addTask', add))).toBe('document.marked');
    expect(
      refusal(world.run(CLERK, 'ledger.addTask', { ...add, terms: { ...terms, content: '制定方案' } })),
    ).toBeNull();
    const set = { quote: '秘密★ 请制定方案' };
    expect(refusal(world.run(CLERK, 'ledger.changeTask', { taskId: id(5), documentId: DOCUMENT, set }))).toBe(
      'document.marked',
    );
  });

  test.each([
    '关于进一步加强机密文件管理的通知',
    '关于印发《商业秘密保护工作方案》的通知',
    '关于开展保守国家秘密宣传教育活动的通知',
    '关于规范内部资料性出版物管理的通知',
    '关于加强工作秘密管理的通知',
    '机关内部控制规范（试行）',
  ])('a document about such things is registered: %s', title => {
    const world = new World();
    expect(refusal(world.run(CLERK, 'documents.tag', { ...tag, facts: { ...FACTS, title } }))).toBeNull();
  });
});

describe('what is 内部 or 工作秘密', () => {
  const ADMIN = person('administrator', 'office');
  const PERMIT = { level: 3, basis: '示改办字〔2026〕1号' };
  const facts: readonly (readonly [string, object])[] = [
    ['【内部】关于示例改革的通知', {}],
    ['内部资料，注意保存', {}],
    ['工作秘密★关于示例改革的通知', {}],
    ['关于示例改革的通知（工作秘密，不得外传）', {}],
    ['关于示例改革的通知（内部使用）', {}],
    ['关于示例改革的通知', { dissemination: '内部' }],
  ];
  test.each(facts)('is registered under its title only where the jurisdiction allows it: %s', (title, others) => {
    const world = new World();
    const asked = { ...tag, facts: { ...FACTS, title, ...others } };
    expect(refusal(world.run(CLERK, 'documents.tag', asked))).toBe('document.internal');
    expect(refusal(world.run(ADMIN, 'documents.decideWorkSecrets', { permit: PERMIT }))).toBeNull();
    expect(refusal(world.run(CLERK, 'documents.tag', asked))).toBeNull();
    expect(refusal(world.run(ADMIN, 'documents.decideWorkSecrets', { permit: null }))).toBeNull();
    expect(refusal(world.run(CLERK, 'documents.tag', { ...asked, documentId: id(2) }))).toBe('document.internal');
  });

  test('is registered as a skeleton always, and gets no title by correcting it', () => {
    const world = new World();
    const skeleton = { ...FACTS, title: INTERNAL_TITLE, dissemination: INTERNAL_MARK };
    expect(refusal(world.run(CLERK, 'documents.tag', { ...tag, facts: skeleton }))).toBeNull();
    const set = { title: '关于示例改革的通知' };
    expect(refusal(world.run(CLERK, 'documents.correct', { documentId: DOCUMENT, set }))).toBe('document.internal');
    expect(
      refusal(world.run(CLERK, 'documents.correct', { documentId: DOCUMENT, set: { urgency: '特急' } })),
    ).toBeNull();
  });
});

describe('the day of receipt', () => {
  test('is the one the document states, else that of registering; a later reading that states it stands', () => {
    const world = new World();
    world.run(CLERK, 'documents.tag', tag);
    expect(world.get('document', DOCUMENT)).toMatchObject({ receivedOn: '2026-11-24', registeredOn: '2026-11-24' });
    const stated = { ...tag, facts: { ...FACTS, receivedOn: '2026-11-20' } };
    world.run(COLLEAGUE, 'documents.tag', stated);
    expect(world.get('document', DOCUMENT)).toMatchObject({ receivedOn: '2026-11-20', registeredOn: '2026-11-24' });
    world.run(CLERK, 'documents.tag', { ...tag, facts: { ...FACTS, receivedOn: null } });
    expect(world.get('document', DOCUMENT)?.receivedOn).toBe('2026-11-20');
  });

  test('is corrected like any fact, and cannot be taken away', () => {
    const world = new World();
    world.run(CLERK, 'documents.tag', tag);
    world.run(CLERK, 'documents.correct', { documentId: DOCUMENT, set: { receivedOn: '2026-11-19' } });
    world.run(CLERK, 'documents.correct', { documentId: DOCUMENT, set: { receivedOn: null, urgency: '特急' } });
    expect(world.get('document', DOCUMENT)).toMatchObject({ receivedOn: '2026-11-19', urgency: '特急' });
  });
});

test('who confirmed that an original nobody’s program saw is unmarked stays on record with the moment, the first who did', () => {
  const world = new World();
  world.run(CLERK, 'documents.tag', tag);
  expect(world.get('document', DOCUMENT)?.unmarked).toBeNull();
  world.run(COLLEAGUE, 'documents.tag', { ...tag, unmarked: true });
  world.run(CLERK, 'documents.tag', { ...tag, unmarked: true });
  expect(world.get('document', DOCUMENT)?.unmarked).toEqual({
    by: 'office-office-section-head',
    at: '2026-11-24T01:00:00.000Z',
  });
});

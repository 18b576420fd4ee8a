import { expect, test } from 'vitest';
import { CLERK, COLLEAGUE, DOCUMENT, NORTH, refusal, SOUTH, TERMS, withTask } from '../ledger/at-hand.ts';
import { id } from '../world.ts';

const judge = (verdict: string, set: object = {}) => ({
  ...{ documentId: DOCUMENT, verdict, quote: null, anchor: null, reason: null, intoTaskId: null },
  ...set,
});
const quote = '各市应当制定实施方案。';

test('a clerk proposes what is done about a document, a section head confirms it', () => {
  const world = withTask();
  expect(world.run(CLERK, 'documents.judge', judge('support', { quote })).ok).toBe(true);
  expect(world.get('document', DOCUMENT)?.judgement).toMatchObject({
    verdict: 'support',
    quote,
    proposedBy: 'office-office-clerk',
    proposedOn: '2026-11-24',
    confirmed: null,
  });
  expect(refusal(world.run(CLERK, 'documents.confirmJudgement', { documentId: DOCUMENT }))).toBe(
    'account.not-permitted',
  );
  expect(world.run(COLLEAGUE, 'documents.confirmJudgement', { documentId: DOCUMENT }).ok).toBe(true);
  expect(world.get('document', DOCUMENT)?.judgement?.confirmed).toEqual({
    by: 'office-office-section-head',
    on: '2026-11-24',
  });
});

test('who may confirm need not press twice; another word of a clerk is open again', () => {
  const world = withTask();
  world.run(COLLEAGUE, 'documents.judge', judge('direct'));
  expect(world.get('document', DOCUMENT)?.judgement?.confirmed?.by).toBe('office-office-section-head');
  world.run(CLERK, 'documents.judge', judge('support', { quote }));
  expect(world.get('document', DOCUMENT)?.judgement?.confirmed).toBeNull();
});

test('a district judges what it keeps itself, and nobody else’s', () => {
  const world = withTask();
  const facts = { title: '关于区级示例改革的通知', number: null, issuers: [], issuedOn: null, genre: null };
  const kept = { ...facts, urgency: null, dissemination: null, sourceUrl: null };
  world.run(NORTH, 'documents.tag', { documentId: id(70), keptBy: 'north', facts: kept });
  expect(world.run(NORTH, 'documents.judge', { ...judge('direct'), documentId: id(70) }).ok).toBe(true);
  expect(world.get('document', id(70))?.judgement?.confirmed?.by).toBe('north-district-office');
  expect(refusal(world.run(SOUTH, 'documents.judge', { ...judge('direct'), documentId: id(70) }))).toBe(
    'account.not-permitted',
  );
});

test.each([
  ['需配套 without the sentence that demands it (T4)', judge('support'), 'document.verdict-needs-quote'],
  ['无需配套 without a reason', judge('none'), 'document.verdict-needs-reason'],
  ['并入 nothing', judge('merge'), 'document.verdict-needs-duty'],
  ['并入 a task that ends in no document', judge('merge', { intoTaskId: id(2) }), 'document.verdict-needs-duty'],
  ['a marked sentence', judge('support', { quote: '密级：机密，各市应当制定方案。' }), 'document.marked'],
  ['a document that is not there', { ...judge('direct'), documentId: id(99) }, 'document.unknown'],
])('%s is refused', (_, args, code) => {
  expect(refusal(withTask().run(CLERK, 'documents.judge', args))).toBe(code);
});

test('并入 names the duty that answers for it', () => {
  const world = withTask();
  world.run(CLERK, 'ledger.addTask', {
    taskId: id(40),
    documentId: DOCUMENT,
    keptBy: 'office',
    terms: TERMS,
    policy: true,
  });
  expect(world.run(CLERK, 'documents.judge', judge('merge', { intoTaskId: id(40) })).ok).toBe(true);
});

test('nothing is confirmed that nobody judged', () => {
  expect(refusal(withTask().run(COLLEAGUE, 'documents.confirmJudgement', { documentId: DOCUMENT }))).toBe(
    'document.not-judged',
  );
});

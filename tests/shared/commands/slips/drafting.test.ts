import { describe, expect, test } from 'vitest';
import { id, unit, World } from '../world.ts';
import { CLERK, check, done, drafted, HEAD, NORTH, refusal, SLIP, terms } from './world-of-slips.ts';

const draftOf = (world: World, type: string, more: object, actor = CLERK) =>
  world.run(actor, 'slips.draft', { slipId: SLIP, type, keptBy: 'office', rule: 'overdue', terms: terms(more) });
const item = (more: object) => ({ items: [{ ...terms().items[0], ...more }] });

test('a draft is read by the office alone, and says by which rule it was proposed', () => {
  const world = new World();
  done(draftOf(world, 'press', {}));
  expect(world.get('slip', SLIP)).toMatchObject({
    state: 'draft',
    number: null,
    issuedOn: null,
    madeOn: '2026-11-24',
    proposedBy: { rule: 'overdue', personId: 'office-office-clerk' },
  });
});

test.each([
  ['a unit draws up none', {}, NORTH, 'account.not-permitted'],
  ['not to the office itself', { addresseeId: 'office' }, CLERK, 'slip.addressee'],
  ['not to the city', { addresseeId: 'city' }, CLERK, 'slip.addressee'],
  ['not to a unit nobody knows', { addresseeId: 'nowhere' }, CLERK, 'account.unit-unknown'],
  [
    'no 党委 of a department',
    { addresseeId: 'housing', toCommittee: { authorisedBy: '示发〔2026〕1号' } },
    CLERK,
    'slip.committee',
  ],
  ['nothing that bears a level', item({ matter: '机密★1年' }), CLERK, 'document.marked'],
  ['a quotation that bears a level neither', item({ quote: '秘密★6个月' }), CLERK, 'document.marked'],
  ['no slip without a matter', { items: [] }, CLERK, 'sync.malformed'],
])('%s', (_name, more, actor, code) => {
  const world = new World();
  world.bodies.set('unit:city', unit('示例市', 'city'));
  expect(refusal(draftOf(world, 'press', more, actor))).toBe(code);
  expect(world.get('slip', SLIP)).toBeNull();
});

describe('红线检查', () => {
  test.each([
    ['T12 is refused whatever the reason', item({ requirement: '未完成的实行一票否决' }), 'slip.red-line'],
    ['T10 too', item({ requirement: '上传现场照片。' }), 'slip.red-line'],
    ['a 党委、政府 wants the document of the 市委', { toCommittee: { authorisedBy: null } }, 'slip.red-line'],
    ['with it the slip goes on', { toCommittee: { authorisedBy: '示发〔2026〕1号' } }, null],
    ['an order to a government wants a reason', item({ requirement: '示例区政府务必按期完成。' }), 'slip.red-line'],
    [
      'with one it goes on',
      { ...item({ requirement: '示例区政府务必按期完成。' }), reasons: [{ rule: 'T8', reason: '市委专题会议明确' }] },
      null,
    ],
    [
      'no reason lifts what is refused outright',
      { ...item({ requirement: '实行一票否决' }), reasons: [{ rule: 'T12', reason: '领导要求' }] },
      'slip.red-line',
    ],
  ])('%s', (_name, more, code) => {
    const world = drafted('press', more);
    expect(refusal(check(world))).toBe(code);
    expect(world.get('slip', SLIP)?.state).toBe(code === null ? 'checked' : 'draft');
  });
});

describe('the ladder', () => {
  test('a rung passed over wants a reason', () => {
    expect(refusal(check(drafted('press', { skipReason: null })))).toBe('slip.rung');
    expect(refusal(check(drafted('press')))).toBeNull();
    expect(refusal(check(drafted('assign', { skipReason: null })))).toBeNull();
  });

  test('a slip named as sent before must have been sent about the same task', () => {
    const world = drafted('assign', {}, new World(), id(2));
    drafted('press', { skipReason: null, previousIds: [id(2)] }, world);
    expect(refusal(check(world))).toBe('slip.rung');
  });
});

test('提示 and 交办 do not ask for what is past', () => {
  expect(refusal(check(drafted('assign', item({ dueOn: '2026-11-23' }))))).toBe('slip.due-past');
  expect(refusal(check(drafted('press', item({ dueOn: '2026-11-23' }))))).toBeNull();
});

test('what is changed while it waits for signing is a draft again', () => {
  const world = drafted('press');
  done(check(world));
  done(world.run(CLERK, 'slips.edit', { slipId: SLIP, set: { contact: '改革办 0533-0000000' } }));
  expect(world.get('slip', SLIP)).toMatchObject({ state: 'draft', checked: null, contact: '改革办 0533-0000000' });
});

test('what comes back unsigned says what is to be changed', () => {
  const world = drafted('press');
  done(check(world));
  done(world.run(HEAD, 'slips.sendBack', { slipId: SLIP, note: '补充依据' }));
  expect(world.get('slip', SLIP)).toMatchObject({ state: 'draft', sentBack: { note: '补充依据' } });
  done(check(world));
  expect(world.get('slip', SLIP)?.sentBack).toBeNull();
});

test('a value that gave way is brought back, and makes it a draft again', () => {
  const world = drafted('press');
  const conflict = { aboutKind: 'slip', aboutId: SLIP, field: 'contact', lost: '电话', lostBy: null, keptBy: null };
  world.bodies.set('conflict:c', {
    v: 1,
    ...conflict,
    at: '2026-11-24T01:00:00.000Z',
    settled: false,
    scopes: [],
  } as never);
  done(world.run(CLERK, 'slips.bringBack', { slipId: SLIP, conflictId: 'c', bringBack: true }));
  expect(world.get('slip', SLIP)?.contact).toBe('电话');
  expect(refusal(world.run(CLERK, 'slips.bringBack', { slipId: SLIP, conflictId: 'c', bringBack: true }))).toBe(
    'conflict.settled',
  );
});

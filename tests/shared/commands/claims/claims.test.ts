import { describe, expect, test } from 'vitest';
import { MOST_TRANSFERS } from '../../../../shared/domain/claims/types.ts';
import { instantAt } from '../../../../shared/kernel/dates.ts';
import { id, person, World } from '../world.ts';

const CLERK = person('office.clerk', 'office');
const NORTH = person('district.office', 'north');
const SOUTH = person('district.office', 'south');
const LEADER = person('leader', 'north');
const CLAIM = id(1);
const FACTS = {
  year: 2026,
  leader: { name: '示例甲', post: '区委书记', unitId: 'north' },
  item: '“散乱污”治理',
  isFirst: true,
  taskId: null,
};
const STEP = { on: '2026-03-02', reference: '区委常委会会议纪要〔2026〕5号', documentId: null, meetingId: null };
const NEXT = { name: '示例乙', post: '区委书记', unitId: 'north' };

const refusal = (result: ReturnType<World['run']>) => (result.ok ? null : result.refusal.code);
const claim = (made: World, set: object = {}, by = NORTH) =>
  made.run(by, 'claims.claim', { claimId: CLAIM, facts: { ...FACTS, ...set } });
const claimed = () => {
  const made = new World();
  claim(made);
  return made;
};
const note = (made: World, set: object = {}, more: object = {}, by = NORTH) =>
  made.run(by, 'claims.noteStep', { claimId: CLAIM, name: 'deploy', step: { ...STEP, ...set }, ...more });
const transfer = (made: World, set: object = {}, by = NORTH) =>
  made.run(by, 'claims.transfer', { claimId: CLAIM, to: NEXT, on: '2026-07-01', reason: '工作调动', ...set });

describe('认领', () => {
  test('a leader claims an item for a year, with nothing on record yet', () => {
    expect(claimed().get('claim', CLAIM)).toMatchObject({
      ...FACTS,
      steps: { deploy: null, effect: null },
      transfers: [],
      setOn: '2026-11-24',
    });
  });

  test.each([
    ['the office for any leader', {}, CLERK, null],
    ['a district for another’s leader', {}, SOUTH, 'account.not-permitted'],
    ['a leader as such', {}, LEADER, 'account.not-permitted'],
    ['a unit nobody knows', { leader: { ...FACTS.leader, unitId: 'nowhere' } }, CLERK, 'account.unit-unknown'],
    ['a task nobody knows', { taskId: id(9) }, NORTH, 'task.unknown'],
    ['no item', { item: '' }, NORTH, 'sync.malformed'],
    ['a marked item', { item: '机密★ 示例事项' }, NORTH, 'document.marked'],
  ])('%s', (_, set, by, code) => {
    expect(refusal(claim(new World(), set, by))).toBe(code);
  });

  test('one claim is written down once', () => {
    expect(refusal(claim(claimed()))).toBe('claim.exists');
  });

  test('it is corrected but for year and leader; the post may be', () => {
    const made = claimed();
    const set = { item: '老工业城市转型升级', post: '区委副书记、区长', isFirst: false };
    expect(made.run(NORTH, 'claims.correct', { claimId: CLAIM, set }).ok).toBe(true);
    expect(made.get('claim', CLAIM)).toMatchObject({
      item: '老工业城市转型升级',
      isFirst: false,
      leader: { name: '示例甲', post: '区委副书记、区长' },
    });
    expect(refusal(made.run(SOUTH, 'claims.correct', { claimId: CLAIM, set }))).toBe('account.not-permitted');
  });

  test('one made by mistake is withdrawn; one with a step on record stays', () => {
    const made = claimed();
    note(made);
    expect(refusal(made.run(NORTH, 'claims.withdraw', { claimId: CLAIM }))).toBe('claim.in-use');
    note(made, {}, { step: null, over: true });
    expect(made.run(NORTH, 'claims.withdraw', { claimId: CLAIM }).ok).toBe(true);
    expect(refusal(note(made, {}, {}, CLERK))).toBe('claim.unknown');
  });

  test('处理冲突: an item that gave way is brought back; a leader is not', () => {
    const made = claimed();
    const conflict = (field: string, lost: unknown) => {
      const body = { v: 1, aboutKind: 'claim', aboutId: CLAIM, field, lost, lostBy: null, keptBy: null };
      made.bodies.set(`conflict:${id(30)}`, { ...body, at: instantAt(0), settled: false, scopes: [] } as never);
      return made.run(NORTH, 'claims.bringBack', { claimId: CLAIM, conflictId: id(30), bringBack: true });
    };
    expect(conflict('item', '户籍制度改革').ok).toBe(true);
    expect(made.get('claim', CLAIM)?.item).toBe('户籍制度改革');
    expect(refusal(conflict('leader', NEXT))).toBe('conflict.unknown');
  });
});

describe('六个亲自', () => {
  test.each([
    ['a day of the year', {}, null],
    ['today', { on: '2026-11-24' }, null],
    ['tomorrow', { on: '2026-11-25' }, 'claim.future'],
    ['a day before the year', { on: '2025-12-31' }, 'claim.other-year'],
    ['without a reference', { reference: '' }, 'sync.malformed'],
    ['a photo for a reference (T10)', { reference: '现场照片3张' }, 'claim.no-photo'],
    ['a marked reference', { reference: '秘密★ 会议纪要' }, 'document.marked'],
    ['a document not there', { documentId: id(9) }, 'document.unknown'],
    ['a meeting not there', { meetingId: id(9) }, 'meeting.unknown'],
  ])('%s', (_, set, code) => {
    const made = claimed();
    expect(refusal(note(made, set))).toBe(code);
    expect(made.get('claim', CLAIM)?.steps.deploy === null).toBe(code !== null);
  });

  test('what a colleague put on record meanwhile is not overwritten unseen', () => {
    const made = claimed();
    note(made);
    const other = { reference: '另一次会议' };
    expect(note(made, other)).toMatchObject({
      refusal: { code: 'claim.step-there', detail: { reference: STEP.reference } },
    });
    expect(note(made).ok).toBe(true);
    expect(note(made, other, { over: true }).ok).toBe(true);
    expect(made.get('claim', CLAIM)?.steps.deploy?.reference).toBe('另一次会议');
  });
});

describe('移交', () => {
  test('passes the claim on with all that is on record of it', () => {
    const made = claimed();
    note(made);
    expect(transfer(made).ok).toBe(true);
    expect(made.get('claim', CLAIM)).toMatchObject({
      leader: NEXT,
      steps: { deploy: STEP },
      transfers: [{ from: FACTS.leader, to: NEXT, on: '2026-07-01', reason: '工作调动', by: 'north-district-office' }],
    });
  });

  test.each([
    ['to the same leader in the same post', { to: FACTS.leader }, NORTH, 'claim.same-leader'],
    ['to the same leader in another post', { to: { ...FACTS.leader, post: '区长' } }, NORTH, null],
    ['to another unit by the unit', { to: { ...NEXT, unitId: 'south' } }, NORTH, 'account.not-permitted'],
    ['to another unit by the office', { to: { ...NEXT, unitId: 'south' } }, CLERK, null],
    ['to a unit nobody knows', { to: { ...NEXT, unitId: 'nowhere' } }, CLERK, 'account.unit-unknown'],
    ['tomorrow', { on: '2026-11-25' }, NORTH, 'claim.future'],
    ['before the year', { on: '2025-06-01' }, NORTH, 'claim.other-year'],
    ['without a reason', { reason: '' }, NORTH, 'sync.malformed'],
  ])('%s', (_, set, by, code) => {
    expect(refusal(transfer(claimed(), set, by))).toBe(code);
  });

  test('not before the last one, and not without end', () => {
    const made = claimed();
    transfer(made);
    expect(refusal(transfer(made, { to: FACTS.leader, on: '2026-06-30' }))).toBe('claim.transfer-before');
    for (let nth = 1; nth < MOST_TRANSFERS; nth += 1)
      expect(refusal(transfer(made, { to: { ...NEXT, name: `示例${nth}` } }))).toBeNull();
    expect(refusal(transfer(made, { to: FACTS.leader }))).toBe('claim.full');
  });
});

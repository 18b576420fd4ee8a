import { describe, expect, test } from 'vitest';
import { MOST_ITEMS } from '../../../../shared/domain/meetings/types.ts';
import { id } from '../world.ts';
import { CLERK, FACTS, NORTH, OWN, refusal, register, UPSTREAM, world } from './meetings-world.ts';

const ITEM = { title: '审议示例方案', documentId: null, upstreamMeetingIds: [], result: null };
const A = id(11);
const B = id(12);

const add = (made: ReturnType<typeof world>, itemId: string, set: object = {}, isFirst = false, meetingId = OWN) =>
  made.run(CLERK, 'meetings.addItem', { meetingId, itemId, item: { ...ITEM, ...set }, isFirst });
const change = (made: ReturnType<typeof world>, set: object, was: object = {}) =>
  made.run(CLERK, 'meetings.changeItem', { meetingId: OWN, itemId: A, set, was });

describe('列入议题', () => {
  test('第一议题 passes upstream meetings on, several at once, and stands first whenever it is added', () => {
    const made = world();
    const provincial = id(4);
    register(made, provincial, { level: 'provincial' });
    add(made, A);
    expect(add(made, B, { title: '传达学习', upstreamMeetingIds: [UPSTREAM, provincial] }, true).ok).toBe(true);
    expect(made.get('meeting', OWN)?.agenda.map(one => [one.id, one.isFirst])).toEqual([
      [B, true],
      [A, false],
    ]);
  });

  test('another 第一议题 takes the place of the one there was', () => {
    const made = world();
    add(made, A, {}, true);
    add(made, B, {}, true);
    expect(made.get('meeting', OWN)?.agenda.map(one => [one.id, one.isFirst])).toEqual([
      [B, true],
      [A, false],
    ]);
  });

  test.each([
    ['passes an own meeting on', { upstreamMeetingIds: [OWN] }, 'meeting.not-upstream'],
    ['passes an unknown meeting on', { upstreamMeetingIds: [id(9)] }, 'meeting.unknown'],
    ['considers an unknown document', { documentId: id(9) }, 'document.unknown'],
    ['has no title', { title: '' }, 'sync.malformed'],
    ['has a marked title', { title: '秘密★ 示例事项' }, 'document.marked'],
    ['has a result at once, the meeting was held', { result: 'passed' }, null],
  ])('one that %s', (_, set, code) => {
    expect(refusal(add(world(), A, set))).toBe(code);
  });

  test('what came after a meeting it cannot have passed on', () => {
    const made = world();
    register(made, id(4), { level: 'central', facts: { ...FACTS, heldOn: '2026-11-22' } });
    expect(refusal(add(made, A, { upstreamMeetingIds: [id(4)] }))).toBe('meeting.upstream-later');
  });

  test('an upstream meeting has topics, but no 第一议题 and no results of ours', () => {
    expect(refusal(add(world(), A, {}, false, UPSTREAM))).toBeNull();
    expect(refusal(add(world(), A, {}, true, UPSTREAM))).toBe('meeting.upstream');
    expect(refusal(add(world(), A, { result: 'passed' }, false, UPSTREAM))).toBe('meeting.upstream');
  });

  test('before the meeting there is an agenda and no result', () => {
    const made = world();
    register(made, id(4), { facts: { ...FACTS, heldOn: '2026-11-30' } });
    expect(refusal(add(made, A, {}, true, id(4)))).toBeNull();
    expect(refusal(add(made, B, { result: 'passed' }, false, id(4)))).toBe('meeting.not-held');
  });

  test('the same item twice, and one more than there is room for', () => {
    const made = world();
    for (let nth = 0; nth < MOST_ITEMS; nth += 1) add(made, id(100 + nth));
    expect(refusal(add(made, id(100)))).toBe('meeting.item-exists');
    expect(refusal(add(made, id(99)))).toBe('meeting.full');
  });

  test('a district changes nothing on the agenda of the city', () => {
    const order = { meetingId: OWN, itemId: A, item: ITEM };
    expect(refusal(world().run(NORTH, 'meetings.addItem', order))).toBe('account.not-permitted');
  });
});

describe('修改议题', () => {
  test('the result is entered, and taken back', () => {
    const made = world();
    add(made, A);
    expect(change(made, { result: 'in-principle' }).ok).toBe(true);
    expect(made.get('meeting', OWN)?.agenda[0]).toMatchObject({ result: 'in-principle', title: '审议示例方案' });
    change(made, { result: null });
    expect(made.get('meeting', OWN)?.agenda[0]?.result).toBeNull();
  });

  test('of two who enter different results the later is asked to look', () => {
    const made = world();
    add(made, A);
    expect(change(made, { result: 'passed' }, { result: null }).ok).toBe(true);
    expect(refusal(change(made, { result: 'revise' }, { result: null }))).toBe('meeting.changed');
    expect(change(made, { result: 'passed' }, { result: null }).ok).toBe(true);
    expect(made.get('meeting', OWN)?.agenda[0]?.result).toBe('passed');
  });

  test('an item becomes 第一议题 and stops being it', () => {
    const made = world();
    add(made, B);
    add(made, A);
    change(made, { isFirst: true });
    expect(made.get('meeting', OWN)?.agenda.map(one => one.id)).toEqual([A, B]);
    change(made, { isFirst: false });
    expect(made.get('meeting', OWN)?.agenda.some(one => one.isFirst)).toBe(false);
  });

  test.each(['meetings.changeItem', 'meetings.raiseItem', 'meetings.dropItem'])(
    '%s of one that was taken off',
    name => {
      const args = { meetingId: OWN, itemId: A, ...(name === 'meetings.changeItem' ? { set: {} } : {}) };
      expect(refusal(world().run(CLERK, name, args))).toBe('meeting.no-item');
    },
  );

  test('an item is moved up and taken off', () => {
    const made = world();
    add(made, A);
    add(made, B);
    made.run(CLERK, 'meetings.raiseItem', { meetingId: OWN, itemId: B });
    expect(made.get('meeting', OWN)?.agenda.map(one => one.id)).toEqual([B, A]);
    made.run(CLERK, 'meetings.dropItem', { meetingId: OWN, itemId: B });
    expect(made.get('meeting', OWN)?.agenda.map(one => one.id)).toEqual([A]);
  });
});

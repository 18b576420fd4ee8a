import { describe, expect, test } from 'vitest';
import { instantAt } from '../../../../shared/kernel/dates.ts';
import { id, person } from '../world.ts';
import {
  CLERK,
  DISTRICT,
  FACTS,
  HANDLER,
  LIAISON,
  NORTH,
  OWN,
  place,
  refusal,
  register,
  SOUTH,
  UPSTREAM,
  world,
} from './meetings-world.ts';

describe('登记会议', () => {
  test('an upstream meeting is registered with its level, body, 次 and day', () => {
    expect(world().get('meeting', UPSTREAM)).toMatchObject({
      level: 'central',
      body: '示例深改委',
      nth: 3,
      heldOn: '2026-11-10',
      keptBy: 'office',
      setBy: 'office-office-clerk',
      setOn: '2026-11-24',
      agenda: [],
      decisions: [],
    });
  });

  test.each([
    ['the office, a meeting of the centre', CLERK, { level: 'central' }, null],
    ['the office, a district’s for it', CLERK, { level: 'district', keptBy: 'north' }, null],
    [
      'the office, a meeting of the city in a district’s register',
      CLERK,
      { keptBy: 'north' },
      'meeting.other-register',
    ],
    ['a district, its own', NORTH, { level: 'district', keptBy: 'north' }, null],
    ['a district, another’s', SOUTH, { level: 'district', keptBy: 'north' }, 'account.not-permitted'],
    ['a district, one of the city', NORTH, { level: 'city', keptBy: 'north' }, 'meeting.other-register'],
    ['a district, an upstream one', NORTH, { level: 'provincial', keptBy: 'north' }, 'meeting.other-register'],
    ['a 小组, its own', LIAISON, { level: 'group', keptBy: 'economy' }, null],
    ['a department', HANDLER, { level: 'city', keptBy: 'housing' }, 'account.not-permitted'],
    ['a leader', person('leader', 'office'), {}, 'account.not-permitted'],
    ['an unknown unit', CLERK, { keptBy: 'nowhere' }, 'account.unit-unknown'],
    [
      'an upstream meeting of tomorrow',
      CLERK,
      { level: 'central', facts: { ...FACTS, heldOn: '2026-11-25' } },
      'meeting.future',
    ],
    ['an own meeting of tomorrow, planned', CLERK, { facts: { ...FACTS, heldOn: '2026-11-25' } }, null],
    ['a document that is not there', CLERK, { facts: { ...FACTS, documentId: id(9) } }, 'document.unknown'],
    ['a day that does not exist', CLERK, { facts: { ...FACTS, heldOn: '2026-02-30' } }, 'sync.malformed'],
    ['a name with a marking', CLERK, { facts: { ...FACTS, body: '机密★5年 示例会议' } }, 'document.marked'],
  ])('%s', (_, by, args, code) => {
    expect(refusal(register(world(), id(5), args, by))).toBe(code);
  });

  test('two colleagues who register one meeting offline make one: what only the first knew stays', () => {
    const made = world();
    made.run(CLERK, 'meetings.addItem', { meetingId: OWN, itemId: id(7), item: ITEM });
    const facts = { ...FACTS, body: '示例市委全面深化改革委员会', nth: null, heldOn: '2026-11-20' };
    expect(register(made, OWN, { facts }).ok).toBe(true);
    expect(made.get('meeting', OWN)).toMatchObject({
      body: '示例市委全面深化改革委员会',
      nth: 3,
      agenda: [{ id: id(7) }],
    });
  });

  test('one id never stands for meetings of two levels', () => {
    expect(refusal(register(world(), OWN, { level: 'provincial' }))).toBe('meeting.exists');
  });
});

const ITEM = { title: '审议示例方案', documentId: null, upstreamMeetingIds: [], result: null };

describe('更正会议', () => {
  const correct = (made: ReturnType<typeof world>, meetingId: string, set: object, by = CLERK) =>
    made.run(by, 'meetings.correct', { meetingId, set });

  test('changes what is said and nothing else', () => {
    const made = world();
    const before = made.get('meeting', OWN);
    expect(correct(made, OWN, { nth: 8, url: 'http://www.example.gov.cn/a' }).ok).toBe(true);
    expect(made.get('meeting', OWN)).toEqual({ ...before, nth: 8, url: 'http://www.example.gov.cn/a' });
  });

  test('a meeting with results or decisions was held: it cannot be put off any more', () => {
    const made = world();
    expect(correct(made, OWN, { heldOn: '2026-12-01' }).ok).toBe(true);
    expect(correct(made, OWN, { heldOn: '2026-11-20' }).ok).toBe(true);
    made.run(CLERK, 'meetings.addDecisions', { meetingId: OWN, decisions: [{ id: id(8), text: '抓好落实。' }] });
    expect(refusal(correct(made, OWN, { heldOn: '2026-12-01' }))).toBe('meeting.future');
    expect(refusal(correct(made, UPSTREAM, { heldOn: '2026-12-01' }))).toBe('meeting.future');
  });

  test.each([
    ['another district', DISTRICT, { nth: 2 }, SOUTH, 'account.not-permitted'],
    ['its own district', DISTRICT, { nth: 2 }, NORTH, null],
    ['a meeting not there', id(9), { nth: 2 }, CLERK, 'meeting.unknown'],
    ['a document not there', OWN, { documentId: id(9) }, CLERK, 'document.unknown'],
    ['no body', OWN, { body: '' }, CLERK, 'sync.malformed'],
  ])('%s', (_, meetingId, set, by, code) => {
    expect(refusal(correct(world(), meetingId, set, by))).toBe(code);
  });
});

describe('撤出会议', () => {
  test('as long as no decision is a task', () => {
    const made = world();
    expect(made.run(CLERK, 'meetings.withdraw', { meetingId: OWN }).ok).toBe(true);
    expect(made.get('meeting', OWN)).toBeNull();
  });

  test('one with a task stays', () => {
    const made = world();
    const there = made.get('meeting', OWN);
    place(made, 'meeting', OWN, { ...there, decisions: [{ id: id(8), text: '抓好落实。', taskId: id(9) }] });
    expect(made.run(CLERK, 'meetings.withdraw', { meetingId: OWN })).toMatchObject({
      refusal: { code: 'meeting.in-use', detail: { count: 1 } },
    });
  });
});

test('处理冲突: the value of a fact that gave way is brought back, once', () => {
  const made = world();
  place(made, 'conflict', id(30), {
    v: 1,
    aboutKind: 'meeting',
    aboutId: OWN,
    field: 'nth',
    lost: 7,
    lostBy: null,
    keptBy: null,
    at: instantAt(0),
    settled: false,
    scopes: ['office'],
  });
  const args = { meetingId: OWN, conflictId: id(30), bringBack: true };
  expect(made.run(CLERK, 'meetings.bringBack', args).ok).toBe(true);
  expect(made.get('meeting', OWN)?.nth).toBe(7);
  expect(refusal(made.run(CLERK, 'meetings.bringBack', args))).toBe('conflict.settled');
});

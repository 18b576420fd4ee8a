import { describe, expect, test } from 'vitest';
import { MOST_DECISIONS } from '../../../../shared/domain/meetings/types.ts';
import { id } from '../world.ts';
import { CLERK, FACTS, NORTH, OWN, place, refusal, register, UPSTREAM, world } from './meetings-world.ts';

const D = id(21);
const TEXT = '由北区于12月底前制定实施方案。';

const add = (made: ReturnType<typeof world>, decisions: readonly object[] = [{ id: D, text: TEXT }], meetingId = OWN) =>
  made.run(CLERK, 'meetings.addDecisions', { meetingId, decisions });

describe('记入议定事项', () => {
  test('sentences are added in their order behind those there are', () => {
    const made = world();
    add(made);
    add(made, [
      { id: id(22), text: '乙。' },
      { id: id(23), text: '丙。' },
    ]);
    expect(made.get('meeting', OWN)?.decisions).toEqual([
      { id: D, text: TEXT, taskId: null },
      { id: id(22), text: '乙。', taskId: null },
      { id: id(23), text: '丙。', taskId: null },
    ]);
  });

  test.each([
    ['of an upstream meeting', UPSTREAM, [{ id: D, text: TEXT }], 'meeting.upstream'],
    ['of a meeting not there', id(9), [{ id: D, text: TEXT }], 'meeting.unknown'],
    ['none', OWN, [], 'sync.malformed'],
    ['an empty sentence', OWN, [{ id: D, text: ' ' }], 'sync.malformed'],
    [
      'one twice',
      OWN,
      [
        { id: D, text: '甲。' },
        { id: D, text: '乙。' },
      ],
      'meeting.decision-exists',
    ],
    ['a marked sentence', OWN, [{ id: D, text: '机密★ 由北区办理。' }], 'document.marked'],
  ])('%s', (_, meetingId, decisions, code) => {
    expect(refusal(add(world(), decisions, meetingId))).toBe(code);
  });

  test('before the meeting there are none', () => {
    const made = world();
    register(made, id(4), { facts: { ...FACTS, heldOn: '2026-11-30' } });
    expect(refusal(add(made, [{ id: D, text: TEXT }], id(4)))).toBe('meeting.not-held');
  });

  test('more than there is room for', () => {
    const made = world();
    add(
      made,
      Array.from({ length: MOST_DECISIONS }, (_, nth) => ({ id: id(300 + nth), text: '甲。' })),
    );
    expect(refusal(add(made))).toBe('meeting.full');
  });
});

describe('改写和撤下', () => {
  const change = (made: ReturnType<typeof world>, text: string, was = TEXT) =>
    made.run(CLERK, 'meetings.changeDecision', { meetingId: OWN, decisionId: D, text, was });

  test('a sentence is corrected; who did not see the correction is asked to look', () => {
    const made = world();
    add(made);
    expect(change(made, '由南区办理。').ok).toBe(true);
    expect(refusal(change(made, '由北区办理。'))).toBe('meeting.changed');
    expect(made.get('meeting', OWN)?.decisions[0]?.text).toBe('由南区办理。');
  });

  test('one that is a task is neither rewritten nor dropped', () => {
    const made = world();
    const there = made.get('meeting', OWN);
    place(made, 'meeting', OWN, { ...there, decisions: [{ id: D, text: TEXT, taskId: id(9) }] });
    expect(refusal(change(made, '甲。'))).toBe('meeting.decision-is-task');
    const drop = made.run(CLERK, 'meetings.dropDecision', { meetingId: OWN, decisionId: D });
    expect(refusal(drop)).toBe('meeting.decision-is-task');
  });

  test('one written down by mistake is dropped, and then is no more', () => {
    const made = world();
    add(made);
    expect(made.run(CLERK, 'meetings.dropDecision', { meetingId: OWN, decisionId: D }).ok).toBe(true);
    expect(refusal(change(made, '甲。'))).toBe('meeting.no-decision');
  });

  test('by its register only', () => {
    const made = world();
    add(made);
    const drop = made.run(NORTH, 'meetings.dropDecision', { meetingId: OWN, decisionId: D });
    expect(refusal(drop)).toBe('account.not-permitted');
  });
});

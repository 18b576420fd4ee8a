import { describe, expect, test } from 'vitest';
import { studyIdOf } from '../../../../shared/domain/meetings/study.ts';
import { instantAt } from '../../../../shared/kernel/dates.ts';
import { id } from '../world.ts';
import { CLERK, HANDLER, NORTH, OWN, place, refusal, SOUTH, UPSTREAM, world } from './meetings-world.ts';

const note = (made: ReturnType<typeof world>, set: object, by = NORTH, meetingId = UPSTREAM, unitId = 'north') =>
  made.run(by, 'meetings.noteStudy', { meetingId, unitId, set });
const STUDY = studyIdOf(UPSTREAM, 'north');

describe('登记学习传达', () => {
  test('one date after the other, each keeping what was there', () => {
    const made = world();
    note(made, { studiedOn: '2026-11-12', basis: '区委常委会会议' });
    note(made, { startedOn: '2026-11-20' });
    expect(made.get('study', STUDY)).toEqual({
      v: 1,
      meetingId: UPSTREAM,
      unitId: 'north',
      studiedOn: '2026-11-12',
      startedOn: '2026-11-20',
      schemeOn: null,
      inWriting: false,
      basis: '区委常委会会议',
    });
    note(made, { startedOn: null });
    expect(made.get('study', STUDY)?.startedOn).toBeNull();
  });

  test.each([
    ['on the day of the meeting', { studiedOn: '2026-11-10' }, NORTH, null],
    ['before the meeting', { studiedOn: '2026-11-09' }, NORTH, 'meeting.study-date'],
    ['tomorrow', { schemeOn: '2026-11-25' }, NORTH, 'meeting.study-date'],
    ['in writing, without a meeting', { inWriting: true }, NORTH, null],
    ['by the office for the unit', { inWriting: true }, CLERK, null],
    ['by another unit', { inWriting: true }, SOUTH, 'account.not-permitted'],
    ['with a marked 依据', { basis: '秘密★ 示例' }, NORTH, 'document.marked'],
  ])('%s', (_, set, by, code) => {
    expect(refusal(note(world(), set, by))).toBe(code);
  });

  test('of an upstream meeting only, by a unit that exists', () => {
    expect(refusal(note(world(), { inWriting: true }, NORTH, OWN))).toBe('meeting.not-upstream');
    expect(refusal(note(world(), { inWriting: true }, NORTH, id(9)))).toBe('meeting.unknown');
    expect(refusal(note(world(), { inWriting: true }, CLERK, UPSTREAM, 'nowhere'))).toBe('account.unit-unknown');
  });

  test('a department notes its own too', () => {
    expect(refusal(note(world(), { inWriting: true }, HANDLER, UPSTREAM, 'housing'))).toBeNull();
  });
});

test('a date that gave way to a colleague’s is brought back', () => {
  const made = world();
  note(made, { studiedOn: '2026-11-12' });
  place(made, 'conflict', id(30), {
    v: 1,
    aboutKind: 'study',
    aboutId: STUDY,
    field: 'studiedOn',
    lost: '2026-11-11',
    lostBy: null,
    keptBy: null,
    at: instantAt(0),
    settled: false,
    scopes: ['office'],
  });
  const args = { meetingId: UPSTREAM, unitId: 'north', conflictId: id(30), bringBack: true };
  expect(refusal(made.run(SOUTH, 'meetings.bringBackStudy', args))).toBe('account.not-permitted');
  expect(made.run(NORTH, 'meetings.bringBackStudy', args).ok).toBe(true);
  expect(made.get('study', STUDY)?.studiedOn).toBe('2026-11-11');
});

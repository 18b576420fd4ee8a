import { describe, expect, test } from 'vitest';
import { UNIT_KINDS } from '../../../../shared/domain/accounts/types.ts';
import {
  inOrder,
  levelsOf,
  meetingIdOf,
  movedUp,
  tasksSet,
  withFirst,
  withoutTask,
  withTask,
  withUnits,
} from '../../../../shared/domain/meetings/rules.ts';
import { meetingKind } from '../../../../shared/domain/meetings/types.ts';
import { isoDate } from '../../../../shared/kernel/dates.ts';
import { RECORD_ID_FORM } from '../../../../shared/kernel/ids.ts';
import { item, meeting } from './meetings.ts';

test('who registers which meetings: upstream and city by the office, districts and groups their own, departments none', () => {
  expect(Object.fromEntries(UNIT_KINDS.map(kind => [kind, levelsOf(kind)]))).toEqual({
    city: [],
    office: ['central', 'provincial', 'city', 'district'],
    group: ['group'],
    department: [],
    district: ['district'],
  });
});

test('two colleagues who register one meeting get one id; another day, 次 or register gets another', () => {
  const one = { level: 'central', heldOn: isoDate('2026-11-20'), nth: 3 } as const;
  const id = meetingIdOf('office', one);
  expect(id).toMatch(RECORD_ID_FORM);
  expect(meetingIdOf('office', { ...one })).toBe(id);
  for (const other of [
    meetingIdOf('office', { ...one, nth: null }),
    meetingIdOf('office', { ...one, level: 'provincial' }),
    meetingIdOf('office', { ...one, heldOn: isoDate('2026-11-21') }),
    meetingIdOf('north', one),
  ])
    expect(other).not.toBe(id);
});

describe('议程', () => {
  const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id).join('');

  test('第一议题 stands first, and there is one', () => {
    const agenda = withFirst([item('a'), item('b', { isFirst: true }), item('c')], 'c');
    expect(ids(agenda)).toBe('cab');
    expect(ids(inOrder([item('a'), item('b', { isFirst: true })]))).toBe('ba');
    expect(agenda.filter(one => one.isFirst)).toHaveLength(1);
    expect(withFirst(agenda, null).some(one => one.isFirst)).toBe(false);
  });

  test.each([
    ['c', 'acb'],
    ['b', 'abc'],
    ['a', 'abc'],
    ['z', 'abc'],
  ])('%s moved up gives %s: nothing passes 第一议题', (id, order) => {
    expect(ids(movedUp([item('a', { isFirst: true }), item('b'), item('c')], id))).toBe(order);
  });
});

describe('a decision that became a task', () => {
  const before = meeting({ decisions: [{ id: 'd', text: '由北区制定方案。', taskId: null }], unitIds: ['south'] });
  const after = withTask(before, 'd', 't', ['north', 'south', 'north']);

  test('names the task, and its units may read the meeting', () => {
    expect(after.decisions[0]?.taskId).toBe('t');
    expect(meetingKind.audience(after)).toEqual(['office', 'unit:office', 'unit:south', 'unit:north']);
    expect(tasksSet(after)).toBe(1);
  });

  test('is free again when the task is withdrawn; who read it may go on reading', () => {
    expect(withoutTask(after, 't')).toEqual({ ...before, unitIds: ['south', 'north'] });
    expect(withoutTask(after, 'another')).toEqual(after);
  });

  test('a meeting of the centre is known to all and needs no list of units', () => {
    const upstream = withUnits(meeting({ level: 'central' }), ['north']);
    expect(upstream.unitIds).toEqual([]);
    expect(meetingKind.audience(upstream)).toEqual(['all']);
  });
});

import { describe, expect, test } from 'vitest';
import { builtInCalendar } from '../../../../shared/domain/calendar/tables.ts';
import { type Study, studyIdOf, studyKind, studyStanding } from '../../../../shared/domain/meetings/study.ts';
import { isoDate } from '../../../../shared/kernel/dates.ts';
import { RECORD_ID_FORM } from '../../../../shared/kernel/ids.ts';
import { item, meeting } from './meetings.ts';

const UPSTREAM = { id: 'u', heldOn: isoDate('2026-11-13') };
const NO_SIGNS = { startedOn: null, schemeOn: null };
const BASE = {
  upstream: UPSTREAM,
  own: [],
  study: null,
  signs: NO_SIGNS,
  calendar: builtInCalendar,
  today: isoDate('2026-11-24'),
};
const STUDY: Study = {
  v: 1,
  meetingId: 'u',
  unitId: 'north',
  studiedOn: null,
  startedOn: null,
  schemeOn: null,
  inWriting: false,
  basis: null,
};
const passing = (heldOn: string, isFirst: boolean) =>
  meeting({ heldOn, level: 'district', agenda: [item('a', { isFirst, upstreamMeetingIds: ['u'] })] });

describe('传达情况', () => {
  test.each([
    ['nothing on record', BASE, 'to-merge'],
    ['passed on in writing', { ...BASE, study: { ...STUDY, inWriting: true } }, 'in-writing'],
    ['第一议题 of an own meeting', { ...BASE, own: [['m', passing('2026-11-20', true)]] as const }, 'first-item'],
    ['another item', { ...BASE, own: [['m', passing('2026-11-20', false)]] as const }, 'item'],
    ['a meeting planned for tomorrow', { ...BASE, own: [['m', passing('2026-11-25', true)]] as const }, 'to-merge'],
    ['a meeting on other matters', { ...BASE, own: [['m', meeting()]] as const }, 'to-merge'],
  ])('%s', (_, sources, takenUp) => {
    expect(studyStanding(sources).takenUp).toBe(takenUp);
  });

  test('the first of several own meetings is the one that passed it on', () => {
    const own = [
      ['late', passing('2026-11-23', true)],
      ['early', passing('2026-11-16', false)],
    ] as const;
    expect(studyStanding({ ...BASE, own })).toMatchObject({
      takenUp: 'item',
      passedOnBy: 'early',
      studiedOn: { on: '2026-11-16', inferred: true, workdays: 1 },
    });
  });
});

describe('三个“第一时间”', () => {
  test('what a unit wrote down stands before what its meetings and tasks show', () => {
    const standing = studyStanding({
      ...BASE,
      own: [['m', passing('2026-11-20', true)]],
      study: { ...STUDY, studiedOn: isoDate('2026-11-14') },
      signs: { startedOn: isoDate('2026-11-23'), schemeOn: null },
    });
    // 11月14日 is a Saturday: no workday has passed
    expect(standing.studiedOn).toEqual({ on: '2026-11-14', inferred: false, workdays: 0 });
    expect(standing.startedOn).toEqual({ on: '2026-11-23', inferred: true, workdays: 6 });
    expect(standing.schemeOn).toBeNull();
  });

  test('holidays are no workdays', () => {
    const standing = studyStanding({
      ...BASE,
      upstream: { id: 'u', heldOn: isoDate('2026-09-30') },
      study: { ...STUDY, studiedOn: isoDate('2026-10-08') },
    });
    expect(standing.studiedOn?.workdays).toBe(1);
  });
});

test('one record of a unit and a meeting, read by that unit and the office alone: no table of all units for everyone', () => {
  expect(studyIdOf('u', 'north')).toMatch(RECORD_ID_FORM);
  expect(studyIdOf('u', 'north')).not.toBe(studyIdOf('u', 'south'));
  expect(studyKind.audience(STUDY)).toEqual(['office', 'unit:north']);
});

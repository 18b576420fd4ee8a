import { expect, test } from 'vitest';
import { countMeetings, meetingsByMonth, notPassedOn } from '../../../../shared/domain/meetings/counts.ts';
import { isoDate } from '../../../../shared/kernel/dates.ts';
import { item, meeting } from './meetings.ts';

const TODAY = isoDate('2026-11-24');
const YEAR = { from: isoDate('2026-01-01'), to: isoDate('2026-12-31') };

const MEETINGS = [
  meeting({ level: 'central', heldOn: '2026-03-02' }),
  meeting({
    heldOn: '2026-03-09',
    agenda: [
      item('a', { isFirst: true, upstreamMeetingIds: ['u'] }),
      item('b', { result: 'passed', documentId: 'x' }),
      item('c', { result: 'revise', documentId: 'y' }),
    ],
    decisions: [
      { id: 'd', text: '…', taskId: 't' },
      { id: 'e', text: '…', taskId: null },
    ],
  }),
  // the same document again: a second consideration
  meeting({ heldOn: '2026-03-30', agenda: [item('f', { result: 'in-principle', documentId: 'y' })] }),
  meeting({ level: 'district', heldOn: '2026-11-24' }),
  meeting({ level: 'group', heldOn: '2026-11-30' }),
  meeting({ level: 'group', heldOn: '2025-12-31' }),
];

test('counts by level and period; 审议件次 are considerations, not documents (D-07); what is planned does not count', () => {
  expect(countMeetings(MEETINGS, YEAR, TODAY)).toEqual({
    byLevel: { central: 1, provincial: 0, city: 2, district: 1, group: 0 },
    own: 3,
    considered: { all: 3, passed: 1, 'in-principle': 1, revise: 1 },
    firstItems: 1,
    decisions: 2,
    tasks: 1,
  });
});

test.each([
  ['2026-03-09', '2026-03-29', 1],
  ['2026-03-10', '2026-03-30', 1],
  ['2025-01-01', '2026-12-31', 4],
  ['2026-05-01', '2026-05-31', 0],
])('from %s to %s, both days included, %i meetings were held here', (from, to, own) => {
  expect(countMeetings(MEETINGS, { from: isoDate(from), to: isoDate(to) }, TODAY).own).toBe(own);
});

test('a year month by month', () => {
  const months = meetingsByMonth(MEETINGS, 2026, TODAY);
  expect(months).toHaveLength(12);
  expect(months[2]).toMatchObject({ month: '2026-03', byLevel: { central: 1, city: 2 } });
  expect(months[10]).toMatchObject({ month: '2026-11', byLevel: { district: 1, group: 0 } });
});

test('upstream meetings nobody here passed on wait to be passed on together (待合并传达), newest first', () => {
  const rows = [
    { id: 'u', meeting: meeting({ level: 'central', heldOn: '2026-03-02' }) },
    { id: 'v', meeting: meeting({ level: 'provincial', heldOn: '2026-04-02' }) },
    { id: 'w', meeting: meeting({ level: 'central', heldOn: '2026-05-02' }) },
    { id: 'm', meeting: meeting({ agenda: [item('a', { upstreamMeetingIds: ['u'] })] }) },
  ];
  expect(notPassedOn(rows).map(({ id }) => id)).toEqual(['w', 'v']);
});

import { expect, test } from 'vitest';
import { slipFigures } from '../../../../shared/domain/slips/figures.ts';
import { isoDate } from '../../../../shared/kernel/dates.ts';
import { DRAFT, slipOf, TODAY } from './slips.ts';

const YEAR = { from: isoDate('2026-01-01'), to: TODAY };
const receipt = { by: 'p', on: '2026-11-03', at: '2026-11-03T01:00:00.000Z', unitId: 'north', onPaper: false };
const reply = (accepted: boolean) => ({
  id: 'r',
  text: '已整改',
  newDueOn: null,
  personId: 'p',
  unitId: 'north',
  on: '2026-11-05',
  onPaper: false,
  reviewed: { by: 'clerk', on: '2026-11-06', accepted, note: null },
});

test('the funnel counts slips and matters apart, each with its rows', () => {
  const slips = [
    slipOf('n', 'notice', ['a'], '2026-03-02', { receipt, state: 'closed', closedOn: '2026-03-03' }),
    slipOf('p1', 'press', ['a'], '2026-11-02', { receipt, state: 'received', replyDueOn: '2026-11-06' }),
    slipOf('p2', 'press', ['b'], '2026-11-02', { receipt, state: 'accepted', replies: [reply(true)] }),
    slipOf('o', 'order', ['a', 'b', 'c'], '2026-11-20'),
    slipOf('draft', 'order', ['d'], '2026-11-20', DRAFT),
    slipOf('old', 'press', ['e'], '2025-12-31'),
    slipOf('gone', 'press', ['f'], '2026-11-20', {
      state: 'withdrawn',
      withdrawn: { by: 'clerk', on: '2026-11-21', reason: '误发' },
    }),
  ];
  expect(slipFigures(slips, YEAR, TODAY)).toEqual([
    { type: 'notice', sent: ['n'], matters: 1, signed: ['n'], replied: [], accepted: [], closed: ['n'], late: [] },
    { type: 'assign', sent: [], matters: 0, signed: [], replied: [], accepted: [], closed: [], late: [] },
    {
      type: 'press',
      sent: ['p1', 'p2'],
      matters: 2,
      signed: ['p1', 'p2'],
      replied: ['p2'],
      accepted: ['p2'],
      closed: [],
      late: ['p1'],
    },
    { type: 'order', sent: ['o'], matters: 3, signed: [], replied: [], accepted: [], closed: [], late: [] },
  ]);
});

test('a reply returned does not count as accepted, and is owed again', () => {
  const returned = { receipt, state: 'returned', replyDueOn: '2026-11-06', replies: [reply(false)] };
  const [, , press] = slipFigures([slipOf('p', 'press', ['a'], '2026-11-02', returned)], YEAR, TODAY);
  expect(press).toMatchObject({ replied: ['p'], accepted: [], late: ['p'] });
});

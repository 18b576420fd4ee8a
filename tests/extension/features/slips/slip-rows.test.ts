import { expect, test } from 'vitest';
import { matterWords, slipStatuses } from '../../../../extension/features/slips/slip-rows.ts';
import { builtInCalendar } from '../../../../shared/domain/calendar/tables.ts';
import { type Slip, slipSchema } from '../../../../shared/domain/slips/types.ts';
import { isoDate } from '../../../../shared/kernel/dates.ts';
import { signed, slip, unsent } from './slip-bodies.ts';

const of = (more: object): Slip => slipSchema.parse(slip('press', more));

test.each([
  [unsent('draft'), 'none', '拟制'],
  [unsent('checked'), 'review', '待签发'],
  [{ issuedOn: '2026-11-24' }, 'review', '待签收'],
  [{ issuedOn: '2026-11-20' }, 'review', '待签收，已2个工作日'],
  [{ issuedOn: '2026-11-19' }, 'near', '待签收，已3个工作日'],
  [signed, 'near', '反馈余2个工作日'],
  [{ ...signed, replyDueOn: '2026-11-23' }, 'overdue', '反馈逾期1个工作日'],
  [{ ...signed, state: 'returned' }, 'near', '已退回，余2个工作日'],
  [{ state: 'closed', closedOn: '2026-11-24' }, 'done', '已办结'],
])('%#: a slip stands %s %s', (more, state, words) => {
  const statusOf = slipStatuses(builtInCalendar, isoDate('2026-11-24'));
  expect(statusOf(of(more))).toEqual(expect.objectContaining({ state, words }));
  expect(statusOf(of(more))).toEqual(expect.objectContaining({ state, words }));
});

test('the first matter stands for all, with how many there are', () => {
  const [item] = of({}).items;
  expect(matterWords(of({}))).toBe('制定实施方案');
  expect(matterWords(of({ items: [item, item, item] }))).toBe('制定实施方案等3项');
});

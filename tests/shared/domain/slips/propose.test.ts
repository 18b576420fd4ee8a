import { describe, expect, test } from 'vitest';
import { builtInCalendar } from '../../../../shared/domain/calendar/tables.ts';
import { SHIPPED_REGIME } from '../../../../shared/domain/regime/types.ts';
import type { LadderTask } from '../../../../shared/domain/slips/ladder.ts';
import { proposeSlips } from '../../../../shared/domain/slips/propose.ts';
import { MOST_ITEMS, type NamedSlip } from '../../../../shared/domain/slips/types.ts';
import { DRAFT, slipOf, TODAY, taskOf } from './slips.ts';

const propose = (tasks: readonly LadderTask[], slips: readonly NamedSlip[] = []) =>
  proposeSlips(tasks, slips, builtInCalendar, TODAY, SHIPPED_REGIME);
const LATE = '2026-11-20';

describe('merging', () => {
  test('several 催办 to one unit are one slip, the most overdue matter first', () => {
    const proposals = propose([
      taskOf('a', LATE),
      taskOf('b', '2026-11-12'),
      taskOf('c', LATE, { leadUnitId: 'south' }),
    ]);
    expect(proposals.map(({ type, terms }) => [type, terms.addresseeId, terms.items.map(item => item.taskId)])).toEqual(
      [
        ['press', 'north', ['b', 'a']],
        ['press', 'south', ['c']],
      ],
    );
    expect(proposals[0]?.whys).toEqual(['逾期8个工作日，尚未报送。', '逾期2个工作日，尚未报送。']);
  });

  test('a 催办单 of this week that is still a draft takes the new matter; once one was sent the rest waits for Monday', () => {
    const draft = slipOf('s', 'press', ['x'], '2026-11-23', DRAFT);
    expect(propose([taskOf('a', LATE)], [draft])[0]).toMatchObject({ intoId: 's', waitsUntil: null });
    const sent = slipOf('s', 'press', ['x'], '2026-11-23');
    expect(propose([taskOf('a', LATE)], [sent])[0]).toMatchObject({ intoId: null, waitsUntil: '2026-11-30' });
    const before = slipOf('s', 'press', ['x'], '2026-11-20');
    expect(propose([taskOf('a', LATE)], [before])[0]).toMatchObject({ intoId: null, waitsUntil: null });
  });

  test('交办 is one slip a document and unit, with the supporting units', () => {
    const fresh = { setOn: '2026-11-24', coUnitIds: ['housing'] };
    const proposals = propose([
      taskOf('a', '2027-03-31', fresh),
      taskOf('b', '2027-03-31', fresh),
      taskOf('c', '2027-03-31', { ...fresh, documentId: 'other' }),
    ]);
    expect(proposals.map(({ terms }) => terms.items.map(({ taskId }) => taskId))).toEqual([['a', 'b'], ['c']]);
    expect(proposals[0]?.terms).toMatchObject({ coUnitIds: ['housing'], replyWorkdays: 5 });
  });

  test('a slip holds no more matters than there is room for', () => {
    const many = Array.from({ length: MOST_ITEMS + 1 }, (_, nth) => taskOf(`t${String(nth).padStart(2, '0')}`, LATE));
    expect(propose(many).map(({ terms }) => terms.items.length)).toEqual([MOST_ITEMS, 1]);
  });
});

test('the highest rung stands first, and each carries what it rests on', () => {
  const press = slipOf('p', 'press', ['a'], '2026-10-12', { state: 'received', replyDueOn: '2026-10-15' });
  const assigned = slipOf('q', 'assign', ['b'], '2026-06-02');
  const proposals = propose(
    [taskOf('a', '2026-10-09'), taskOf('b', LATE), taskOf('c', LATE, { leadUnitId: 'south' })],
    [press, assigned],
  );
  expect(proposals.map(({ type, terms }) => [type, terms.previousIds, terms.skipReason])).toEqual([
    ['order', ['p'], null],
    ['press', ['q'], null],
    ['press', [], '任务已列入台账并明确时限，未另发交办单。'],
  ]);
  expect(proposals[0]?.terms.items[0]).toEqual({
    taskId: 'a',
    matter: '任务a',
    basis: '示改办发〔2026〕3号',
    quote: '各区县应制定实施方案。',
    requirement: '限期整改，报送整改情况和办结依据。',
    dueOn: '2026-10-09',
  });
});

test('nothing is proposed where everything is in hand', () => {
  expect(propose([taskOf('a', '2027-06-30'), taskOf('b', null)])).toEqual([]);
});

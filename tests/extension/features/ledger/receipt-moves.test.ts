import { expect, test } from 'vitest';
import { receiptMoves } from '../../../../extension/features/ledger/receipt-moves.ts';
import type { TaskRow } from '../../../../extension/features/ledger/task-rows.ts';
import { builtInCalendar as calendar } from '../../../../shared/domain/calendar/tables.ts';
import type { Task } from '../../../../shared/domain/ledger/types.ts';
import { isoDate } from '../../../../shared/kernel/dates.ts';
import { task } from '../../workbench.ts';

const SENTENCE = '请自收到本通知之日起5个工作日内报送方案，收到之日起1个月内完成整改。';
const counted = (changes: Partial<Task> = {}): TaskRow =>
  ({
    id: 'a',
    task: {
      ...task('报送方案', '2026-11-27'),
      ...{ dueRule: '自签收之日起5个工作日，首日不计', quote: SENTENCE },
      ...changes,
    },
  }) as unknown as TaskRow;

const movedTo = (row: TaskRow, on: string) =>
  receiptMoves([row], isoDate(on), calendar).map(({ dueOn, dueRule }) => [dueOn, dueRule]);

test('what counts from receipt moves with the day of receipt, each period by its own length', () => {
  expect(movedTo(counted(), '2026-11-18')).toEqual([['2026-11-25', '自签收之日起5个工作日，首日不计，含调休上班日']]);
  const month = counted({ dueOn: isoDate('2026-12-21'), dueRule: '自签收之日起1个月，首日不计，末日顺延' });
  expect(movedTo(month, '2026-11-18')).toEqual([['2026-12-18', '自签收之日起1个月，首日不计']]);
});

test.each<[string, Partial<Task>]>([
  ['it stands on that day already', { dueOn: isoDate('2026-11-25') }],
  ['a person set the date', { dueRule: null }],
  ['it counts from another day', { dueRule: '自印发之日起5个工作日，首日不计' }],
  ['its sentence says nothing of the period', { quote: '请抓紧报送方案。' }],
  ['it is closed', { state: 'closed' }],
])('nothing moves where %s', (_why, changes) => expect(movedTo(counted(changes), '2026-11-18')).toEqual([]));

import { describe, expect, it } from 'vitest';
import { lightBook } from '../../../../extension/features/ledger/light-book.ts';
import { builtInCalendar } from '../../../../shared/domain/calendar/tables.ts';
import { isoDate } from '../../../../shared/kernel/dates.ts';
import { TODAY, taskOf } from './tasks.ts';

const light = lightBook(builtInCalendar, TODAY);

describe('the light of a task', () => {
  it.each([
    ['2026-11-20', 'overdue', '逾期2个工作日'],
    ['2026-11-24', 'today', '今日到期'],
    ['2026-11-27', 'near', '余3个工作日'],
    ['2026-12-10', 'soon', '余12个工作日'],
    ['2026-12-31', 'far', '余27个工作日'],
    [null, 'none', '未定期限'],
  ])('due %s is %s', (dueOn, state, words) => {
    expect(light(taskOf('任务', dueOn))).toMatchObject({ state, words });
  });

  it('waits for a check whatever its date, and stays marked when it was closed late', () => {
    expect(light(taskOf('任务', '2026-11-20', { state: 'review' })).state).toBe('review');
    const closed = { state: 'closed', closedOn: isoDate('2026-11-23') } as const;
    expect(light(taskOf('任务', '2026-11-20', closed)).state).toBe('done-late');
    expect(light(taskOf('任务', '2026-11-30', closed)).state).toBe('done');
  });
});

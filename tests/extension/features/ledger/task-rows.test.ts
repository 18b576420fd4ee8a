import { describe, expect, it } from 'vitest';
import { worstOf } from '../../../../extension/features/ledger/task-rows.ts';
import { isoDate } from '../../../../shared/kernel/dates.ts';
import { reportOf, rowsOf, taskOf } from './tasks.ts';

const closed = (on: string) => ({ state: 'closed', closedOn: isoDate(on) }) as const;

const tasks = {
  done: taskOf('销号较早', '2026-11-01', closed('2026-10-30')),
  lately: taskOf('销号较晚', '2026-11-01', closed('2026-11-20')),
  undated: taskOf('未定期限', null),
  far: taskOf('较远', '2027-03-31'),
  review: taskOf('待核对', '2026-11-20', { state: 'review', reports: [reportOf('submitted', '示发〔2026〕3号')] }),
  near: taskOf('将到期', '2026-11-27', { leadUnitId: 'water', coUnitIds: ['office', 'east'] }),
  older: taskOf('逾期较久', '2026-10-20'),
  late: taskOf('逾期', '2026-11-20'),
  due: taskOf('今日', '2026-11-24'),
};

describe('the rows of the ledger', () => {
  const rows = rowsOf(tasks, ['near'], ['due']);

  it('come most pressing first, closed ones last, the latest of them first', () => {
    expect(rows.map(row => row.id)).toEqual([
      'older',
      'late',
      'due',
      'near',
      'far',
      'review',
      'undated',
      'lately',
      'done',
    ]);
  });

  it('carry names, the last report, ⇡ and conflicts', () => {
    const row = (id: string) => rows.find(one => one.id === id)!;
    expect(row('near')).toMatchObject({ lead: '市水利局', supports: '改革办、东区', unsent: true, disputed: 0 });
    expect(row('due')).toMatchObject({ unsent: false, disputed: 1 });
    expect(row('review').latest?.text).toBe('示发〔2026〕3号');
    expect(row('late').latest).toBeNull();
  });

  it('the worst light of some tasks is the longest overdue one', () => {
    expect(worstOf(rows.map(row => row.status))?.words).toBe(rows[0]?.status.words);
    expect(worstOf([])).toBeNull();
  });
});

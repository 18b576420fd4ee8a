import { describe, expect, test } from 'vitest';
import { dueStatus, unsentStatus } from '../../../../shared/domain/calendar/lights.ts';
import { builtInCalendar as calendar } from '../../../../shared/domain/calendar/tables.ts';
import { type IsoDate, isoDate } from '../../../../shared/kernel/dates.ts';

const today = isoDate('2026-11-24');
const date = (text: string | null): IsoDate | null => (text === null ? null : isoDate(text));

describe('the light of a due date on Tuesday 24 November 2026', () => {
  test.each([
    ['2026-12-18', 'far', '○', '余18个工作日', 18],
    ['2026-12-15', 'soon', '◔', '余15个工作日', 15],
    ['2026-12-10', 'soon', '◔', '余12个工作日', 12],
    ['2026-12-02', 'soon', '◔', '余6个工作日', 6],
    ['2026-12-01', 'near', '◑', '余5个工作日', 5],
    ['2026-11-27', 'near', '◑', '余3个工作日', 3],
    ['2026-11-24', 'today', '◉', '今日到期', 0],
    ['2026-11-23', 'overdue', '▲', '逾期1个工作日', -1],
    ['2026-11-20', 'overdue', '▲', '逾期2个工作日', -2],
    [null, 'none', '–', '未定期限', null],
  ])('due %s is %s', (due, state, symbol, words, workdays) => {
    expect(dueStatus(calendar, date(due), today, null)).toEqual({ state, symbol, words, workdays });
  });

  test('a date that passed over the weekend is overdue by less than a workday', () => {
    const saturday = isoDate('2026-11-28');
    expect(dueStatus(calendar, isoDate('2026-11-27'), saturday, null)).toMatchObject({
      state: 'overdue',
      words: '逾期不足1个工作日',
    });
  });

  test('closed in time is done, closed after its date stays marked', () => {
    const due = isoDate('2026-11-20');
    expect(dueStatus(calendar, due, today, isoDate('2026-11-20'))).toMatchObject({ state: 'done', words: '已销号' });
    expect(dueStatus(calendar, due, today, isoDate('2026-11-21'))).toMatchObject({
      state: 'done-late',
      symbol: '✔▲',
      words: '迟办已销号',
    });
    expect(dueStatus(calendar, null, today, today).state).toBe('done');
  });

  test('waiting for the check it is neither open nor overdue', () => {
    expect(dueStatus(calendar, isoDate('2026-11-20'), today, 'review')).toMatchObject({
      state: 'review',
      symbol: '◇',
      words: '待核对',
    });
  });

  test('what has not been sent yet says so', () => {
    expect(unsentStatus).toMatchObject({ state: 'unsent', symbol: '⇡', words: '待同步' });
  });
});

import { describe, expect, it } from 'vitest';
import { figureNotes } from '../../../../extension/features/ledger/figure-notes.ts';
import { figuresOf, unitLines } from '../../../../extension/features/ledger/overview.ts';
import { isoDate } from '../../../../shared/kernel/dates.ts';
import { reportOf, rowsOf, TODAY, taskOf } from './tasks.ts';

const water = { leadUnitId: 'water' };
const rows = rowsOf({
  a: taskOf('甲', '2026-11-20'),
  b: taskOf('乙', '2026-10-20', { ...water, reports: [reportOf('difficult')] }),
  c: taskOf('丙', '2026-11-24', water),
  d: taskOf('丁', '2026-11-27', water),
  e: taskOf('戊', '2026-11-26'),
  f: taskOf('己', null),
  g: taskOf('庚', '2026-11-20', { state: 'review', reports: [reportOf('submitted', '', '2026-11-03T01:00:00.000Z')] }),
  h: taskOf('辛', '2026-11-20', { state: 'closed', closedOn: isoDate('2026-11-10') }),
  i: taskOf('壬', '2026-10-20', { state: 'closed', closedOn: isoDate('2026-10-10') }),
});

describe('the overview', () => {
  it('counts the six figures', () => {
    expect(figuresOf(rows)).toMatchObject({ overdue: 2, today: 1, near: 2, review: 1, open: 6, closed: 2 });
  });

  it('gives each lead unit a line, those with most overdue and due soon first', () => {
    expect(unitLines(rows).map(({ unit, tasks, overdue, today, near }) => [unit, tasks, overdue, today, near])).toEqual(
      [
        ['市水利局', 3, 1, 1, 1],
        ['东区', 6, 1, 0, 1],
      ],
    );
  });

  it('says what presses behind each figure', () => {
    expect(figureNotes(rows, TODAY)).toEqual({
      overdue: '最长25个工作日',
      today: '市水利局',
      near: '最近11月26日 周四',
      review: '最早11月3日 周二报送',
      open: '有困难1项，未定期限1项',
      closed: '本月销号1项',
    });
  });

  it('says nothing of figures that are zero', () => {
    expect(Object.values(figureNotes([], TODAY)).join('')).toBe('');
  });
});

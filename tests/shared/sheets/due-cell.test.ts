import { describe, expect, it } from 'vitest';
import { isoDate } from '../../../shared/kernel/dates.ts';
import { dueOf } from '../../../shared/sheets/due-cell.ts';

const text = (words: string) => dueOf({ text: words, date: null, number: null }, 2026, undefined);
const number = (value: number) => dueOf({ text: String(value), date: null, number: value }, 2026, undefined);

describe('完成时限 of a cell', () => {
  it.each([
    ['2026年12月31日', '2026-12-31'],
    ['2026.12.31', '2026-12-31'],
    ['2026-12-31', '2026-12-31'],
    ['2026/6/5', '2026-06-05'],
    ['20261231', '2026-12-31'],
    ['2026年12月底', '2026-12-31'],
    ['2026年12月底前', '2026-12-31'],
    ['2026年12月', '2026-12-31'],
    ['2026.12', '2026-12-31'],
    ['2027年2月末', '2027-02-28'],
    ['12月底', '2026-12-31'],
    ['6月底前', '2026-06-30'],
    ['2026年底', '2026-12-31'],
    ['年底前', '2026-12-31'],
    ['2026年上半年', '2026-06-30'],
    ['2026年第三季度', '2026-09-30'],
    ['三季度末', '2026-09-30'],
    ['11月15日前完成', '2026-11-15'],
  ])('%s', (words, date) => expect(text(words)).toMatchObject({ ok: true, dueOn: date }));

  it('takes a day of the spreadsheet, and its number without a format', () => {
    const cell = { text: '2026-12-31', date: isoDate('2026-12-31'), number: 46387 };
    expect(dueOf(cell, 2026, undefined)).toMatchObject({ dueOn: '2026-12-31', rule: null });
    expect(number(46387)).toMatchObject({ dueOn: '2026-12-31' });
    expect(number(2026.12)).toMatchObject({ dueOn: '2026-12-31' });
    expect(number(2026)).toMatchObject({ dueOn: '2026-12-31' });
  });

  it('asks where a spreadsheet dropped the nought of October', () => {
    expect(number(2026.1)).toEqual({
      ok: false,
      reason: '完成时限“2026.1”看不出是1月还是10月，请写成2026年1月或2026年10月',
    });
  });

  it('says how a date that is no plain day follows from the words', () => {
    expect(text('2026年12月底')).toMatchObject({ rule: '表格写明“2026年12月底”，以月末计' });
    expect(text('2026年12月31日')).toMatchObject({ rule: null });
  });

  it('takes the last of several dates and says so', () => {
    expect(text('6月底前出台方案，12月底前完成')).toMatchObject({
      ...{ ok: true, dueOn: '2026-12-31', note: '时限写了2个日期，取最后一个' },
    });
  });

  it.each(['长期坚持', '持续推进'])('%s is no date, and said to be none', words => {
    expect(text(words)).toMatchObject({ ok: true, dueOn: null });
    expect(text(words)).toMatchObject({ note: expect.stringContaining('按未定期限导入') });
  });

  it.each(['', '—', '/'])('nothing at all is no date: “%s”', words => {
    expect(text(words)).toEqual({ ok: true, dueOn: null, rule: null, note: null });
  });

  it.each(['尽快', '2026年13月', '2026年2月30日', '张某某', '1905年6月'])('%s is refused with a reason', words => {
    expect(text(words)).toMatchObject({ ok: false, reason: expect.stringContaining('看不出日期') });
  });

  it('takes no other number for a day', () => expect(number(12)).toMatchObject({ ok: false }));
});

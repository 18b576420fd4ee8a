import { describe, expect, it, test } from 'vitest';
import { cardOf, lookOf } from '../../../../extension/overlay/lens/card-view.ts';
import { calendarOf } from '../../../../shared/domain/calendar/in-force.ts';
import { builtInCalendar } from '../../../../shared/domain/calendar/tables.ts';
import type { Calendar } from '../../../../shared/domain/calendar/types.ts';
import { isoDate } from '../../../../shared/kernel/dates.ts';
import type { Deadline } from '../../../../shared/recognition/types.ts';
import { officialYear } from '../../../shared/domain/calendar/official-year.ts';
import { deadline } from '../../features/capture/recognised.ts';

const TODAY = isoDate('2026-11-24');
const labelled = (one: Deadline, source: string | null = null) =>
  Object.fromEntries(
    cardOf(one, { source, calendar: builtInCalendar }, TODAY).lines.map(({ label, text }) => [label, text]),
  );

describe('the card of a deadline', () => {
  test('says the date with its weekday, and the workdays left as symbol and word', () => {
    const { date, symbol, words } = cardOf(deadline('2026-12-01'), { source: null, calendar: builtInCalendar }, TODAY);
    expect([date, symbol, words]).toEqual(['12月1日 周二', '◑', '余5个工作日']);
  });

  test('says the hour where the text states one, and the year where it is not this one', () => {
    expect(
      cardOf(deadline('2027-01-04', { time: '12:00' }), { source: null, calendar: builtInCalendar }, TODAY).date,
    ).toBe('2027年1月4日 周一 12:00前');
  });

  test('says the rule, the provision it rests on and the document', () => {
    const counted = deadline('2026-12-24', { rule: '首日不计', basis: '《民法典》第二百零一条' });
    expect(labelled(counted, '示办发〔2026〕3号')).toEqual({
      规则: '首日不计',
      依据: '《民法典》第二百零一条',
      出处: '示办发〔2026〕3号',
    });
  });

  test('says the last workday before it only where that is another day', () => {
    const onSunday = deadline('2026-12-20', { safe: isoDate('2026-12-18') });
    expect(labelled(onSunday)).toMatchObject({ 稳妥日期: '12月18日 周五，期满前最后一个工作日' });
    expect(labelled(deadline('2026-12-18', { safe: isoDate('2026-12-18') }))).not.toHaveProperty('稳妥日期');
  });

  it.each([
    ['words that name no date', deadline(null, { kind: 'vague', rule: '未写明日期，需明确' }), {}],
    [
      'a duty that comes back, with its next day',
      deadline(null, { kind: 'recurring', recurs: { every: 'month', month: 1, day: 25, unit: 'day' } }),
      { 下一次: '11月25日 周三' },
    ],
  ])('asks about %s', (_, one, lines) => {
    expect(cardOf(one, { source: null, calendar: builtInCalendar }, TODAY)).toMatchObject({
      look: 'none',
      symbol: '–',
      words: '待明确',
      date: null,
    });
    expect(labelled(one)).toMatchObject(lines);
  });

  test('says what is a goal, and what was only guessed', () => {
    const guessed = deadline('2027-12-31', { tier: 'goal', confidence: 0.6 });
    expect(labelled(guessed)).toMatchObject({ 注意: '目标，不是时限；推测，请核对' });
  });
});

it.each([
  ['2026-11-20', 'overdue'],
  ['2026-11-24', 'today'],
  ['2026-12-01', 'near'],
  ['2026-12-10', 'soon'],
  ['2027-03-01', 'far'],
])('what is due on %s is underlined as %s', (date, look) =>
  expect(lookOf(deadline(date), TODAY, builtInCalendar)).toBe(look),
);

test('a year adopted since counts in the workdays left', () => {
  const wordsBy = (calendar: Calendar) =>
    cardOf(deadline('2027-02-24'), { source: null, calendar }, isoDate('2027-02-18')).words;
  expect(wordsBy(builtInCalendar)).toBe('余4个工作日');
  expect(wordsBy(calendarOf([officialYear(2027, '2026-11-10')]))).toBe('余5个工作日');
});

import { describe, expect, test } from 'vitest';
import { builtInCalendar as calendar } from '../../../shared/domain/calendar/tables.ts';
import { isoDate } from '../../../shared/kernel/dates.ts';
import { findDeadlines } from '../../../shared/recognition/deadlines/find.ts';
import { nextOccurrence } from '../../../shared/recognition/deadlines/recurrence.ts';
import type { Block } from '../../../shared/recognition/page/types.ts';
import type { Deadline } from '../../../shared/recognition/types.ts';

const block = (text: string): Block => ({ text, at: 0, kind: 'text', level: 0 });
const deadlinesIn = (text: string, issuedOn = '2026-11-24'): Deadline[] =>
  findDeadlines([block(text)], { issuedOn: isoDate(issuedOn), calendar });

describe('a deadline in a document dated 24 November 2026', () => {
  test.each([
    ['各区县于12月25日前报送总结。', '12月25日前', '2026-12-25'],
    ['请于2026年12月25日前报送。', '2026年12月25日前', '2026-12-25'],
    ['12月底前完成清理。', '12月底前', '2026-12-31'],
    ['2026年底前完成。', '2026年底前', '2026-12-31'],
    ['年底前全面完成。', '年底前', '2026-12-31'],
    ['明年一季度完成验收。', '明年一季度', '2027-03-31'],
    ['2027年上半年完成立法。', '2027年上半年', '2027-06-30'],
    ['12月中旬前完成自查。', '12月中旬前', '2026-12-20'],
    ['3月底前印发清单。', '3月底前', '2027-03-31'],
    ['本月底前报送名单。', '本月底前', '2026-11-30'],
    ['下月10日前报送名单。', '下月10日前', '2026-12-10'],
    ['12月1日12:00前反馈意见。', '12月1日12:00前', '2026-12-01'],
    ['12月1日下班前反馈意见。', '12月1日下班前', '2026-12-01'],
    ['报名时间为2026年12月1日至12月10日，逾期不予受理。', '2026年12月1日至12月10日', '2026-12-10'],
    ['申报材料截止2026年12月8日。', '截止2026年12月8日', '2026-12-08'],
    ['各单位务必于4月28前完成。', '4月28前', '2027-04-28'],
    ['2 026年12月31日前完成。', '2 026年12月31日前', '2026-12-31'],
    ['自印发之日起30日内报送方案。', '自印发之日起30日内', '2026-12-24'],
    ['自本通知印发之日起15个工作日内报送方案。', '自本通知印发之日起15个工作日内', '2026-12-15'],
    ['自印发之日起三个月内出台实施细则。', '自印发之日起三个月内', '2027-02-24'],
  ])('%s', (text, phrase, resolved) => {
    expect(deadlinesIn(text).map(one => [one.text, one.resolved])).toEqual([[phrase, resolved]]);
  });

  test('分别于 names several dates', () => {
    const found = deadlinesIn('分别于2026年12月31日、2027年6月30日前报送。');
    expect(found.map(one => one.resolved)).toEqual(['2026-12-31', '2027-06-30']);
  });
});

describe('a period ending on a day off', () => {
  test.each([
    ['2026-09-01', '自印发之日起30日内完成。', '2026-10-08'],
    ['2026-09-18', '自印发之日起10个工作日内完成。', '2026-10-09'],
    ['2026-02-10', '自印发之日起5个工作日内完成。', '2026-02-24'],
    ['2026-04-28', '自印发之日起5个工作日内完成。', '2026-05-08'],
    ['2025-12-29', '自印发之日起3个工作日内完成。', '2026-01-04'],
    ['2026-06-15', '自印发之日起5个工作日内完成。', '2026-06-23'],
    ['2026-10-31', '自印发之日起1个月内完成。', '2026-11-30'],
  ])('of a document dated %s: %s', (issuedOn, text, resolved) => {
    expect(deadlinesIn(text, issuedOn)[0]?.resolved).toBe(resolved);
  });

  test('beyond the published calendar says that it is an estimate', () => {
    const [found] = deadlinesIn('自印发之日起3个月内完成。', '2026-11-30');
    expect(found).toMatchObject({ resolved: '2027-03-01', confidence: 0.6 });
    expect(found?.rule).toContain('估算');
  });
});

describe('what hangs on something else', () => {
  test('a receipt leaves the date open', () => {
    expect(deadlinesIn('自收到本单之日起5个工作日内反馈。')[0]).toMatchObject({ kind: 'relative', resolved: null });
  });

  test.each(['每月5日前报送进展。', '每年1月底前报送年度总结。', '每季度末前报送。'])('%s comes back', text => {
    expect(deadlinesIn(text)).toMatchObject([{ kind: 'recurring', resolved: null }]);
  });

  test.each(['到2027年，全面建成体系。', '到2027年底，覆盖率达到90%。', '到“十五五”末，基本实现目标。'])(
    '%s is a goal',
    text => {
      expect(deadlinesIn(text)).toMatchObject([{ tier: 'goal' }]);
    },
  );

  test('到…底 with something to be issued is a deadline', () => {
    expect(deadlinesIn('到2027年底，各镇制定出台方案。')).toMatchObject([{ tier: 'hard', resolved: '2027-12-31' }]);
  });
});

describe('besides its date a deadline says', () => {
  test('the last workday before it', () => {
    expect(deadlinesIn('12月中旬前完成自查。')[0]).toMatchObject({ resolved: '2026-12-20', safe: '2026-12-18' });
  });

  test('the hour', () => {
    expect(deadlinesIn('12月1日12:00前反馈意见。')[0]?.time).toBe('12:00');
    expect(deadlinesIn('12月1日下午5时前反馈意见。')[0]?.time).toBe('17:00');
    expect(deadlinesIn('12月1日下班前反馈意见。')[0]).toMatchObject({ time: '17:30', basis: '《民法典》第二百零三条' });
  });

  test('what it rests on and how it is counted', () => {
    expect(deadlinesIn('自印发之日起30日内报送方案。')[0]).toMatchObject({
      basis: '《民法典》第二百零一条、第二百零三条',
      counted: { by: 'period', startOn: '2026-11-24', count: 30, unit: 'day' },
    });
    expect(deadlinesIn('自收到本单之日起5个工作日内反馈。')[0]).toMatchObject({
      basis: '《民法典》第二百零一条',
      counted: { by: 'period', startOn: null, count: 5, unit: 'workday' },
    });
  });

  test.each([
    ['每月5日前报送进展。', '2026-12-05'],
    ['每季度最后一个月25日前报送。', '2026-12-25'],
    ['每年1月底前报送年度总结。', '2027-01-31'],
    ['每周五下班前报送。', '2026-11-27'],
  ])('when it comes back: %s', (text, next) => {
    const [found] = deadlinesIn(text);
    expect(nextOccurrence(found!.recurs!, isoDate('2026-11-24'), calendar)).toBe(next);
  });
});

describe('what is no deadline', () => {
  test.each([
    '本办法自2026年12月1日起施行。',
    '有效期至2028年12月31日。',
    '根据《关于做好2026年12月31日前有关工作的通知》要求',
    '2026年3月5日，市政府召开常务会议。',
    '2008年以前，原则上每半年召开一次例会。',
    '申请人可自收到决定之日起60日内申请行政复议。',
    '前三季度完成投资90亿元。',
    '3年内免征房产税。',
    '执行期限为2026年1月1日至2028年12月31日。',
  ])('%s', text => {
    expect(deadlinesIn(text)).toEqual([]);
  });
});

test('a deadline points at its own characters and keeps its sentence', () => {
  const text = '一、总体要求。请各单位于12月25日前报送。';
  const [found] = deadlinesIn(text);
  expect(text.slice(found!.start, found!.end)).toBe('12月25日前');
  expect(found!.quote).toBe('请各单位于12月25日前报送。');
  expect(found!.rule).toContain('未写年份');
});

test('without a date of issue nothing is guessed', () => {
  expect(findDeadlines([block('12月25日前报送。')], { issuedOn: null, calendar })[0]?.resolved).toBeNull();
});

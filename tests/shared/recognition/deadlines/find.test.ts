import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isWorkday } from '../../../../shared/domain/calendar/calendar.ts';
import { builtInCalendar as calendar } from '../../../../shared/domain/calendar/tables.ts';
import { addDays, type IsoDate, isIsoDate, isoDate } from '../../../../shared/kernel/dates.ts';
import { findDeadlines } from '../../../../shared/recognition/deadlines/find.ts';
import { nextOccurrence } from '../../../../shared/recognition/deadlines/recurrence.ts';
import type { Deadline } from '../../../../shared/recognition/types.ts';
import { PHRASES } from './phrase-table.ts';
import type { Expected, Row } from './phrases.ts';
import { PROSE } from './prose-table.ts';

const ISSUED = '2026-11-24';
const read = (text: string, seen: Row[2] = {}): Deadline[] =>
  findDeadlines([{ text, at: 0, kind: 'text', level: 0 }], {
    issuedOn: isoDate(seen.issuedOn ?? ISSUED),
    receivedOn: seen.receivedOn === undefined ? null : isoDate(seen.receivedOn),
    calendar,
  });

function asExpected(found: Deadline, like: Expected | undefined, issuedOn: string): Expected {
  const next = found.recurs === null ? null : nextOccurrence(found.recurs, isoDate(issuedOn), calendar);
  const due = found.kind === 'recurring' ? next : found.resolved;
  const [phrase, kind] = [found.text, `${found.kind} ${found.tier}`];
  return like?.length === 3 ? [phrase, kind, due] : [phrase, kind, due, found.safe];
}

const table = (rows: readonly Row[]): void => {
  test.each(rows.map(([text, expected, seen = {}]) => ({ text, expected, seen })))(
    '$text',
    ({ text, expected, seen }) => {
      const found = read(text, seen);
      expect(found.map((one, index) => asExpected(one, expected[index], seen.issuedOn ?? ISSUED))).toEqual(expected);
    },
  );
};

for (const [group, rows] of Object.entries(PHRASES)) describe(`deadlines: ${group}`, () => table(rows));
describe('deadlines in prose', () => table(PROSE));

describe('a line that is hardly more than a date is read under its heading', () => {
  const under = (heading: string, text: string): Deadline[] =>
    findDeadlines(
      [heading, text].map((line, at) => ({ text: line, at, kind: 'text', level: 0 })),
      { issuedOn: isoDate(ISSUED), calendar },
    );

  test.each([
    ['一、征集日期', '2026年12月3日至2026年12月20日止。', '2026年12月3日至2026年12月20日止', '2026-12-20'],
    ['二、报送时间', '2026年12月20日。', '2026年12月20日', '2026-12-20'],
    ['（一）截止时间：', '12月20日17时。', '12月20日17时', '2026-12-20'],
    ['三、完成时限', '2026年12月。', '2026年12月', '2026-12-31'],
  ])('%s / %s', (heading, text, phrase, resolved) => {
    expect(under(heading, text)).toMatchObject([{ text: phrase, resolved, at: 1, start: text.indexOf(phrase) }]);
  });

  test('a bare date in a column of a table headed 完成时限 is one to be done by', () => {
    const [quarter] = findDeadlines([{ text: '三季度', at: 7, kind: 'text', level: 0 }], {
      ...{ issuedOn: isoDate('2026-03-02'), calendar, dueCells: new Set([7]) },
    });
    expect(quarter).toMatchObject({ text: '三季度', resolved: '2026-09-30', start: 0, end: 3 });
    expect(under('三、督察事项', '三季度')).toEqual([]);
  });

  test.each([
    ['三、会议时间', '2026年12月3日至12月5日。'],
    ['四、公示时间', '2026年12月3日至12月9日。'],
    ['五、考试时间', '2026年12月20日上午9时。'],
  ])('%s / %s binds nobody', (heading, text) => {
    expect(under(heading, text)).toEqual([]);
  });
});

describe('a person is asked', () => {
  test.each([
    '请尽快报送整改方案。',
    '2027年春节前兑现补助资金。',
    '自收到本通知之日起10日内整改到位。',
    '请在5个工作日内反馈办理意见。',
    '到2027年，制度体系更加完善。',
    '请于25日前报送。',
    '2027年2月29日前完成。',
  ])('%s', text => {
    expect(read(text)[0]?.confidence).toBeLessThan(0.8);
  });

  test('where only the number of the document says in which year it was issued', () => {
    const [day, end] = findDeadlines([{ text: '请于12月15日前报送，今年底前完成。', at: 0, kind: 'text', level: 0 }], {
      ...{ issuedOn: null, issuedIn: 2007, calendar },
    });
    expect(day).toMatchObject({ resolved: '2007-12-15', confidence: 0.7 });
    expect(end).toMatchObject({ resolved: '2007-12-31', confidence: 0.7 });
  });

  test('and told where the days off are not published yet', () => {
    expect(read('自印发之日起3个月内完成。', { issuedOn: '2026-11-30' })[0]).toMatchObject({
      resolved: '2027-03-01',
      rule: '自印发之日起3个月，首日不计，末日为休息日，顺延至次一工作日；调休未公布，估算',
    });
  });
});

const PIECES = fc.constantFrom(
  ...['自', '印发', '之日起', '收到', '本单', '30', '五', '日', '个工作日', '月', '内', '前', '之前', '2026年', '明年'],
  ...[
    '12月',
    '31日',
    '底',
    '上旬',
    '、',
    '，',
    '。',
    '《',
    '》',
    '（',
    '）',
    '每',
    '每年',
    '每季度',
    '末',
    '到',
    '至',
    '“十五五”',
    '期间',
  ],
  ...[
    '完成',
    '报送',
    '尽快',
    ' ',
    '—',
    '春节',
    '周五',
    '下班',
    '17:00',
    '已',
    '起施行',
    '2 0',
    'O',
    'l',
    '半年',
    '截止',
    '：',
    '\n',
  ],
);

function isSound(one: Deadline, text: string, issuedOn: IsoDate): void {
  expect(text.slice(one.start, one.end)).toBe(one.text);
  expect(one.text).not.toBe('');
  const { resolved, safe, recurs } = one;
  if (recurs !== null) expect(nextOccurrence(recurs, issuedOn, calendar) >= issuedOn).toBe(true);
  if (resolved === null) {
    expect(safe).toBeNull();
    return;
  }
  expect(isIsoDate(resolved)).toBe(true);
  expect(safe !== null && safe <= resolved && isWorkday(calendar, safe)).toBe(true);
  if (one.kind === 'relative') expect(resolved > issuedOn).toBe(true);
}

describe('on any text', () => {
  test('spans lie inside it, dates exist, the last workday is one and not after the date', () => {
    void fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 200 }),
          fc.array(PIECES, { maxLength: 40 }).map(all => all.join('')),
        ),
        fc.integer({ min: 0, max: 1400 }),
        (text, offset) => {
          const issuedOn = addDays(isoDate('2024-01-01'), offset);
          for (const one of read(text, { issuedOn, receivedOn: addDays(issuedOn, 2) })) isSound(one, text, issuedOn);
        },
      ),
      { numRuns: 1500 },
    );
  });
});

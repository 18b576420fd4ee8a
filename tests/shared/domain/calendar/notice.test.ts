import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holidayYearOf, readHolidayNotice } from '../../../../shared/domain/calendar/notice.ts';
import { builtInCalendar } from '../../../../shared/domain/calendar/tables.ts';

// dates and names are those of 2026; the wording around them is our own
const NOTICE = `国务院办公厅关于2026年部分节假日安排的通知
国办发明电〔2025〕7号
各单位：现将放假安排通知如下。
一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
节假日期间，要妥善安排好值班。
2025年11月4日`;

describe('the notice on holidays', () => {
  test('gives the table of its year, with nothing to complain of', () => {
    const table = builtInCalendar.years.find(one => one.year === 2026);
    expect(readHolidayNotice(NOTICE)).toEqual({
      ...{ year: 2026, notice: table?.notice, holidays: table?.holidays, problems: [] },
      makeUpDays: expect.arrayContaining([...(table?.makeUpDays ?? [])]),
    });
    expect(readHolidayNotice(NOTICE).makeUpDays).toHaveLength(table?.makeUpDays.length ?? 0);
  });

  test.each([
    ['white space of a web page', NOTICE.replace(/月/gu, ' 月\u3000').replace(/\n/gu, '\n\n  ')],
    [
      '星期 and half-width brackets',
      NOTICE.replace(/周([一二三四五六日])/gu, '星期$1')
        .replace(/（/gu, '(')
        .replace(/）/gu, ')'),
    ],
    ['square brackets in the number', NOTICE.replace('〔2025〕', '[2025]')],
  ])('is read in spite of %s', (_name, text) => {
    expect(readHolidayNotice(text)).toMatchObject({
      year: 2026,
      problems: [],
      notice: { number: '国办发明电〔2025〕7号' },
    });
  });

  test.each([
    [
      'a wrong weekday',
      NOTICE.replace('1月4日（周日）', '1月4日（周六）'),
      '元旦：原文写“1月4日（周六）”，该日实为周日。',
    ],
    ['a wrong count', NOTICE.replace('共9天', '共8天'), '春节：原文写共8天，起止日期之间是9天。'],
    ['a missing holiday', NOTICE.replace(/三、清明节.*\n/u, ''), '没有读到清明节的安排。'],
    ['a holiday told twice', NOTICE.replace('三、清明节', '三、劳动节'), '劳动节的安排出现了2次。'],
    ['work on a weekday', NOTICE.replace('5月9日（周六）', '5月8日（周五）'), '2026-05-08写为上班，但该日不是周末。'],
    [
      'no such day',
      NOTICE.replace('2月28日（周六）', '2月30日（周六）'),
      '春节：“2月30日（周六）”不是日历上有的日子。',
    ],
    [
      'no signature',
      NOTICE.replace('国办发明电〔2025〕7号', ''),
      '没有读到发文字号或成文日期，请把通知的文号和落款一并粘贴。',
    ],
  ])('tells of %s', (_name, text, problem) => {
    expect(readHolidayNotice(text).problems).toContain(problem);
  });

  test('is told from any other text', () => {
    expect(holidayYearOf('国务院办公厅关于2026年\n部分节假日安排的通知')).toBe(2026);
    expect(holidayYearOf('关于做好2026年春节期间值班工作的通知')).toBeNull();
    expect(holidayYearOf('关于转发2026年部分节假日安排的通知的通知')).toBeNull();
    expect(readHolidayNotice('关于报送总结的通知').year).toBeNull();
  });

  test('is dated by its signature where a page shows other dates below it', () => {
    const signed = NOTICE.replace(/\n(?=2025年11月4日$)/u, '\n国务院办公厅\n');
    const page = `首页 2026年1月5日 星期一\n${signed}\n打印 关闭\n网站更新于2026年3月9日`;
    expect(readHolidayNotice(page)).toEqual(readHolidayNotice(NOTICE));
  });

  test('never throws', () => {
    const pieces = fc.array(fc.constantFrom(...NOTICE.split(/(?<=[日月年天。、：（）])/u)), { maxLength: 60 });
    void fc.assert(fc.property(pieces, all => void readHolidayNotice(`2026年部分节假日安排${all.join('')}`)));
  });
});

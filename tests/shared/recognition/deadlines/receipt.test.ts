import { describe, expect, test } from 'vitest';
import { builtInCalendar as calendar } from '../../../../shared/domain/calendar/tables.ts';
import { isoDate } from '../../../../shared/kernel/dates.ts';
import { countFromReceipt } from '../../../../shared/recognition/deadlines/receipt.ts';
import { readText } from '../../../../shared/recognition/page/read-text.ts';
import { recognise } from '../../../../shared/recognition/recognise.ts';

const letter = (form: string) =>
  readText(`${form}
示例市人民政府办公室文件
示政办发〔2026〕7号
示例市人民政府办公室关于报送整改方案的通知
各区县人民政府：
请自收到本通知之日起5个工作日内报送整改方案，12月31日前完成整改。
示例市人民政府办公室
2026年11月20日`);

describe('收到之日起', () => {
  test.each(['收文日期：2026-11-25', '签收时间：2026年11月25日 10:32', '收 文 日 期：2026/11/25'])(
    'counts from the day the office form states: %s',
    form => {
      const { receivedOn, deadlines, dateIssued } = recognise(letter(form), { calendar });
      expect([receivedOn, dateIssued]).toEqual(['2026-11-25', '2026-11-20']);
      expect(deadlines.map(one => one.resolved)).toEqual(['2026-12-02', '2026-12-31']);
    },
  );

  test('stays open on a page that states none, until a person registers it: then from that day, as a guess', () => {
    const read = recognise(letter('缓急：特急'), { calendar });
    expect(read.deadlines.map(one => one.resolved)).toEqual([null, '2026-12-31']);
    const guessed = countFromReceipt(read, { on: isoDate('2026-11-24'), stated: false }, calendar);
    expect(guessed.deadlines.map(one => one.resolved)).toEqual(['2026-12-01', '2026-12-31']);
    expect(guessed.deadlines[0]?.confidence).toBeLessThan(0.9);
    const stated = countFromReceipt(guessed, { on: isoDate('2026-11-25'), stated: true }, calendar);
    expect(stated.deadlines[0]).toMatchObject({ resolved: '2026-12-02', safe: '2026-12-02', confidence: 0.92 });
    expect(stated.deadlines).toEqual(
      recognise(letter('缓急：特急'), { calendar, receivedOn: isoDate('2026-11-25') }).deadlines,
    );
  });

  test('a task dated by it follows; one with a date of its own does not', () => {
    const page = readText(`示政办发〔2026〕7号
示例市人民政府办公室关于分解任务的通知
各有关单位：
一、制定整改方案。自收到本通知之日起10日内完成。（市发展改革委牵头）
二、建立长效机制。12月31日前完成。（市财政局牵头）
示例市人民政府办公室
2026年11月20日`);
    const dates = (on: string) =>
      countFromReceipt(recognise(page, { calendar }), { on: isoDate(on), stated: true }, calendar).tasks.map(
        one => one.dueOn,
      );
    expect(dates('2026-11-25')).toEqual(['2026-12-07', '2026-12-31']);
    expect(dates('2026-11-30')).toEqual(['2026-12-10', '2026-12-31']);
  });
});

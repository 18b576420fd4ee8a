import { describe, expect, test } from 'vitest';
import { builtInCalendar } from '../../../shared/domain/calendar/tables.ts';
import { isoDate } from '../../../shared/kernel/dates.ts';
import { readMinutes } from '../../../shared/recognition/minutes.ts';

const FRAME = { heldOn: isoDate('2026-11-20'), calendar: builtInCalendar };
const read = (text: string) => readMinutes(text, FRAME).sentences;

const MINUTES = `示例市委改革委会议纪要
〔2026〕第3期
时间：2026年11月20日上午
主持人：示例甲
出席：示例乙、示例丙
会议传达学习了中央有关会议精神。会议指出，改革已进入深水区。
一、会议审议并原则通过《示例市集成改革方案》，由市住房和城乡建设局牵头，会同市财政局于12月15日前修改完善后印发。
二、张店区要于2026年12月底前完成首批试点。
（三）会议决定，建立月调度机制。
3.市行政审批服务局负责梳理事项清单。
责任单位：市大数据局
会议强调，各级各部门要提高站位。`;

describe('会议纪要拆成议定事项', () => {
  const sentences = read(MINUTES);

  test('head and attendance are left out, each sentence is one', () => {
    expect(sentences.map(({ text }) => text)).toEqual([
      '会议传达学习了中央有关会议精神。',
      '会议指出，改革已进入深水区。',
      '会议审议并原则通过《示例市集成改革方案》，由市住房和城乡建设局牵头，会同市财政局于12月15日前修改完善后印发。',
      '张店区要于2026年12月底前完成首批试点。',
      '会议决定，建立月调度机制。',
      '市行政审批服务局负责梳理事项清单。责任单位：市大数据局',
      '会议强调，各级各部门要提高站位。',
    ]);
  });

  test('what is given to somebody is a duty, what was decided a decision, what was said an aside', () => {
    expect(sentences.map(({ stance }) => stance)).toEqual([
      'aside',
      'aside',
      'duty',
      'duty',
      'decision',
      'duty',
      'aside',
    ]);
  });

  test('who is named and until when, counted from the day of the meeting', () => {
    expect(sentences[2]).toMatchObject({
      leads: ['市住房和城乡建设局'],
      supports: ['市财政局'],
      dueOn: '2026-12-15',
    });
    expect(sentences[3]).toMatchObject({ leads: ['张店区'], dueOn: '2026-12-31' });
  });
});

test.each([
  ['由市发展改革委牵头制定实施方案。', ['市发展改革委'], null],
  ['请市委编办于会后5个工作日内提出意见。', ['市委编办'], null],
  ['会议要求，市司法局要在2026年11月30日前完成合法性审查。', ['市司法局'], '2026-11-30'],
  ['有关部门要抓紧推进。', [], null],
])('%s', (text, leads, dueOn) => {
  expect(read(text)[0]).toMatchObject({ leads, ...(dueOn === null ? {} : { dueOn }) });
});

test('marked minutes are not read', () => {
  expect(readMinutes(`机密★5年\n${MINUTES}`, FRAME)).toEqual({ refused: '机密', sentences: [] });
});

test('nothing in, nothing out; what never ends is cut and stays quick', () => {
  expect(read('')).toEqual([]);
  const endless = read('会议要求市住建局'.repeat(20_000));
  expect(endless.length).toBeLessThanOrEqual(200);
  expect(endless.every(({ text }) => text.length <= 600)).toBe(true);
});

import { expect, test } from 'vitest';
import { builtInCalendar as calendar } from '../../../../shared/domain/calendar/tables.ts';
import { type DatedTask, dueFor } from '../../../../shared/domain/reminders/due.ts';
import { countWords, noticeLines, whenWords } from '../../../../shared/domain/reminders/words.ts';
import { isoDate } from '../../../../shared/kernel/dates.ts';
import { actorAt, taskDue } from './task-at-hand.ts';

const today = isoDate('2026-11-24');
const due = (tasks: readonly DatedTask[], day = today) => dueFor(tasks, actorAt('housing'), calendar, day);

test('counts say the group, the number and its unit, and leave out what is not there', () => {
  const items = due([taskDue('a', '2026-11-24'), taskDue('b', '2026-11-24'), taskDue('c', '2026-11-27')]);
  expect(countWords(items)).toBe('今日到期2件，5个工作日内1件');
  expect(countWords([])).toBe('');
});

test.each([
  ['2026-11-27', '2026-11-24', '余3个工作日（11月27日 周五）'],
  ['2026-11-24', '2026-11-24', '今日到期（11月24日 周二）'],
  ['2026-11-20', '2026-11-24', '逾期2个工作日（11月20日 周五）'],
  ['2026-11-29', '2026-11-27', '今日为最后一个工作日（11月29日 周日）'],
  ['2026-11-29', '2026-11-28', '期限前已无工作日（11月29日 周日）'],
  ['2027-01-04', '2026-12-28', '余4个工作日（2027年1月4日 周一）'],
])('due %s, said on %s', (dueOn, day, words) => {
  const [item] = due([taskDue('a', dueOn)], isoDate(day));
  expect(whenWords(item!, isoDate(day))).toBe(words);
});

test('a notification names four tasks, counts the rest and says nothing of internal ones', () => {
  const open = ['a', 'b', 'c', 'd', 'e', 'f'].map(id => taskDue(id, '2026-11-27'));
  const internal = taskDue('x', '2026-11-24', { content: '不得外传的内容' }, true);
  expect(noticeLines(due([...open, internal]))).toEqual([
    '余3个工作日 任务a',
    '余3个工作日 任务b',
    '余3个工作日 任务c',
    '余3个工作日 任务d',
    '另有2件',
    '内部事项1件',
  ]);
});

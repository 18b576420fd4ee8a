import type { IsoDate } from '../../kernel/dates.ts';
import { listDate } from '../../words/dates.ts';
import { countsOf, DUE_GROUPS, type DueGroup, type DueItem } from './due.ts';

/** The groups as people read them. */
export const GROUP_WORDS: Readonly<Record<DueGroup, string>> = {
  overdue: '逾期',
  today: '今日到期',
  near: '5个工作日内',
  soon: '15个工作日内',
};

/** How much is due in one line: 今日到期2件，5个工作日内1件; groups with nothing are left out, empty when nothing is due. */
export function countWords(items: readonly DueItem[]): string {
  const counts = countsOf(items);
  return DUE_GROUPS.filter(group => counts[group] > 0)
    .map(group => `${GROUP_WORDS[group]}${counts[group]}件`)
    .join('，');
}

/** How long a task has, with the day itself: 余3个工作日（11月27日 周五）; a date on a day off says which workday is the last. */
export function whenWords(item: DueItem, today: IsoDate): string {
  const day = listDate(item.dueOn, today);
  if (item.group === 'today' && item.dueOn !== today)
    return `${item.aimOn === today ? '今日为最后一个工作日' : '期限前已无工作日'}（${day}）`;
  return `${item.status.words}（${day}）`;
}

const MOST_LINES = 4;

/** One line for each task in a notification, at most four; 内部 matters are only counted. */
export function noticeLines(items: readonly DueItem[]): readonly string[] {
  const open = items.filter(item => !item.internal);
  const internal = items.length - open.length;
  const lines = open.slice(0, MOST_LINES).map(item => `${item.status.words} ${item.task.content}`);
  const more = open.length - lines.length;
  return [...lines, ...(more > 0 ? [`另有${more}件`] : []), ...(internal > 0 ? [`内部事项${internal}件`] : [])];
}

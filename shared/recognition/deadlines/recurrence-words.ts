import { numeral } from '../date-forms.ts';
import type { Recurrence, Round } from './recurrence.ts';

const LAST = 31;
const NUMBER = '\\d{1,2}|[一二三四五六七八九十]{1,3}';
const IN_YEAR = new RegExp(`(?<month>${NUMBER})[ ]?月(?:(?<day>${NUMBER})日|[底末]|(?<tenth>[上中下]旬))?`, 'u');
const IN_ROUND = new RegExp(
  `(?:(?<month>次月|下个?月|最后一个?月|末月|首月|第一个?月|第[二三]个?月))?[^\\d一二三四五六七八九十]{0,4}(?<day>${NUMBER})日`,
  'u',
);
const MONTH_IN: Record<string, number> = { 首: 1, 一: 1, 二: 2, 三: 3 };

/** What a phrase such as 每季度最后一个月25日前 says about coming back; null where it names no day of its own. */
export function recurrenceIn(text: string): Recurrence | null {
  const every = roundIn(text);
  if (every === null) return null;
  if (every === 'year') return inYear(text);
  if (every === 'week') return inWeek(text);
  const length = { 'half-year': 6, quarter: 3, month: 1 }[every];
  const match = IN_ROUND.exec(text.replace(/^[^每]*每个?(?:月|季度?|半年)/, ''));
  if (match?.groups === undefined) return { every, month: length, day: LAST, unit: 'day' };
  return { every, month: monthOf(match.groups.month, length), day: numeral(match.groups.day ?? ''), unit: 'day' };
}

function roundIn(text: string): Round | null {
  if (/每(?:年|学年)/.test(text)) return 'year';
  if (/每半年/.test(text)) return 'half-year';
  if (/每个?季/.test(text)) return 'quarter';
  if (/每个?月|次月/.test(text)) return 'month';
  return /每周/.test(text) ? 'week' : null;
}

function monthOf(word: string | undefined, length: number): number {
  if (word === undefined) return length;
  if (/次|下/.test(word)) return length + 1;
  if (/最后|末/.test(word)) return length;
  return MONTH_IN[/[首一二三]/.exec(word)?.[0] ?? ''] ?? length;
}

function inYear(text: string): Recurrence {
  const groups = IN_YEAR.exec(text)?.groups;
  if (groups === undefined) return { every: 'year', month: 12, day: LAST, unit: 'day' };
  const tenths: Record<string, number> = { 上旬: 10, 中旬: 20 };
  const day = groups.day === undefined ? (tenths[groups.tenth ?? ''] ?? LAST) : numeral(groups.day);
  return { every: 'year', month: numeral(groups.month ?? ''), day, unit: 'day' };
}

function inWeek(text: string): Recurrence {
  const day = '一二三四五六日天'.indexOf(/每周([一二三四五六日天])/.exec(text)?.[1] ?? '五') + 1;
  return { every: 'week', month: 1, day: Math.min(day, 7), unit: 'day' };
}

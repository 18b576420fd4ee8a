import type { IsoDate } from '../../kernel/dates.ts';
import { workdaysBetween } from './calendar.ts';
import type { Calendar } from './types.ts';

/** The states a dated thing can be in, each with the one symbol it has everywhere. */
export const lightSymbols = {
  far: '○',
  soon: '◔',
  near: '◑',
  today: '◉',
  overdue: '▲',
  review: '◇',
  done: '✔',
  'done-late': '✔▲',
  none: '–',
  unsent: '⇡',
} as const;

/** One of the states of a dated thing. */
export type Light = keyof typeof lightSymbols;

/** What is shown about a due date: state, its symbol, and words that say the same without colour. */
export type DueStatus = {
  readonly state: Light;
  readonly symbol: string;
  readonly words: string;
  /** Workdays left, negative when overdue; null without a date or when done. */
  readonly workdays: number | null;
};

/** Up to this many workdays before the date it is 黄. */
export const NEAR_WORKDAYS = 5;
/** Up to this many workdays before the date it is 蓝. */
export const SOON_WORKDAYS = 15;

/**
 * The light of a due date on `today`. `done` is the day it was closed, `'review'` while the closing waits for a check,
 * null while it is open; closed after its date it stays marked as late.
 */
export function dueStatus(
  calendar: Calendar,
  dueOn: IsoDate | null,
  today: IsoDate,
  done: IsoDate | 'review' | null,
): DueStatus {
  if (done === 'review') return light('review', '待核对');
  if (done !== null) return dueOn !== null && done > dueOn ? light('done-late', '迟办已销号') : light('done', '已销号');
  if (dueOn === null) return light('none', '未定期限');
  if (dueOn === today) return light('today', '今日到期', 0);
  const workdays = workdaysBetween(calendar, today, dueOn);
  if (dueOn < today) {
    return light('overdue', workdays === 0 ? '逾期不足1个工作日' : `逾期${-workdays}个工作日`, workdays);
  }
  const state = workdays <= NEAR_WORKDAYS ? 'near' : workdays <= SOON_WORKDAYS ? 'soon' : 'far';
  return light(state, `余${workdays}个工作日`, workdays);
}

/** The mark of something entered here and not yet sent. */
export const unsentStatus: DueStatus = light('unsent', '待同步');

function light(state: Light, words: string, workdays: number | null = null): DueStatus {
  return { state, symbol: lightSymbols[state], words, workdays };
}

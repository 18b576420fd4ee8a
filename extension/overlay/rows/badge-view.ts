import { dueStatus, type Light, lightSymbols } from '../../../shared/domain/calendar/lights.ts';
import type { Calendar } from '../../../shared/domain/calendar/types.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { KnownRow } from '../../messages/contract.ts';

/** What a badge says: state with symbol and word, and in a sentence what a press does. */
export type BadgeView = {
  readonly look: Light | 'question' | 'new';
  readonly symbol: string;
  readonly word: string;
  readonly hint: string;
};

/** The badge of a document nobody has put in the ledger. */
const NEW: BadgeView = { look: 'new', symbol: '＋', word: '标记', hint: '不打开原件，登记入账' };

/** What stands in the place of a badge when the extension was updated under the page. */
export const GONE: BadgeView = { look: 'question', symbol: '？', word: '请刷新页面', hint: '扩展已更新，请刷新页面' };

/** How a document of a list stands in the ledger on `today`, by the calendar in force. */
export function badgeOf({ known, question, dueOn, tasks }: KnownRow, today: IsoDate, calendar: Calendar): BadgeView {
  if (question) return { look: 'question', symbol: '？', word: '待核对', hint: '台账中有相近文件，打开核对' };
  if (!known) return NEW;
  const hint = '已入账，打开查看';
  if (tasks === 0)
    return { look: 'review', symbol: lightSymbols.review, word: '待研判', hint: '已入账，未拆任务，打开查看' };
  if (dueOn === null) return { look: 'done', symbol: lightSymbols.done, word: '已入账', hint };
  const { state, symbol, words } = dueStatus(calendar, dueOn, today, null);
  return { look: state, symbol, word: words, hint };
}

import type { DueItem } from '../../../shared/domain/reminders/due.ts';
import { countWords } from '../../../shared/domain/reminders/words.ts';

/** What the toolbar button shows: a short text in a colour, and a title that says it in words. */
export type Badge = { readonly text: string; readonly tone: 'seal' | 'amber' | 'grey'; readonly title: string };

/** What a badge is made of. */
export type BadgeSources = {
  readonly due: readonly DueItem[];
  /** Tasks that are late or due today. */
  readonly pressing: number;
  /** Commands not yet acknowledged. */
  readonly unsent: number;
  /** Work the server refused and nobody has dealt with. */
  readonly refused: number;
};

const NAME = '六个一督察';
const MOST_SHOWN = 99;

/**
 * The most important number and no other: what must be done today; else what the server refused; else what waits to be sent. The
 * title says all of them.
 */
export function badgeOf({ due, pressing, unsent, refused }: BadgeSources): Badge {
  const words = [countWords(due), refused > 0 ? `未办理${refused}项，待处理` : '', unsent > 0 ? `待发${unsent}项` : '']
    .filter(part => part !== '')
    .join('；');
  const title = words === '' ? NAME : `${NAME}：${words}`;
  if (pressing > 0) return { text: figure(pressing), tone: 'seal', title };
  if (refused > 0) return { text: figure(refused), tone: 'amber', title };
  return { text: unsent > 0 ? `⇡${figure(unsent)}` : '', tone: 'grey', title };
}

/** The badge while nobody is signed in. */
export const signedOutBadge: Badge = { text: '', tone: 'grey', title: `${NAME}：未登录` };

const figure = (count: number): string => (count > MOST_SHOWN ? `${MOST_SHOWN}+` : String(count));

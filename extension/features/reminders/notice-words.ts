import type { DueItem } from '../../../shared/domain/reminders/due.ts';
import type { Notice } from '../../../shared/domain/reminders/rules.ts';
import { countWords, noticeLines, whenWords } from '../../../shared/domain/reminders/words.ts';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import { PROGRESS_WORDS } from '../../../shared/words/terms.ts';

/** What a notification's button does. */
export type NoticeAct = 'submitted' | 'open' | 'later';

/** A notification as it is shown; its id says everything its buttons need, for the worker that showed it may be gone. */
export type NoticeCard = {
  readonly id: string;
  readonly title: string;
  readonly message: string;
  /** Small line below: the ledger number. */
  readonly context: string;
  readonly buttons: readonly string[];
};

/** What a notification id says: about one task or, null, about all that was announced on that day. */
export type NoticeName = {
  readonly kind: 'digest' | 'urgent';
  readonly on: string;
  readonly taskId: RecordId | null;
  readonly acts: readonly NoticeAct[];
};

const ACT_WORDS: Readonly<Record<NoticeAct, string>> = {
  submitted: PROGRESS_WORDS.submitted,
  open: '查看',
  later: '稍后',
};
const PREFIX = 'reminder';

/** The card of a notice: one task is named and can be reported on from the notification itself; several are counted and listed. */
export function noticeCard({ kind, on, items }: Notice): NoticeCard {
  const only = items.length === 1 ? items[0] : undefined;
  const acts: readonly NoticeAct[] =
    only !== undefined && only.part !== 'set' ? ['submitted', 'later'] : ['open', 'later'];
  return {
    id: [PREFIX, kind, on, only?.id ?? '', acts.join('+')].join('/'),
    title: only === undefined ? countWords(items) : whenWords(only, on),
    message: only === undefined ? noticeLines(items).join('\n') : contentWords(only),
    context: only === undefined || only.internal ? '' : (only.task.number ?? ''),
    buttons: acts.map(act => ACT_WORDS[act]),
  };
}

/** Reads a notification id; null when it is none of ours. */
export function readNoticeId(id: string): NoticeName | null {
  const [prefix, kind, on, taskId, acts, ...rest] = id.split('/');
  if (prefix !== PREFIX || (kind !== 'digest' && kind !== 'urgent') || on === undefined || rest.length > 0) return null;
  return {
    kind,
    on,
    taskId: taskId === undefined || taskId === '' ? null : taskId,
    acts: (acts ?? '').split('+').filter((act): act is NoticeAct => Object.hasOwn(ACT_WORDS, act)),
  };
}

const contentWords = (item: DueItem): string => (item.internal ? '内部事项1件' : item.task.content);

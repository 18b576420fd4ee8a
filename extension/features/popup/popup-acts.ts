import type { Order } from '../../../shared/commands/decide.ts';
import type { Actor } from '../../../shared/domain/accounts/actor.ts';
import type { Calendar } from '../../../shared/domain/calendar/types.ts';
import type { DueItem } from '../../../shared/domain/reminders/due.ts';
import { snoozeUntil, withMuted, withoutRest, withSnoozes } from '../../../shared/domain/reminders/rules.ts';
import type { Slip } from '../../../shared/domain/slips/types.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { Entropy, RecordId } from '../../../shared/kernel/ids.ts';
import { momentWords } from '../../../shared/words/dates.ts';
import { refusalText } from '../../../shared/words/refusals.ts';
import { slipName } from '../../../shared/words/slips.ts';
import { PROGRESS_WORDS } from '../../../shared/words/terms.ts';
import type { Perform } from '../accounts/perform.ts';
import { reportOrder } from '../ledger/task-orders.ts';
import type { ReminderKeep } from '../reminders/keep.ts';
import { replyOrder, signOrder } from '../slips/slip-orders.ts';

/** What the answers in a row need. */
export type ActSources = {
  readonly keep: ReminderKeep;
  readonly calendar: () => Calendar;
  readonly entropy: Entropy;
  readonly perform: Perform;
  readonly say: (words: { text: string; undo?: () => void }) => void;
  readonly actor: () => Actor;
};

/** What can be answered in a row of the popup, in place; each gives back what is wrong in one sentence, or null. */
export type PopupActs = {
  /** 已送审: goes to 待核对. */
  submitted(item: DueItem): Promise<string | null>;
  /** 有困难, with one line of at most 80 characters. */
  difficult(item: DueItem, text: string): Promise<string | null>;
  /** 稍后: off list and badge until the moment the rules give. */
  later(item: DueItem): Promise<string | null>;
  /** Back on the list now. */
  restore(item: DueItem): Promise<string | null>;
  /** 不再提醒. */
  mute(item: DueItem): Promise<string | null>;
  /** 签收 of a slip, today. */
  signSlip(id: RecordId, slip: Slip, today: IsoDate): Promise<string | null>;
  /** 反馈 of a slip; a 催办单 is answered with a new date. */
  replySlip(id: RecordId, slip: Slip, text: string, newDueOn: IsoDate | null): Promise<string | null>;
};

/** The answers; each is done at once and can be taken back for 10 seconds. */
export function createPopupActs({ keep, calendar, entropy, perform, say, actor }: ActSources): PopupActs {
  const give = async (order: Order, done: string) => {
    const refusal = await perform([order], done);
    return refusal === null ? null : refusalText(refusal);
  };
  const report = async (item: DueItem, state: 'submitted' | 'difficult', text: string) => {
    return await give(reportOrder(item, { state, text }, entropy), `${PROGRESS_WORDS[state]}：${item.task.content}`);
  };
  const restore = async ({ id }: DueItem) => {
    await keep.change(state => withoutRest(state, id));
    return null;
  };
  return {
    submitted: item => report(item, 'submitted', ''),
    difficult: (item, text) =>
      text.trim() === '' ? Promise.resolve('写明难在哪里、需要谁协调。') : report(item, 'difficult', text.trim()),
    async later(item) {
      const now = entropy.now();
      const { settings } = await keep.read();
      const until = snoozeUntil(item, settings, { actor: actor(), calendar: calendar(), now });
      await keep.change(state => withSnoozes(state, { [item.id]: until }));
      say({ text: `已推迟，${momentWords(until, now)}再提醒`, undo: () => void restore(item) });
      return null;
    },
    restore,
    async mute(item) {
      await keep.change(state => withMuted(state, item.id));
      say({ text: `不再提醒：${item.task.content}`, undo: () => void restore(item) });
      return null;
    },
    signSlip: (id, slip, today) => give(signOrder(id, today), `已签收${slipName(slip)}`),
    replySlip: (id, slip, text, newDueOn) =>
      text.trim() === ''
        ? Promise.resolve('写明办理情况。')
        : give(replyOrder(entropy, id, text.trim(), newDueOn), `已反馈${slipName(slip)}`),
  };
}

import type { Actor } from '../../../shared/domain/accounts/actor.ts';
import { workdaysBetween } from '../../../shared/domain/calendar/calendar.ts';
import { dueStatus } from '../../../shared/domain/calendar/lights.ts';
import type { Calendar } from '../../../shared/domain/calendar/types.ts';
import { SLIP_STATES, type Slip } from '../../../shared/domain/slips/types.ts';
import {
  by,
  byNumber,
  byText,
  type Comparator,
  descending,
  inTurn,
  nullsLast,
} from '../../../shared/kernel/compare.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import { SLIP_STATE_WORDS } from '../../../shared/words/slips.ts';
import type { MarkedStatus } from '../../ui/StatusMark.tsx';
import type { Directory } from '../units/directory.ts';
import { type NextAct, nextAct } from './next-act.ts';

/** A slip as lists show it. */
export type SlipRow = {
  readonly id: RecordId;
  readonly slip: Slip;
  readonly addressee: string;
  /** Its first matter, and how many more there are. */
  readonly matter: string;
  readonly status: MarkedStatus;
  /** What waits for me; null where nothing does. */
  readonly next: NextAct | null;
  /** Something entered here about it has not reached the server. */
  readonly unsent: boolean;
};

/** What the rows are made of. */
export type SlipSources = {
  readonly entries: ReadonlyMap<RecordId, { readonly body: Slip; readonly pending: boolean }>;
  readonly directory: Directory;
  readonly actor: Actor;
  readonly calendar: Calendar;
  readonly today: IsoDate;
};

/** The slips I may see: what waits for me first, then by what is owed next, the newest before the older. */
export function slipRows({ entries, directory, actor, calendar, today }: SlipSources): readonly SlipRow[] {
  const statusOf = slipStatuses(calendar, today);
  return [...entries]
    .map(([id, { body: slip, pending }]) => ({
      id,
      slip,
      addressee: directory.unitName(slip.addresseeId),
      matter: matterWords(slip),
      status: statusOf(slip),
      next: nextAct(slip, actor),
      unsent: pending,
    }))
    .sort(waitingFirst);
}

/** The first matter of a slip and how many there are. */
export function matterWords({ items }: Pick<Slip, 'items'>): string {
  const first = items[0]?.matter ?? '';
  return items.length > 1 ? `${first}等${items.length}项` : first;
}

/**
 * How slips stand on a day: the days left for the reply while one is owed, the days one lies unsigned, else its state. Each date is
 * counted once, however many slips share it.
 */
export function slipStatuses(calendar: Calendar, today: IsoDate): (slip: Slip) => MarkedStatus {
  const unsigned = new Map<IsoDate, number>();
  const owed = new Map<IsoDate, MarkedStatus>();
  const unsignedFor = (issuedOn: IsoDate, word: string): MarkedStatus => {
    const days = unsigned.get(issuedOn) ?? workdaysBetween(calendar, issuedOn, today);
    unsigned.set(issuedOn, days);
    return { state: days > 2 ? 'near' : 'review', words: days === 0 ? word : `${word}，已${days}个工作日` };
  };
  const owedBy = (replyDueOn: IsoDate): MarkedStatus => {
    const due = owed.get(replyDueOn) ?? dueStatus(calendar, replyDueOn, today, null);
    owed.set(replyDueOn, due);
    return due;
  };
  return ({ state, issuedOn, replyDueOn }) => {
    const word = SLIP_STATE_WORDS[state];
    if (state === 'issued' && issuedOn !== null) return unsignedFor(issuedOn, word);
    if (replyDueOn === null || (state !== 'received' && state !== 'returned'))
      return { state: MARKS[state] ?? 'review', words: word };
    const due = owedBy(replyDueOn);
    return { state: due.state, words: state === 'returned' ? `${word}，${due.words}` : `反馈${due.words}` };
  };
}

const MARKS: Partial<Record<Slip['state'], MarkedStatus['state']>> = {
  closed: 'done',
  withdrawn: 'none',
  draft: 'none',
  accepted: 'far',
};

const waitingFirst: Comparator<SlipRow> = inTurn(
  by(row => (row.next === null ? 1 : 0), byNumber),
  by(row => SLIP_STATES.indexOf(row.slip.state), byNumber),
  by(row => row.slip.replyDueOn as string | null, nullsLast(byText)),
  by(row => row.slip.issuedOn ?? row.slip.madeOn, descending(byText)),
  by(row => row.id, descending(byText)),
);

import { type DueStatus, dueStatus, lightSymbols } from '../../../shared/domain/calendar/lights.ts';
import type { Calendar } from '../../../shared/domain/calendar/types.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import { nextOccurrence } from '../../../shared/recognition/deadlines/recurrence.ts';
import type { Deadline } from '../../../shared/recognition/types.ts';
import { listDate } from '../../../shared/words/dates.ts';
import type { Look } from './underlines.ts';

/** What the card of one deadline says. */
export type CardView = {
  readonly look: Look;
  /** The light as symbol and words, `◑ 余3个工作日`; `– 待明确` where the words name no date. */
  readonly symbol: string;
  readonly words: string;
  /** The date with its weekday, and the hour where one is stated; null without a date. */
  readonly date: string | null;
  readonly lines: readonly { readonly label: string; readonly text: string }[];
};

/** What the card tells besides the deadline itself. */
export type CardSource = { readonly source: string | null; readonly calendar: Calendar };

/** Below this a person is asked. */
const SURE_ENOUGH = 0.8;
const LONGEST_SOURCE = 40;

/** How a phrase is underlined today. */
export const lookOf = (deadline: Deadline, today: IsoDate, calendar: Calendar): Look =>
  statusOf(deadline, today, calendar)?.look ?? 'none';

/** The card of a deadline as of today, by the calendar in force; `source` names the document, such as its number. */
export function cardOf(deadline: Deadline, { source, calendar }: CardSource, today: IsoDate): CardView {
  const { resolved, recurs, safe, time, rule, basis } = deadline;
  const status = statusOf(deadline, today, calendar);
  const next = recurs === null ? null : nextOccurrence(recurs, today, calendar);
  const doubts = [
    ...(deadline.tier === 'goal' ? ['目标，不是时限'] : []),
    ...(deadline.confidence < SURE_ENOUGH && status !== null ? ['推测，请核对'] : []),
  ];
  return {
    look: status?.look ?? 'none',
    symbol: status?.symbol ?? lightSymbols.none,
    words: status?.words ?? '待明确',
    date: resolved === null ? null : listDate(resolved, today) + (time === null ? '' : ` ${time}前`),
    lines: [
      ...line('下一次', next === null ? null : listDate(next, today)),
      ...line('稳妥日期', safe === null || safe === resolved ? null : `${listDate(safe, today)}，期满前最后一个工作日`),
      ...line('规则', rule),
      ...line('依据', basis),
      ...line('出处', source === null ? null : clipped(source)),
      ...line('注意', doubts.join('；')),
    ],
  };
}

type Dated = DueStatus & { readonly look: Look };

// A duty that comes back has a next day, but is no deadline before someone takes it up.
function statusOf({ resolved }: Deadline, today: IsoDate, calendar: Calendar): Dated | null {
  if (resolved === null) return null;
  const status = dueStatus(calendar, resolved, today, null);
  return { ...status, look: status.state as Look };
}

const line = (label: string, text: string | null): CardView['lines'] =>
  text === null || text === '' ? [] : [{ label, text }];

const clipped = (text: string): string =>
  text.length <= LONGEST_SOURCE ? text : `${text.slice(0, LONGEST_SOURCE - 1)}…`;

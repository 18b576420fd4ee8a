import { type Actor, holds } from '../domain/accounts/actor.ts';
import type { AskedFor, BurdenEntry } from '../domain/burden/types.ts';
import { burdenMonthId, MOST_ASKED, minutesAsked, monthOf } from '../domain/burden/types.ts';
import type { RecordRef } from '../domain/kinds.ts';
import { REGIME_ID, regimeOf } from '../domain/regime/types.ts';
import { daysBetween, type IsoDate } from '../kernel/dates.ts';
import type { RecordId } from '../kernel/ids.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';
import { monthWords } from '../words/ledger.ts';
import { type Change, type Moment, put, type Rows } from './define.ts';

/** 制度设定, for the `reads` of commands whose rules it sets. */
export const REGIME: RecordRef<'regime'> = { kind: 'regime', id: REGIME_ID };

/** A request to some units, to be entered in their 负担账本. */
export type Request = {
  what: AskedFor;
  aboutKind: string;
  aboutId: RecordId;
  /** A director who lets it pass over the budget; null where nobody did. */
  approvedBy: RecordId | null;
};

/**
 * The records a command must name in `reads` to charge units on a day. The day is an argument of the command, since `reads` knows no
 * clock; a device that was offline asked on that day, whenever the server hears of it.
 */
export const burdenReads = (unitIds: readonly RecordId[], on: IsoDate): RecordRef[] => [
  REGIME,
  ...unitIds.flatMap((unitId): RecordRef[] => [
    { kind: 'unit', id: unitId },
    { kind: 'burdenMonth', id: burdenMonthId(unitId, on) },
  ]),
];

/** Who lets a request pass over the budget: the person who makes it, where they say so and are a director; else nobody. */
export const passedBy = (actor: Actor, overBudget: boolean): RecordId | null =>
  overBudget && actor.kind === 'person' && holds(actor, ['office.deputy-director', 'office.director'])
    ? actor.personId
    : null;

/** How far the day of a request may lie from the server’s: a month offline, or a clock that is wrong. */
const MOST_DAYS_APART = 40;

/**
 * Enters a request in the 负担账本 of each unit it is made to (moonshot 7): the one way to ask a unit for anything. Over the budget of
 * the month it is refused unless a director let it pass; the same request is entered once.
 */
export function charge(
  rows: Rows,
  unitIds: readonly RecordId[],
  request: Request,
  on: IsoDate,
  moment: Moment,
): Result<readonly Change[]> {
  const { burden } = regimeOf(rows.get('regime', REGIME_ID));
  const { approvedBy, ...asked } = request;
  if (Math.abs(daysBetween(on, moment.today)) > MOST_DAYS_APART) return refuse('burden.other-day', { on });
  const changes: Change[] = [];
  for (const unitId of unitIds) {
    const id = burdenMonthId(unitId, on);
    const month = rows.get('burdenMonth', id);
    if (month?.entries.some(one => one.aboutId === asked.aboutId && one.what === asked.what)) continue;
    const minutes = burden[asked.what];
    const total = minutesAsked(month) + minutes;
    const entries = month?.entries ?? [];
    if ((total > burden.monthly && approvedBy === null) || entries.length >= MOST_ASKED)
      return refuse('burden.over-budget', {
        unit: rows.get('unit', unitId)?.name ?? unitId,
        month: monthWords(on),
        minutes: total,
        budget: burden.monthly,
      });
    const by = moment.actor.kind === 'person' ? moment.actor.personId : null;
    const entry: BurdenEntry = { ...asked, minutes, on, by, approvedBy: total > burden.monthly ? approvedBy : null };
    changes.push(put('burdenMonth', id, { v: 1, unitId, month: monthOf(on), entries: [...entries, entry] }));
  }
  return ok(changes);
}

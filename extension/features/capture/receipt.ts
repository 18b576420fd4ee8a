import { useMemo } from 'preact/hooks';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import { countFromReceipt, isSinceReceipt, sinceReceiptAs } from '../../../shared/recognition/deadlines/receipt.ts';
import type { Recognition } from '../../../shared/recognition/types.ts';
import type { Filer } from './capture-desk.ts';
import type { Proposal } from './proposals.ts';
import { ruleOf, type TermDraft, withDeadline } from './terms.ts';

/** What was read, with 收到之日起 counted from the day of receipt as it is stated or typed, else from today: the day of registering. */
export function useReceipt(read: Recognition | null, receivedOn: IsoDate | null, filer: Filer | null) {
  const { today, calendar } = filer ?? {};
  return useMemo(() => {
    if (read === null || today === undefined || calendar === undefined) return read;
    return countFromReceipt(read, { on: receivedOn ?? today, stated: receivedOn !== null }, calendar);
  }, [read, receivedOn, today, calendar]);
}

/** The draft with its date moved along where it counts from receipt and no person chose it. */
export function followingReceipt(draft: TermDraft, read: Recognition): TermDraft {
  const { dueRule, quote } = draft.terms;
  const source = draft.sources.dueOn;
  if (dueRule === null || source === 'typed' || !isSinceReceipt({ rule: dueRule })) return draft;
  const own = read.deadlines.find(one => isSinceReceipt(one) && withDeadline(draft, one, false).terms.quote === quote);
  return own === undefined || own.resolved === draft.terms.dueOn ? draft : withDeadline(draft, own, false, source);
}

/** The proposals as a person left them, with each date that counts from receipt moved along, but those they chose themselves. */
export function proposalsFollowing(list: readonly Proposal[], read: Recognition): readonly Proposal[] {
  const after = list.map(one => {
    const { dueOn, dueRule } = one.terms;
    const own = one.sources.dueOn === 'typed' || dueRule === null ? undefined : sinceReceiptAs(read.deadlines, dueRule);
    if (own === undefined || own.resolved === dueOn) return one;
    return { ...one, terms: { ...one.terms, dueOn: own.resolved, dueRule: ruleOf(own) } };
  });
  return after.every((one, nth) => one === list[nth]) ? list : after;
}

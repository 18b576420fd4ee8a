import type { Order } from '../../../shared/commands/decide.ts';
import type { Proposal } from '../../../shared/domain/slips/propose.ts';
import {
  MOST_ITEMS,
  type NamedSlip,
  type Slip,
  type SlipRule,
  type SlipTerms,
  type SlipType,
} from '../../../shared/domain/slips/types.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import { type Entropy, newId, type RecordId } from '../../../shared/kernel/ids.ts';

/** A slip to be drawn up. */
export type Drafted = { readonly type: SlipType; readonly rule: SlipRule | null; readonly terms: SlipTerms };

/** 拟制; gives the id it will have besides. */
export function draftOrder(entropy: Entropy, keptBy: RecordId, drafted: Drafted): { id: RecordId; order: Order } {
  const id = newId(entropy);
  return { id, order: { name: 'slips.draft', args: { slipId: id, keptBy, ...drafted } } };
}

/** 修改. */
export const editOrder = (slipId: RecordId, set: Partial<SlipTerms>): Order => ({
  name: 'slips.edit',
  args: { slipId, set },
});

/** 送审. */
export const checkOrder = (slipId: RecordId, { previousIds }: Pick<SlipTerms, 'previousIds'>): Order => ({
  name: 'slips.check',
  args: { slipId, previousIds },
});

/** 签发, on this day. */
export const issueOrder = ({ id, slip }: NamedSlip, on: IsoDate, overBudget: boolean): Order => {
  const { type, addresseeId, coUnitIds, previousIds } = slip;
  return { name: 'slips.issue', args: { slipId: id, type, addresseeId, coUnitIds, previousIds, on, overBudget } };
};

/** 签收, on this day. */
export const signOrder = (slipId: RecordId, on: IsoDate): Order => ({ name: 'slips.sign', args: { slipId, on } });

/** 反馈. */
export const replyOrder = (entropy: Entropy, slipId: RecordId, text: string, newDueOn: IsoDate | null): Order => ({
  name: 'slips.reply',
  args: { slipId, replyId: newId(entropy), text, newDueOn },
});

/** 退回反馈, on this day. */
export const returnOrder = ({ id, slip }: NamedSlip, reason: string, on: IsoDate): Order => ({
  name: 'slips.return',
  args: { slipId: id, addresseeId: slip.addresseeId, reason, on, overBudget: false },
});

/** What carries out a proposal: a new slip or more matters on this week’s draft, passed on for signing unless it is only to be drawn up. */
export function proposalOrders(
  proposal: Proposal,
  slips: ReadonlyMap<RecordId, { readonly body: Slip }>,
  entropy: Entropy,
  keptBy: RecordId,
  alsoCheck: boolean,
): { readonly id: RecordId; readonly orders: readonly Order[] } {
  const { type, rule, terms, intoId } = proposal;
  const into = intoId === null ? undefined : slips.get(intoId)?.body;
  if (intoId !== null && into !== undefined && into.items.length + terms.items.length <= MOST_ITEMS) {
    const joined = joinedTerms(into, terms);
    const check = alsoCheck ? [checkOrder(intoId, joined)] : [];
    return { id: intoId, orders: [editOrder(intoId, joined), ...check] };
  }
  const { id, order } = draftOrder(entropy, keptBy, { type, rule, terms });
  return { id, orders: [order, ...(alsoCheck ? [checkOrder(id, terms)] : [])] };
}

function joinedTerms(into: Slip, more: SlipTerms): Pick<SlipTerms, 'items' | 'previousIds' | 'skipReason'> {
  return {
    items: [...into.items, ...more.items],
    previousIds: [...new Set([...into.previousIds, ...more.previousIds])].slice(0, MOST_ITEMS),
    skipReason: into.skipReason ?? more.skipReason,
  };
}

import type { IsoDate } from '../../kernel/dates.ts';
import { isSent } from './steps.ts';
import { type NamedSlip, SLIP_TYPES, type SlipType } from './types.ts';

/** What became of the slips of one type that were sent in a period, by their ids: each figure opens its rows. */
export type TypeFigures = {
  readonly type: SlipType;
  /** Sent: 件 for the three slips, 期 for 责令书 (D-06). */
  readonly sent: readonly string[];
  /** Matters on them, in 件; one 期 may hold several. */
  readonly matters: number;
  readonly signed: readonly string[];
  readonly replied: readonly string[];
  readonly accepted: readonly string[];
  readonly closed: readonly string[];
  /** Asked for a reply that has not come in time. */
  readonly late: readonly string[];
};

/** A period, both ends counted. */
export type Period = { readonly from: IsoDate; readonly to: IsoDate };

/** The slips sent in a period and not withdrawn. */
export const sentWithin = (slips: readonly NamedSlip[], { from, to }: Period): readonly NamedSlip[] =>
  slips.filter(({ slip }) => isSent(slip) && slip.issuedOn !== null && slip.issuedOn >= from && slip.issuedOn <= to);

/** The funnel of 三单一书 in a period, rung by rung. */
export function slipFigures(slips: readonly NamedSlip[], period: Period, today: IsoDate): readonly TypeFigures[] {
  const sent = sentWithin(slips, period);
  return SLIP_TYPES.map(type => {
    const mine = sent.filter(({ slip }) => slip.type === type);
    const where = (holds: (one: NamedSlip) => boolean) => mine.filter(holds).map(({ id }) => id);
    return {
      type,
      sent: mine.map(({ id }) => id),
      matters: mine.reduce((sum, { slip }) => sum + slip.items.length, 0),
      signed: where(({ slip }) => slip.receipt !== null),
      replied: where(({ slip }) => slip.replies.length > 0),
      accepted: where(({ slip }) => slip.replies.some(({ reviewed }) => reviewed?.accepted === true)),
      closed: where(({ slip }) => slip.state === 'closed'),
      late: where(one => isReplyLate(one, today)),
    };
  });
}

/** Whether a reply is owed and its last day has passed. */
export const isReplyLate = ({ slip }: NamedSlip, today: IsoDate): boolean =>
  (slip.state === 'received' || slip.state === 'returned') && slip.replyDueOn !== null && slip.replyDueOn < today;

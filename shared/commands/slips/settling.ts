import * as z from 'zod';
import { dateSchema, idSchema, lineSchema } from '../../domain/records/fields.ts';
import type { Slip, SlipReply } from '../../domain/slips/types.ts';
import { must } from '../../kernel/assert.ts';
import type { IsoDate } from '../../kernel/dates.ts';
import { ok, refuse } from '../../kernel/result.ts';
import { burdenReads, charge, passedBy } from '../burden.ts';
import { type Command, defineCommand, put } from '../define.ts';
import { aboutSlip, personOf, slipFor, slipRef } from './at-hand.ts';

/** 认可: the reply stands. */
const accept = defineCommand({
  name: 'slips.accept',
  args: z.object({ slipId: idSchema, note: lineSchema(200).nullable() }),
  needs: 'slips.review',
  reads: ({ slipId }) => [slipRef(slipId)],
  about: aboutSlip,
  decide(rows, { slipId, note }, moment) {
    const person = personOf(moment);
    const slip = slipFor(rows, slipId, 'accept');
    if (!slip.ok) return slip;
    if (!person.ok) return person;
    const replies = reviewed(slip.value, { by: person.value.personId, on: moment.today, accepted: true, note });
    return ok([put('slip', slipId, { ...slip.value, state: 'accepted', replies })]);
  },
});

/** 退回: the reply does not do; the addressee is asked once more, which costs them another paper. */
const returnReply = defineCommand({
  name: 'slips.return',
  args: z.object({
    slipId: idSchema,
    /** As the slip has it, so that `reads` can name its 负担账本. */
    addresseeId: idSchema,
    reason: lineSchema(200),
    on: dateSchema,
    overBudget: z.boolean().default(false),
  }),
  needs: 'slips.review',
  reads: ({ slipId, addresseeId, on }) => [slipRef(slipId), ...burdenReads([addresseeId], on)],
  about: aboutSlip,
  decide(rows, { slipId, addresseeId, reason, on, overBudget }, moment) {
    const person = personOf(moment);
    const slip = slipFor(rows, slipId, 'return');
    if (!slip.ok) return slip;
    if (!person.ok) return person;
    if (addresseeId !== slip.value.addresseeId)
      return refuse('sync.malformed', { name: 'slips.return', where: 'addresseeId' });
    const { personId } = person.value;
    const replies = reviewed(slip.value, { by: personId, on: moment.today, accepted: false, note: reason });
    const approvedBy = passedBy(moment.actor, overBudget);
    const again = { what: 'paper', aboutKind: 'slip', aboutId: lastOf(slip.value).id, approvedBy } as const;
    const charged = charge(rows, [addresseeId], again, on, moment);
    if (!charged.ok) return charged;
    return ok([put('slip', slipId, { ...slip.value, state: 'returned', replies }), ...charged.value]);
  },
});

/** 办结: what the slip asked for is done. */
const close = defineCommand({
  name: 'slips.close',
  args: z.object({ slipId: idSchema }),
  needs: 'slips.review',
  reads: ({ slipId }) => [slipRef(slipId)],
  about: aboutSlip,
  decide(rows, { slipId }, moment) {
    const slip = slipFor(rows, slipId, 'close');
    if (!slip.ok) return slip;
    return ok([put('slip', slipId, { ...slip.value, state: 'closed', closedOn: moment.today })]);
  },
});

type Review = { by: string; on: IsoDate; accepted: boolean; note: string | null };

const lastOf = ({ replies }: Slip): SlipReply => must(replies.at(-1), 'a reply of a slip that was replied to');

const reviewed = (slip: Slip, review: Review): SlipReply[] => [
  ...slip.replies.slice(0, -1),
  { ...lastOf(slip), reviewed: review },
];

/** The commands of the office on what came back. */
export const slipsSettling = [accept, returnReply, close] as unknown as readonly Command[];

import * as z from 'zod';
import { may } from '../../domain/accounts/policy.ts';
import type { RecordRef } from '../../domain/kinds.ts';
import { dateSchema, idSchema, lineSchema } from '../../domain/records/fields.ts';
import { REGIME_ID, regimeOf } from '../../domain/regime/types.ts';
import { SIGNING } from '../../domain/slips/signing.ts';
import { type Slip, type SlipType, slipTermsSchema } from '../../domain/slips/types.ts';
import { sameJson } from '../../kernel/json.ts';
import { ok, refuse } from '../../kernel/result.ts';
import { SLIP_APPROVER_WORDS, SLIP_TYPE_WORDS, slipNumber } from '../../words/slips.ts';
import { burdenReads, charge, passedBy } from '../burden.ts';
import { type Command, defineCommand, put } from '../define.ts';
import { takeNumber } from '../numbering.ts';
import { aboutSlip, barredSlip, personOf, previousIn, slipFor, slipRef } from './at-hand.ts';

/** The series of each kind of slip, one a year from 1. */
export const slipSeries = (type: SlipType): RecordRef<'series'> => ({ kind: 'series', id: `slip-${type}` });

/** 签发: signs a slip and sends it in one act; the server gives its number, and each unit’s 负担账本 is charged. */
const issue = defineCommand({
  name: 'slips.issue',
  args: z.object({
    slipId: idSchema,
    /** As the slip has them, so that `reads` can name what is looked at. */
    ...slipTermsSchema.pick({ addresseeId: true, coUnitIds: true, previousIds: true }).shape,
    type: z.enum(['notice', 'assign', 'press', 'order']),
    on: dateSchema,
    /** A director sends it although the budget of the month is spent. */
    overBudget: z.boolean().default(false),
  }),
  needs: 'slips.issue',
  reads: ({ slipId, type, addresseeId, coUnitIds, previousIds, on }) => [
    slipRef(slipId),
    slipSeries(type),
    ...previousIds.map(slipRef),
    ...burdenReads([addresseeId, ...coUnitIds], on),
  ],
  about: aboutSlip,
  decide(rows, args, moment) {
    const person = personOf(moment);
    const found = slipFor(rows, args.slipId, 'issue');
    if (!found.ok) return found;
    if (!person.ok) return person;
    const slip = found.value;
    const { type } = slip;
    if (!may(moment.actor, SIGNING[type]))
      return refuse('slip.approver', { type: SLIP_TYPE_WORDS[type], role: SLIP_APPROVER_WORDS[type] });
    const apart = (['type', 'addresseeId', 'coUnitIds', 'previousIds'] as const).find(
      field => !sameJson(args[field], slip[field]),
    );
    if (apart !== undefined) return refuse('sync.malformed', { name: 'slips.issue', where: apart });
    const barred = barredSlip(slip, previousIn(rows, slip.previousIds));
    if (!barred.ok) return barred;
    const { personId } = person.value;
    const asked = {
      what: 'slip',
      aboutKind: 'slip',
      aboutId: args.slipId,
      approvedBy: passedBy(moment.actor, args.overBudget),
    } as const;
    const charged = charge(rows, [slip.addresseeId, ...slip.coUnitIds], asked, args.on, moment);
    if (!charged.ok) return charged;
    const taken = takeNumber(rows, slipSeries(type), moment);
    const { agency } = regimeOf(rows.get('regime', REGIME_ID));
    const sent: Slip = {
      ...slip,
      number: taken === null ? null : slipNumber(type, agency, taken.year, taken.value),
      state: 'issued',
      issuedOn: moment.today,
      approvals: [...slip.approvals, { by: personId, on: moment.today }],
    };
    return ok([put('slip', args.slipId, sent), ...charged.value, ...(taken === null ? [] : [taken.change])]);
  },
});

/** 撤回: takes a slip back with a reason; one that was sent keeps its number and is taken back by who may sign it. */
const withdraw = defineCommand({
  name: 'slips.withdraw',
  args: z.object({ slipId: idSchema, reason: lineSchema(200) }),
  needs: 'slips.draft',
  reads: ({ slipId }) => [slipRef(slipId)],
  about: aboutSlip,
  decide(rows, { slipId, reason }, moment) {
    const person = personOf(moment);
    const found = slipFor(rows, slipId, 'withdraw');
    if (!found.ok) return found;
    if (!person.ok) return person;
    const slip = found.value;
    if (slip.issuedOn !== null && !may(moment.actor, SIGNING[slip.type]))
      return refuse('slip.withdrawer', { type: SLIP_TYPE_WORDS[slip.type], role: SLIP_APPROVER_WORDS[slip.type] });
    const withdrawn = { by: person.value.personId, on: moment.today, reason };
    return ok([put('slip', slipId, { ...slip, state: 'withdrawn', withdrawn })]);
  },
});

/** The commands that send a slip and take it back. */
export const slipsIssuing = [issue, withdraw] as unknown as readonly Command[];

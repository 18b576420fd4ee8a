import * as z from 'zod';
import type { UnitKind } from '../../domain/accounts/types.ts';
import { idSchema, lineSchema } from '../../domain/records/fields.ts';
import { SLIP_RULES, SLIP_TYPES, type Slip, type SlipTerms, slipTermsSchema } from '../../domain/slips/types.ts';
import { sameJson } from '../../kernel/json.ts';
import { ok, type Result, refuse } from '../../kernel/result.ts';
import { type Command, defineCommand, type Moment, put, type Rows } from '../define.ts';
import { openConflict } from '../open-conflict.ts';
import { aboutSlip, barredSlip, isMarked, personOf, previousIn, slipFor, slipRef, unitRefs } from './at-hand.ts';

const previousIdsSchema = slipTermsSchema.shape.previousIds;

/** 拟制: draws up a slip, by hand or as a rule proposed it. */
const draft = defineCommand({
  name: 'slips.draft',
  args: z.object({
    slipId: idSchema,
    type: z.enum(SLIP_TYPES),
    keptBy: idSchema,
    rule: z.enum(SLIP_RULES).nullable(),
    terms: slipTermsSchema,
  }),
  needs: 'slips.draft',
  reads: ({ slipId, keptBy, terms }) => [slipRef(slipId), ...unitRefs([keptBy, terms.addresseeId, ...terms.coUnitIds])],
  about: (_rows, { keptBy }) => ({ keptBy }),
  decide(rows, { slipId, type, keptBy, rule, terms }, moment) {
    const person = personOf(moment);
    if (!person.ok) return person;
    if (rows.get('slip', slipId) !== null) return refuse('slip.exists');
    const wrong = problemOf(rows, keptBy, terms);
    if (wrong !== null) return wrong;
    const { personId } = person.value;
    return ok([put('slip', slipId, newSlip({ type, keptBy, ...tidied(terms) }, { rule, personId }, moment))]);
  },
});

/** 修改: changes what a draft says; one that waited for signing is a draft again. */
const edit = defineCommand({
  name: 'slips.edit',
  args: z.object({ slipId: idSchema, set: slipTermsSchema.partial() }),
  needs: 'slips.draft',
  reads: ({ slipId, set }) => [
    slipRef(slipId),
    ...unitRefs([...(set.addresseeId === undefined ? [] : [set.addresseeId]), ...(set.coUnitIds ?? [])]),
  ],
  about: aboutSlip,
  decide(rows, { slipId, set }) {
    const slip = slipFor(rows, slipId, 'edit');
    if (!slip.ok) return slip;
    const wrong = problemOf(rows, slip.value.keptBy, stated(set));
    if (wrong !== null) return wrong;
    return ok([put('slip', slipId, { ...changed(slip.value, set), state: 'draft', checked: null })]);
  },
});

/** 送审: checks a draft against the red lines and the ladder, and passes it on for signing. */
const check = defineCommand({
  name: 'slips.check',
  args: z.object({ slipId: idSchema, previousIds: previousIdsSchema }),
  needs: 'slips.draft',
  reads: ({ slipId, previousIds }) => [slipRef(slipId), ...previousIds.map(slipRef)],
  about: aboutSlip,
  decide(rows, { slipId, previousIds }, moment) {
    const person = personOf(moment);
    const slip = slipFor(rows, slipId, 'check');
    if (!slip.ok) return slip;
    if (!person.ok) return person;
    if (!sameJson(previousIds, slip.value.previousIds))
      return refuse('sync.malformed', { name: 'slips.check', where: 'previousIds' });
    const barred = barredSlip(slip.value, previousIn(rows, previousIds));
    if (!barred.ok) return barred;
    const stale = slip.value.type === 'press' || slip.value.type === 'order' ? undefined : pastItem(slip.value, moment);
    if (stale !== undefined) return refuse('slip.due-past', { matter: stale.matter, on: stale.dueOn ?? '' });
    const checked = { by: person.value.personId, on: moment.today };
    return ok([put('slip', slipId, { ...slip.value, state: 'checked', checked, sentBack: null })]);
  },
});

/** 退回修改: sends a slip back unsigned, saying what is to be changed. */
const sendBack = defineCommand({
  name: 'slips.sendBack',
  args: z.object({ slipId: idSchema, note: lineSchema(200) }),
  needs: 'slips.review',
  reads: ({ slipId }) => [slipRef(slipId)],
  about: aboutSlip,
  decide(rows, { slipId, note }, moment) {
    const person = personOf(moment);
    const slip = slipFor(rows, slipId, 'sendBack');
    if (!slip.ok) return slip;
    if (!person.ok) return person;
    const sentBack = { by: person.value.personId, on: moment.today, note };
    return ok([put('slip', slipId, { ...slip.value, state: 'draft', checked: null, sentBack })]);
  },
});

/** 恢复另一值: brings back what gave way when two people wrote one part of a draft, and settles the conflict. */
const bringBack = defineCommand({
  name: 'slips.bringBack',
  args: z.object({ slipId: idSchema, conflictId: idSchema, bringBack: z.boolean() }),
  needs: 'slips.draft',
  reads: ({ slipId, conflictId }) => [slipRef(slipId), { kind: 'conflict', id: conflictId }],
  about: aboutSlip,
  decide(rows, args) {
    const conflict = openConflict(rows, args.conflictId, 'slip', args.slipId);
    if (!conflict.ok) return conflict;
    const settled = put('conflict', args.conflictId, { ...conflict.value, settled: true });
    if (!args.bringBack) return ok([settled]);
    const slip = slipFor(rows, args.slipId, 'edit');
    if (!slip.ok) return slip;
    const set = slipTermsSchema.partial().safeParse({ [conflict.value.field]: conflict.value.lost });
    if (!set.success || Object.keys(set.data).length === 0) return refuse('conflict.unknown');
    const body: Slip = { ...changed(slip.value, set.data), state: 'draft', checked: null };
    return ok([put('slip', args.slipId, body), settled]);
  },
});

type SomeTerms = { [F in keyof SlipTerms]?: SlipTerms[F] | undefined };

const stated = (set: SomeTerms): Partial<SlipTerms> =>
  Object.fromEntries(Object.entries(set).filter(([, value]) => value !== undefined));

const tidied = (terms: SlipTerms): SlipTerms => ({
  ...terms,
  coUnitIds: [...new Set(terms.coUnitIds)].filter(id => id !== terms.addresseeId),
});

const changed = (slip: Slip, set: SomeTerms): Slip => ({ ...slip, ...tidied({ ...slip, ...stated(set) }) });

/** Slips go to those who answer to the office, never to itself or upwards (T8). */
const ADDRESSEES: readonly UnitKind[] = ['district', 'department', 'group'];

function problemOf(rows: Rows, keptBy: string, terms: Partial<SlipTerms>): Result<never> | null {
  if (isMarked(terms)) return refuse('document.marked');
  const named = [...(terms.addresseeId === undefined ? [] : [terms.addresseeId]), ...(terms.coUnitIds ?? [])];
  const stranger = named.find(id => rows.get('unit', id) === null);
  if (stranger !== undefined) return refuse('account.unit-unknown', { name: stranger });
  const addressee = terms.addresseeId === undefined ? null : rows.get('unit', terms.addresseeId);
  if (addressee !== null && (terms.addresseeId === keptBy || !ADDRESSEES.includes(addressee.kind)))
    return refuse('slip.addressee', { name: addressee.name });
  if (addressee !== null && terms.toCommittee != null && addressee.kind !== 'district')
    return refuse('slip.committee', { name: addressee.name });
  return null;
}

const pastItem = ({ items }: Slip, { today }: Moment) => items.find(({ dueOn }) => dueOn !== null && dueOn < today);

function newSlip(
  terms: SlipTerms & Pick<Slip, 'type' | 'keptBy'>,
  proposedBy: Slip['proposedBy'],
  { today }: Moment,
): Slip {
  return {
    v: 1,
    ...terms,
    number: null,
    proposedBy,
    madeOn: today,
    state: 'draft',
    checked: null,
    sentBack: null,
    approvals: [],
    issuedOn: null,
    receipt: null,
    replyDueOn: null,
    replies: [],
    closedOn: null,
    withdrawn: null,
  };
}

/** The commands that draw up a slip. */
export const slipsDrafting = [draft, edit, check, sendBack, bringBack] as unknown as readonly Command[];

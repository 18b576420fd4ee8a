import * as z from 'zod';
import type { Subject } from '../../domain/accounts/policy.ts';
import { isSameLeader, namesPicture } from '../../domain/claims/rules.ts';
import {
  type Claim,
  leaderSchema,
  MOST_TRANSFERS,
  STEPS,
  type Step,
  stepSchema,
  transferSchema,
} from '../../domain/claims/types.ts';
import type { RecordRef } from '../../domain/kinds.ts';
import { idSchema } from '../../domain/records/fields.ts';
import type { IsoDate } from '../../kernel/dates.ts';
import { sameJson } from '../../kernel/json.ts';
import { ok, type Result, refuse } from '../../kernel/result.ts';
import { isMarkedSentence } from '../../recognition/marking/of-facts.ts';
import { documentDate } from '../../words/dates.ts';
import { type Command, defineCommand, put, type Rows } from '../define.ts';

const claimRef = (id: string): RecordRef => ({ kind: 'claim', id });
const refsOf = (kind: 'document' | 'meeting', id: string | null | undefined): RecordRef[] =>
  id == null ? [] : [{ kind, id }];

const aboutClaim = (rows: Rows, { claimId }: { claimId: string }): Subject => ({
  keptBy: rows.get('claim', claimId)?.leader.unitId ?? null,
});

/** 登记亲自抓: one of the six with its date and the document or meeting that shows it; null takes back what was written by mistake. */
const noteStep = defineCommand({
  name: 'claims.noteStep',
  args: z.object({
    claimId: idSchema,
    name: z.enum(STEPS),
    step: stepSchema.nullable(),
    /** Who writes has seen that it is on record already, and writes it anew. */
    over: z.boolean().default(false),
  }),
  needs: 'claims.keep',
  reads: ({ claimId, step }) => [
    claimRef(claimId),
    ...refsOf('document', step?.documentId),
    ...refsOf('meeting', step?.meetingId),
  ],
  about: aboutClaim,
  decide(rows, { claimId, name, step, over }, { today }) {
    const there = rows.get('claim', claimId);
    if (there === null) return refuse('claim.unknown');
    const before = there.steps[name];
    if (before !== null && !over && !sameJson(before, step))
      return refuse('claim.step-there', { on: documentDate(before.on), reference: before.reference });
    const sound = step === null ? ok(null) : soundStep(rows, there, step, today);
    if (!sound.ok) return sound;
    return ok([put('claim', claimId, { ...there, steps: { ...there.steps, [name]: step } })]);
  },
});

/** 移交认领: when a post changes hands the claim passes on with all that is on record of it. */
const transfer = defineCommand({
  name: 'claims.transfer',
  args: z.object({
    claimId: idSchema,
    to: leaderSchema,
    on: transferSchema.shape.on,
    reason: transferSchema.shape.reason,
  }),
  needs: 'claims.keep',
  reads: ({ claimId, to }) => [claimRef(claimId), { kind: 'unit', id: to.unitId }],
  // a unit passes a claim on within itself; to another unit the office does
  about: (rows, args) => ({ ...aboutClaim(rows, args), answeredBy: [args.to.unitId] }),
  decide(rows, { claimId, to, on, reason }, { actor, today }) {
    const there = rows.get('claim', claimId);
    if (there === null) return refuse('claim.unknown');
    if (actor.kind !== 'person') return refuse('account.not-permitted');
    if (rows.get('unit', to.unitId) === null) return refuse('account.unit-unknown', { name: to.unitId });
    const { leader: from, transfers } = there;
    if ([to.name, to.post, reason].some(isMarkedSentence)) return refuse('document.marked');
    if (isSameLeader(from, to)) return refuse('claim.same-leader');
    const dated = happened(there, on, today);
    if (!dated.ok) return dated;
    const last = transfers.at(-1)?.on ?? on;
    if (on < last) return refuse('claim.transfer-before', { on: documentDate(on), last: documentDate(last) });
    if (transfers.length >= MOST_TRANSFERS) return refuse('claim.full', { most: MOST_TRANSFERS });
    const passed = { from, to, on, reason, by: actor.personId };
    return ok([put('claim', claimId, { ...there, leader: to, transfers: [...transfers, passed] })]);
  },
});

/** Whether a step can be on record: a day of the claim, and the name of a document or meeting rather than a picture (T10). */
function soundStep(
  rows: Rows,
  claim: Claim,
  { on, reference, documentId, meetingId }: Step,
  today: IsoDate,
): Result<null> {
  const dated = happened(claim, on, today);
  if (!dated.ok) return dated;
  if (isMarkedSentence(reference)) return refuse('document.marked');
  if (namesPicture(reference)) return refuse('claim.no-photo');
  if (documentId !== null && rows.get('document', documentId) === null) return refuse('document.unknown');
  if (meetingId !== null && rows.get('meeting', meetingId) === null) return refuse('meeting.unknown');
  return ok(null);
}

/** Whether a day lies between the year of the claim and today. */
function happened({ year }: Claim, on: IsoDate, today: IsoDate): Result<null> {
  if (on > today) return refuse('claim.future', { on: documentDate(on) });
  return on < `${year}-01-01` ? refuse('claim.other-year', { on: documentDate(on), year }) : ok(null);
}

/** The commands on what is on record of a claim. */
export const stepCommands = [noteStep, transfer] as unknown as readonly Command[];

import type { Subject } from '../../domain/accounts/policy.ts';
import { checkSlip } from '../../domain/compliance/check-slip.ts';
import { type Finding, unanswered } from '../../domain/compliance/rules.ts';
import type { RecordRef } from '../../domain/kinds.ts';
import { rungBefore, skippedItems } from '../../domain/slips/rungs.ts';
import { canStep, isOver, type SlipAct } from '../../domain/slips/steps.ts';
import type { Slip, SlipTerms, SlipType } from '../../domain/slips/types.ts';
import { ok, type Result, refuse } from '../../kernel/result.ts';
import { isMarkedSentence } from '../../recognition/marking/of-facts.ts';
import { SLIP_ACT_WORDS, SLIP_STATE_WORDS, SLIP_TYPE_WORDS, slipName } from '../../words/slips.ts';
import type { Moment, Rows } from '../define.ts';

/** Names a slip, for `reads`. */
export const slipRef = (id: string): RecordRef<'slip'> => ({ kind: 'slip', id });

/** Names units, for `reads`. */
export const unitRefs = (ids: readonly string[]): RecordRef[] => [...new Set(ids)].map(id => ({ kind: 'unit', id }));

/** Whose a slip is, for the policy table. */
export function aboutSlip(rows: Rows, args: { slipId: string }): Subject {
  const slip = rows.get('slip', args.slipId);
  return slip === null ? {} : { keptBy: slip.keptBy, answeredBy: slip.issuedOn === null ? [] : [slip.addresseeId] };
}

/** The slip, where it stands so that this can be done to it. */
export function slipFor(rows: Rows, slipId: string, act: SlipAct): Result<Slip> {
  const slip = rows.get('slip', slipId);
  if (slip === null) return refuse('slip.unknown');
  if (canStep(slip, act)) return ok(slip);
  const told = { name: slipName(slip), state: SLIP_STATE_WORDS[slip.state], act: SLIP_ACT_WORDS[act] };
  return refuse(isOver(slip) ? 'slip.over' : 'slip.step', told);
}

/** Who acts, where only a person can. */
export const personOf = ({ actor }: Moment): Result<{ personId: string; unitId: string }> =>
  actor.kind === 'person' ? ok(actor) : refuse('account.not-permitted');

/** Whether anything written in the slip bears a level (T14). */
export const isMarked = (terms: Partial<SlipTerms>): boolean =>
  [
    ...(terms.items ?? []).flatMap(({ matter, basis, quote, requirement }) => [matter, basis, quote, requirement]),
    terms.contact,
    terms.skipReason,
    ...(terms.reasons ?? []).map(({ reason }) => reason),
  ].some(text => text != null && isMarkedSentence(text));

/** 红线检查: what the rules find in a slip. */
export const slipFindings = (slip: SlipTerms): readonly Finding[] =>
  checkSlip({
    toCommittee: slip.toCommittee !== null,
    authorisedBy: slip.toCommittee?.authorisedBy ?? null,
    demands: slip.items.flatMap(({ matter, requirement }) => [matter, requirement]),
    marked: isMarked(slip),
  });

/** Why a slip cannot go further yet: a red line, or a rung passed over without a reason; null where it can. */
export function barredSlip(slip: Slip, previous: readonly Slip[]): Result<null> {
  const [open] = unanswered(
    slipFindings(slip),
    slip.reasons.map(({ rule }) => rule),
  );
  if (open !== undefined) {
    const { rule, sentence, whatToDo } = open;
    return rule === 'T14' ? refuse('document.marked') : refuse('slip.red-line', { rule, sentence, whatToDo });
  }
  const [skipped] = slip.skipReason === null ? skippedItems(slip, previous) : [];
  if (skipped !== undefined) return refuse('slip.rung', { matter: skipped.matter, lower: lowerName(slip.type) });
  return ok(null);
}

const lowerName = (type: SlipType): string => {
  const lower = rungBefore(type);
  return lower === null ? '' : SLIP_TYPE_WORDS[lower];
};

/** The slips named as sent before, as far as they are there. */
export const previousIn = (rows: Rows, ids: readonly string[]): readonly Slip[] =>
  ids.map(id => rows.get('slip', id)).filter(slip => slip !== null);

import { type Actor, holds, OFFICE_ROLES } from '../../../shared/domain/accounts/actor.ts';
import { type Action, may } from '../../../shared/domain/accounts/policy.ts';
import { SIGNING } from '../../../shared/domain/slips/signing.ts';
import { isOver, type SlipAct } from '../../../shared/domain/slips/steps.ts';
import type { Slip } from '../../../shared/domain/slips/types.ts';
import { SLIP_APPROVER_WORDS, SLIP_STATE_WORDS } from '../../../shared/words/slips.ts';

/** The acts that are somebody’s turn. */
export type NextAct = 'check' | 'issue' | 'sign' | 'reply' | 'accept' | 'close';

const TURN: Partial<Record<Slip['state'], NextAct>> = {
  draft: 'check',
  checked: 'issue',
  issued: 'sign',
  received: 'reply',
  returned: 'reply',
  replied: 'accept',
  accepted: 'close',
};

/** What waits for this person: what stands next with the slip, where it is theirs. What a unit owes waits for the unit, not for the office. */
export function nextAct(slip: Slip, actor: Actor): NextAct | null {
  const act = TURN[slip.state];
  if (act === undefined || whyNotSlip(actor, act, slip) !== null) return null;
  return (act === 'sign' || act === 'reply') && holds(actor, OFFICE_ROLES) ? null : act;
}

const NEEDS: Readonly<Record<Exclude<SlipAct, 'issue' | 'withdraw'>, Action>> = {
  edit: 'slips.draft',
  check: 'slips.draft',
  sendBack: 'slips.review',
  sign: 'slips.answer',
  reply: 'slips.answer',
  accept: 'slips.review',
  return: 'slips.review',
  close: 'slips.review',
};

/** Why this person may not do this to the slip, in one sentence; null when they may. Whether it stands so is another question. */
export function whyNotSlip(actor: Actor, act: SlipAct, slip: Slip): string | null {
  if (isOver(slip)) return `${SLIP_STATE_WORDS[slip.state]}。`;
  const isSigner = may(actor, SIGNING[slip.type]);
  if (act === 'issue') return isSigner ? null : `由${SLIP_APPROVER_WORDS[slip.type]}签发。`;
  if (act === 'withdraw' && slip.issuedOn !== null)
    return isSigner ? null : `发出后由${SLIP_APPROVER_WORDS[slip.type]}撤回。`;
  const needs = act === 'withdraw' ? 'slips.draft' : NEEDS[act];
  const subject = { keptBy: slip.keptBy, answeredBy: slip.issuedOn === null ? [] : [slip.addresseeId] };
  if (may(actor, needs, subject)) return null;
  return needs === 'slips.answer' ? '由主送单位办理。' : '由改革办办理。';
}

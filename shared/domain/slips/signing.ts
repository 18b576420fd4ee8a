import type { Action } from '../accounts/policy.ts';
import type { SlipType } from './types.ts';

/** The row of the policy table that lets somebody sign a slip of a type (domain §C5). */
export const SIGNING: Readonly<Record<SlipType, Action>> = {
  notice: 'slips.issueNotice',
  assign: 'slips.issueAssign',
  press: 'slips.issuePress',
  order: 'slips.issueOrder',
};

import { type Finding, finding } from './rules.ts';

/** T11: whoever works below the district has no account of their own. */
export const checkAccount = (account: { readonly belowDistrict: boolean }): readonly Finding[] =>
  account.belowDistrict ? [finding('T11', '为镇办、村居开设账号。')] : [];

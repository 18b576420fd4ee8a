import type { Proposal } from '../../../shared/domain/slips/propose.ts';
import { SLIP_TYPES } from '../../../shared/domain/slips/types.ts';

const VERBS = { notice: '提示', assign: '交办', press: '催办', order: '责令' } as const;

/** Today’s proposals in one sentence: 建议催办3件，其中2件同一单位，合并为1件；交办1件. Empty where there are none. */
export function proposalSummary(proposals: readonly Proposal[]): string {
  const parts = SLIP_TYPES.toReversed().flatMap(type => {
    const mine = proposals.filter(one => one.type === type);
    const matters = mine.reduce((sum, one) => sum + one.terms.items.length, 0);
    return matters === 0 ? [] : [`${VERBS[type]}${matters}件${mergedWords(mine)}`];
  });
  return parts.length === 0 ? '' : `建议${parts.join('；')}`;
}

function mergedWords(proposals: readonly Proposal[]): string {
  const merged = proposals.filter(one => one.terms.items.length > 1);
  if (merged.length === 0) return '';
  const matters = merged.reduce((sum, one) => sum + one.terms.items.length, 0);
  const units = new Set(merged.map(one => one.terms.addresseeId)).size;
  return `，其中${matters}件${units === 1 ? '同一单位' : `分属${units}个单位`}，合并为${merged.length}件`;
}

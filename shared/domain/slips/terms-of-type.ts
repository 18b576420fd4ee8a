import type { Regime } from '../regime/types.ts';
import type { SlipRule, SlipType } from './types.ts';

/** Workdays from receipt to the reply (domain §C5); null for a 提示单, which is only signed for. */
export function replyWorkdaysOf(type: SlipType, { slips }: Pick<Regime, 'slips'>): number | null {
  if (type === 'notice') return null;
  return { assign: slips.planWithin, press: slips.reasonWithin, order: slips.rectifyWithin }[type];
}

/** 办理要求 as it is offered for a slip of a type about a task. */
export function requirementOf(type: SlipType, rule: SlipRule | null, deliverable: string | null): string {
  const product = deliverable ?? '配套文件';
  if (type === 'notice')
    return rule === 'verdict' ? `明确责任人和时限，抓紧起草${product}。` : `抓紧起草${product}，如期完成。`;
  if (type === 'assign')
    return deliverable === null ? '制定工作计划，按时限办结。' : `制定工作计划，按时限形成${deliverable}。`;
  return type === 'press' ? '说明未办结的原因，提出新的完成时限。' : '限期整改，报送整改情况和办结依据。';
}

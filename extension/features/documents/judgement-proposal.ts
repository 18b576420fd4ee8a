import type { Demand, VERDICTS } from '../../../shared/domain/documents/types.ts';
import type { Anchor } from '../../../shared/domain/records/anchor.ts';

/** 研判结论 as a person gives it. */
export type JudgementDraft = {
  readonly verdict: (typeof VERDICTS)[number];
  readonly quote: string | null;
  readonly anchor: Anchor | null;
  readonly reason: string | null;
  readonly intoTaskId: string | null;
};

/** What is proposed where nobody judged: 需配套 on the sentence that demands it, else 直接执行, which asks nothing of anybody (T4). */
export function proposedJudgement(demand: Demand | null): JudgementDraft {
  const isDemanded = demand?.verdict === true && demand.quote !== null;
  return {
    verdict: isDemanded ? 'support' : 'direct',
    quote: isDemanded ? demand.quote : null,
    anchor: isDemanded ? demand.anchor : null,
    reason: null,
    intoTaskId: null,
  };
}

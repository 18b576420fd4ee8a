import type { IsoDate } from '../../kernel/dates.ts';
import { documentDate } from '../../words/dates.ts';
import { type Finding, finding } from './rules.ts';

/** T4: a verdict 需配套 rests on a sentence of the document. */
export function checkVerdict(verdict: {
  readonly needsSupport: boolean;
  readonly quote: string | null;
}): readonly Finding[] {
  const quoted = verdict.quote !== null && verdict.quote.trim() !== '';
  return verdict.needsSupport && !quoted ? [finding('T4', '研判为需配套，没有引用文件中的要求。')] : [];
}

/** T13: a district’s sub-plan is not due before the city’s task. */
export function checkSubPlan(dates: {
  readonly dueOn: IsoDate | null;
  readonly cityDueOn: IsoDate | null;
}): readonly Finding[] {
  const { dueOn, cityDueOn } = dates;
  if (dueOn === null || cityDueOn === null || dueOn >= cityDueOn) return [];
  return [finding('T13', `时限早于市级时限${documentDate(cityDueOn)}。`)];
}

import type { Month } from '../../kernel/dates.ts';
import { type Finding, finding } from './rules.ts';

/** A visit to a place, planned or made. */
export type PlannedVisit = { readonly placeId: string; readonly month: Month; readonly filingNumber: string | null };

/** T5: a visit rests on a filed plan, and a place is visited no more than `mostAMonth` times a month. */
export function checkPlace(
  visit: PlannedVisit,
  others: readonly Pick<PlannedVisit, 'placeId' | 'month'>[],
  mostAMonth = 1,
): readonly Finding[] {
  const findings: Finding[] = [];
  const before = others.filter(one => one.placeId === visit.placeId && one.month === visit.month).length;
  if (before >= mostAMonth) findings.push(finding('T5', `该地点当月已有${before}次实地督察。`));
  if (visit.filingNumber === null) findings.push(finding('T5', '没有计划或备案的文号。'));
  return findings;
}

/** A conclusion of an inspection, as it is to be handed over. */
export type Conclusion = {
  readonly facts: number;
  /** Whether the unit concerned was heard. */
  readonly heard: boolean;
  readonly unitId: string;
  /** The unit of who settles it. */
  readonly settledByUnitId: string;
};

/** T15: a conclusion rests on facts, the unit was heard, and nobody settles a matter of their own. */
export function checkConclusion({ facts, heard, unitId, settledByUnitId }: Conclusion): readonly Finding[] {
  const findings: Finding[] = [];
  if (facts === 0) findings.push(finding('T15', '结论没有事实依据。'));
  if (!heard) findings.push(finding('T15', '没有听取当事单位的意见。'));
  if (unitId === settledByUnitId) findings.push(finding('T15', '核定人是当事单位人员。'));
  return findings;
}

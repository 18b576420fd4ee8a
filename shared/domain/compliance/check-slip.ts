import { committeeDemand, fingertipDemand, vetoDemand } from './demands.ts';
import { type Finding, finding } from './rules.ts';

/** A slip or letter as far as the red lines go. */
export type CheckedSlip = {
  /** Its addressee is a party committee or a government below, not its 改革办. */
  readonly toCommittee: boolean;
  /** The document of the 市委 that allows that. */
  readonly authorisedBy: string | null;
  /** What it asks for, in its own words; quotations from above do not belong here. */
  readonly demands: readonly string[];
  /** Whether anything written in it bears a level. */
  readonly marked: boolean;
};

/** 红线检查 of a slip: T8, T10, T12 and T14. A marked one is named first and nothing of it is repeated. */
export function checkSlip({ toCommittee, authorisedBy, demands, marked }: CheckedSlip): readonly Finding[] {
  if (marked) return [finding('T14', '内容标有密级。')];
  const first = (find: (text: string) => string | null): string | null => {
    for (const text of demands) {
      const found = find(text);
      if (found !== null) return found;
    }
    return null;
  };
  const findings: Finding[] = [];
  const isAuthorised = authorisedBy !== null && authorisedBy.trim() !== '';
  if (toCommittee && !isAuthorised) findings.push(finding('T8', '主送区县党委、政府，没有市委授权文件。'));
  const ordered = isAuthorised ? null : first(committeeDemand);
  if (!toCommittee && ordered !== null) findings.push(finding('T8', `“${ordered}”是对区县党委、政府的指令性要求。`));
  const fingertip = first(fingertipDemand);
  if (fingertip !== null) findings.push(finding('T10', `“${fingertip}”属于“指尖上的形式主义”。`));
  const veto = first(vetoDemand);
  if (veto !== null) findings.push(finding('T12', `不得要求“${veto}”。`));
  return findings;
}

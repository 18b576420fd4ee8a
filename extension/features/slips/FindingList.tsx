import { slipFindings } from '../../../shared/commands/slips/at-hand.ts';
import { quotationWords } from '../../../shared/domain/compliance/quotations.ts';
import { type Finding, ruleOf, unanswered } from '../../../shared/domain/compliance/rules.ts';
import type { SlipTerms } from '../../../shared/domain/slips/types.ts';
import { Notice } from '../../ui/Notice.tsx';

/** 红线检查: what the rules find in a slip, each with its source and what to do; green where they find nothing. */
export function FindingList({ terms }: { readonly terms: SlipTerms }) {
  const findings = slipFindings(terms);
  const open = unanswered(
    findings,
    terms.reasons.map(({ rule }) => rule),
  );
  if (findings.length === 0)
    return (
      <p class="finding-none" role="status">
        红线检查通过
      </p>
    );
  return (
    <div class="findings">
      {findings.map(one => (
        <FindingNotice key={`${one.rule}${one.sentence}`} finding={one} open={open.includes(one)} />
      ))}
    </div>
  );
}

function FindingNotice({ finding, open }: { readonly finding: Finding; readonly open: boolean }) {
  const rule = ruleOf(finding.rule);
  return (
    <Notice kind={open ? 'warn' : 'info'} title={`${rule.id}${rule.title}`}>
      {`${finding.sentence}${open ? finding.whatToDo : '已说明理由。'}`}
      <span class="hint">{quotationWords(rule.quote)}</span>
    </Notice>
  );
}

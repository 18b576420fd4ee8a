import { slipFindings } from '../../../shared/commands/slips/at-hand.ts';
import type { RuleId } from '../../../shared/domain/compliance/quotations.ts';
import { ruleOf } from '../../../shared/domain/compliance/rules.ts';
import { TextField } from '../../ui/TextField.tsx';
import type { SlipDraft } from './slip-draft.ts';

type ReasonFieldsProps = { readonly draft: SlipDraft; readonly onChange: (part: Partial<SlipDraft>) => void };

/** A reason for each rule that warns; those that refuse take none. */
export function ReasonFields({ draft, onChange }: ReasonFieldsProps) {
  const warned = slipFindings({ ...draft, addresseeId: draft.addresseeId ?? '' })
    .map(({ rule }) => rule)
    .filter(rule => ruleOf(rule).severity === 'warn');
  const rules = [...new Set(warned)];
  const give = (rule: RuleId, reason: string) => {
    const others = draft.reasons.filter(one => one.rule !== rule);
    onChange({ reasons: reason.trim() === '' ? others : [...others, { rule, reason }] });
  };
  return (
    <>
      {rules.map(rule => (
        <TextField
          key={rule}
          label={`${rule}说明理由`}
          maxLength={200}
          value={draft.reasons.find(one => one.rule === rule)?.reason ?? ''}
          onChange={text => give(rule, text)}
        />
      ))}
    </>
  );
}

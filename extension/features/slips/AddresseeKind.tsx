import type { SlipTerms } from '../../../shared/domain/slips/types.ts';
import { TextField } from '../../ui/TextField.tsx';

type AddresseeKindProps = {
  readonly value: SlipTerms['toCommittee'];
  readonly onChange: (value: SlipTerms['toCommittee']) => void;
};

/** Whether a district’s slip goes to its 党委、政府 instead of its 改革办, and the document that allows it (T8). */
export function AddresseeKind({ value, onChange }: AddresseeKindProps) {
  return (
    <>
      <label class="check-line">
        <input
          type="checkbox"
          checked={value !== null}
          onChange={event => onChange(event.currentTarget.checked ? { authorisedBy: null } : null)}
        />
        改送区县党委、政府
      </label>
      {value !== null && (
        <TextField
          label="市委授权文件"
          required
          maxLength={60}
          value={value.authorisedBy ?? ''}
          onChange={text => onChange({ authorisedBy: text.trim() === '' ? null : text })}
          hint="填写文号。没有授权文件的，主送区县改革办。"
        />
      )}
    </>
  );
}

import { useMemo, useState } from 'preact/hooks';
import { holds, OFFICE_ROLES } from '../../../shared/domain/accounts/actor.ts';
import { transferSchema } from '../../../shared/domain/claims/types.ts';
import { refusalText } from '../../../shared/words/refusals.ts';
import { DateField } from '../../ui/DateField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { ActForm } from '../desk/ActForm.tsx';
import { unitItems } from '../units/directory.ts';
import type { ClaimRow } from './claim-rows.ts';
import { LeaderFields, missingOf } from './LeaderFields.tsx';
import type { Claims } from './use-claims.ts';

type TransferFormProps = { readonly row: ClaimRow; readonly claims: Claims; readonly onClose: () => void };

/** 移交: who takes the claim over, when and why; the post is that of who hands over until it is changed. */
export function TransferForm({ row, claims, onClose }: TransferFormProps) {
  const { desk } = claims;
  const { leader } = row.claim;
  const forAll = holds(desk.actor.value, OFFICE_ROLES);
  const directory = desk.directory.value;
  const items = useMemo(
    () => unitItems(directory.units).filter(({ value }) => forAll || value === leader.unitId),
    [directory, forAll, leader.unitId],
  );
  const [to, setTo] = useState({ name: '', post: leader.post, unitId: leader.unitId as string | null });
  const [on, setOn] = useState(desk.today.value);
  const [reason, setReason] = useState('职务变动');
  const act = async () => {
    const missing = missingOf(to);
    if (missing !== null) return missing;
    const read = transferSchema.pick({ to: true, on: true, reason: true }).safeParse({ to, on, reason });
    if (!read.success) return '填写移交日期和事由，事由不超过120字。';
    const order = { name: 'claims.transfer', args: { claimId: row.id, ...read.data } };
    const refusal = await desk.perform([order], '已移交');
    return refusal === null ? null : refusalText(refusal);
  };
  return (
    <ActForm title="移交认领" verb="移交" busyVerb="正在移交" onAct={act} onClose={onClose}>
      {error => (
        <>
          <p class="hint">{`由${leader.name}（${leader.post}）移交，已登记的内容全部保留。`}</p>
          <LeaderFields value={to} items={items} onChange={part => setTo(before => ({ ...before, ...part }))} />
          <DateField
            label="移交日期"
            required
            value={on}
            max={desk.today.value}
            onChange={day => day !== null && setOn(day)}
          />
          <TextField label="事由" required maxLength={120} value={reason} onChange={setReason} />
          {error !== null && (
            <p class="field-error" role="alert">
              {error}
            </p>
          )}
        </>
      )}
    </ActForm>
  );
}

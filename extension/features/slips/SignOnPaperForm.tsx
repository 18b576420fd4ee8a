import { useState } from 'preact/hooks';
import type { Slip } from '../../../shared/domain/slips/types.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import { DateField } from '../../ui/DateField.tsx';
import { ActForm } from '../desk/ActForm.tsx';
import { useDesk } from '../desk/desk-context.ts';

type SignOnPaperFormProps = {
  readonly slip: Slip;
  /** Gives back what is wrong in one sentence, or null when it is written down. */
  readonly onSign: (on: IsoDate) => Promise<string | null>;
  readonly onClose: () => void;
};

/** 代录签收: writes down the day on which a slip was signed for on paper (T10). */
export function SignOnPaperForm({ slip, onSign, onClose }: SignOnPaperFormProps) {
  const today = useDesk().today.value;
  const [on, setOn] = useState<IsoDate | null>(today);
  const sign = async () => (on === null ? '选签收日期。' : await onSign(on));
  return (
    <ActForm title="代录签收" verb="代录签收" busyVerb="正在登记" onAct={sign} onClose={onClose}>
      {error => (
        <DateField
          label="签收日期"
          required
          value={on}
          onChange={setOn}
          max={today}
          {...(slip.issuedOn === null ? {} : { min: slip.issuedOn })}
          hint="书面或电话签收的日期，反馈时限从次日起算。"
          error={error}
        />
      )}
    </ActForm>
  );
}

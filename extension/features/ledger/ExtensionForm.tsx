import { useState } from 'preact/hooks';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import { DateField } from '../../ui/DateField.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { ActForm } from '../desk/ActForm.tsx';
import { DueWords } from './DueWords.tsx';

type ExtensionFormProps = {
  /** The date the task is due on now. */
  readonly dueOn: IsoDate | null;
  readonly draft?: { readonly toOn: IsoDate; readonly reason: string } | undefined;
  /** Gives back what is wrong in one sentence, or null when it is asked. */
  readonly onAsk: (toOn: IsoDate, reason: string) => Promise<string | null>;
  readonly onClose: () => void;
};

/** 申请延期: a later date, with its workdays in words, and why. */
export function ExtensionForm({ dueOn, draft, onAsk, onClose }: ExtensionFormProps) {
  const [toOn, setToOn] = useState<IsoDate | null>(draft?.toOn ?? null);
  const [reason, setReason] = useState(draft?.reason ?? '');
  const ask = async () => {
    if (toOn === null) return '选择新时限。';
    return reason.trim() === '' ? '写明延期的原因。' : await onAsk(toOn, reason.trim());
  };
  return (
    <ActForm title="申请延期" verb="申请" busyVerb="正在申请" onAct={ask} onClose={onClose}>
      {error => (
        <>
          <DateField
            label="新时限"
            required
            value={toOn}
            {...(dueOn === null ? {} : { min: dueOn })}
            onChange={setToOn}
            words={<DueWords dueOn={toOn} />}
          />
          <TextArea
            label="原因"
            required
            rows={2}
            maxLength={200}
            value={reason}
            onChange={text => setReason(text.replaceAll('\n', ''))}
            hint="现时限之前申请，送改革办审批。"
            error={error}
          />
        </>
      )}
    </ActForm>
  );
}

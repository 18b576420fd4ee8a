import { useState } from 'preact/hooks';
import { TextArea } from '../../ui/TextArea.tsx';
import { ActForm } from '../desk/ActForm.tsx';

type ReasonFormProps = {
  /** What is done, as its button says: 退回. */
  readonly verb: string;
  readonly label: string;
  readonly hint: string;
  /** What is said when nothing is written. */
  readonly missing: string;
  readonly draft?: string | undefined;
  /** Gives back what is wrong in one sentence, or null when it is done. */
  readonly onAct: (reason: string) => Promise<string | null>;
  readonly onClose: () => void;
};

/** An act that needs one line of reasons and nothing else. */
export function ReasonForm({ verb, label, hint, missing, draft = '', onAct, onClose }: ReasonFormProps) {
  const [reason, setReason] = useState(draft);
  const act = async () => (reason.trim() === '' ? missing : await onAct(reason.trim()));
  return (
    <ActForm title={verb} verb={verb} busyVerb={`正在${verb}`} onAct={act} onClose={onClose}>
      {error => (
        <TextArea
          {...{ label, hint, error }}
          rows={2}
          maxLength={200}
          value={reason}
          onChange={text => setReason(text.replaceAll('\n', ''))}
        />
      )}
    </ActForm>
  );
}

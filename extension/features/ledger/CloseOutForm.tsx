import { useState } from 'preact/hooks';
import { TextField } from '../../ui/TextField.tsx';
import { ActForm } from '../desk/ActForm.tsx';

type CloseOutFormProps = {
  /** What the last report named, offered as evidence until someone writes another. */
  readonly suggested: string;
  readonly draft?: string | undefined;
  /** Gives back what is wrong in one sentence, or null when the task is closed. */
  readonly onCloseOut: (evidence: string) => Promise<string | null>;
  readonly onClose: () => void;
};

/** 销号: closes a task on a document that exists, named by its number or title (T10). */
export function CloseOutForm({ suggested, draft, onCloseOut, onClose }: CloseOutFormProps) {
  const [evidence, setEvidence] = useState(draft ?? suggested);
  const close = async () => {
    if (evidence.trim() === '') return '填写作为依据的文号或标题。';
    return await onCloseOut(evidence.trim());
  };
  return (
    <ActForm title="销号" verb="销号" busyVerb="正在销号" onAct={close} onClose={onClose}>
      {error => (
        <TextField
          label="销号依据"
          required
          maxLength={200}
          value={evidence}
          onChange={setEvidence}
          source={evidence !== '' && evidence === suggested ? 'guessed' : null}
          hint="已有文件的文号或标题，如“淄改办发〔2026〕9号”。"
          error={error}
        />
      )}
    </ActForm>
  );
}

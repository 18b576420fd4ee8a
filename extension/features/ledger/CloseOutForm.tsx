import { useState } from 'preact/hooks';
import { TextField } from '../../ui/TextField.tsx';
import { ActForm } from '../desk/ActForm.tsx';

type CloseOutFormProps = {
  /** 提请销号, or 销号 by the second person. */
  readonly verb: string;
  /** What the last report named, offered as evidence until someone writes another. */
  readonly suggested: string;
  readonly draft?: string | undefined;
  /** Gives back what is wrong in one sentence, or null when the task is closed. */
  readonly onCloseOut: (evidence: string) => Promise<string | null>;
  readonly onClose: () => void;
};

/** 提请销号 and 销号: on a document that exists, named by its number or title (T10). */
export function CloseOutForm({ verb, suggested, draft, onCloseOut, onClose }: CloseOutFormProps) {
  const [evidence, setEvidence] = useState(draft ?? suggested);
  const close = async () => {
    if (evidence.trim() === '') return '填写作为依据的文号或标题。';
    return await onCloseOut(evidence.trim());
  };
  return (
    <ActForm title={verb} verb={verb} busyVerb={`正在${verb}`} onAct={close} onClose={onClose}>
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

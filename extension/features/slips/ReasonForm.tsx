import { useState } from 'preact/hooks';
import { SLIP_ACT_WORDS } from '../../../shared/words/slips.ts';
import { TextArea } from '../../ui/TextArea.tsx';
import { ActForm } from '../desk/ActForm.tsx';

type ReasonFormProps = {
  readonly act: 'return' | 'sendBack' | 'withdraw';
  /** Gives back what is wrong in one sentence, or null when it is done. */
  readonly onGive: (reason: string) => Promise<string | null>;
  readonly onClose: () => void;
};

const LABELS = { return: '退回理由', sendBack: '修改意见', withdraw: '撤回理由' } as const;
const HINTS = {
  return: '写明还缺什么。退回后主送单位需再次反馈，记入其负担账本。',
  sendBack: '写明要改什么。改后可再送审。',
  withdraw: '已编号的，编号保留。',
} as const;

/** What sends something back or takes it back, with its reason. */
export function ReasonForm({ act, onGive, onClose }: ReasonFormProps) {
  const [reason, setReason] = useState('');
  const word = SLIP_ACT_WORDS[act];
  const give = async () => (reason.trim() === '' ? `填写${LABELS[act]}。` : await onGive(reason.trim()));
  return (
    <ActForm title={word} verb={word} busyVerb={`正在${word}`} onAct={give} onClose={onClose}>
      {error => (
        <TextArea
          label={LABELS[act]}
          required
          rows={2}
          maxLength={200}
          value={reason}
          onChange={text => setReason(text.replaceAll('\n', ''))}
          hint={HINTS[act]}
          error={error}
        />
      )}
    </ActForm>
  );
}

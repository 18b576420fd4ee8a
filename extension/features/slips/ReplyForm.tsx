import { useState } from 'preact/hooks';
import type { Slip } from '../../../shared/domain/slips/types.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import { DateField } from '../../ui/DateField.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { ActForm } from '../desk/ActForm.tsx';
import { DueWords } from '../ledger/DueWords.tsx';

type ReplyFormProps = {
  readonly slip: Slip;
  /** Gives back what is wrong in one sentence, or null when it is told. */
  readonly onReply: (text: string, newDueOn: IsoDate | null) => Promise<string | null>;
  readonly onClose: () => void;
};

const HINTS: Readonly<Record<Slip['type'], string>> = {
  notice: '说明办理情况。',
  assign: '说明工作计划：分几步、各到何时。',
  press: '写明未办结的原因。',
  order: '写明整改情况和办结依据的文号或标题。',
};

/** 反馈 in place: one text, and the new date a 催办单 is answered with. */
export function ReplyForm({ slip, onReply, onClose }: ReplyFormProps) {
  const [text, setText] = useState('');
  const [newDueOn, setNewDueOn] = useState<IsoDate | null>(null);
  const asksDate = slip.type === 'press';
  const reply = async () => {
    if (text.trim() === '') return HINTS[slip.type];
    if (asksDate && newDueOn === null) return '选新的完成时限。';
    return await onReply(text.trim(), newDueOn);
  };
  return (
    <ActForm title="反馈" verb="反馈" busyVerb="正在反馈" onAct={reply} onClose={onClose}>
      {error => (
        <>
          <TextArea
            label="办理情况"
            required
            rows={3}
            maxLength={500}
            value={text}
            onChange={value => setText(value.replaceAll('\n', ''))}
            hint={HINTS[slip.type]}
            error={error}
          />
          {asksDate && (
            <DateField
              label="新的完成时限"
              required
              value={newDueOn}
              onChange={setNewDueOn}
              words={<DueWords dueOn={newDueOn} />}
            />
          )}
        </>
      )}
    </ActForm>
  );
}

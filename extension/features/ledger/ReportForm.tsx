import { useState } from 'preact/hooks';
import { PROGRESS_STATES, type ProgressState } from '../../../shared/domain/ledger/types.ts';
import { PROGRESS_WORDS } from '../../../shared/words/terms.ts';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { ActForm } from '../desk/ActForm.tsx';

/** What a report says. */
export type ReportDraft = { readonly state: ProgressState; readonly text: string };

type ReportFormProps = {
  readonly draft?: ReportDraft | undefined;
  /** Gives back what is wrong in one sentence, or null when it is reported. */
  readonly onReport: (draft: ReportDraft) => Promise<string | null>;
  readonly onClose: () => void;
};

const CHOICES = PROGRESS_STATES.map(value => ({ value, label: PROGRESS_WORDS[value] }));

const HINTS: Readonly<Record<ProgressState, string>> = {
  going: '一句话说明做到哪一步，可不填。',
  submitted: '填报送的文号或标题，可不填。报后转入待核对。',
  difficult: '写明难在哪里、需要谁协调。',
};

/** 报进展: one of three words and at most one line. */
export function ReportForm({ draft, onReport, onClose }: ReportFormProps) {
  const [state, setState] = useState<ProgressState>(draft?.state ?? 'going');
  const [text, setText] = useState(draft?.text ?? '');
  const report = async () => {
    if (state === 'difficult' && text.trim() === '') return '有困难的，写明原因。';
    return await onReport({ state, text: text.trim() });
  };
  return (
    <ActForm title="报进展" onAct={report} verb="上报" busyVerb="正在上报" onClose={onClose}>
      {error => (
        <>
          <SegmentedControl label="进展" value={state} choices={CHOICES} onChange={setState} />
          <TextArea
            label="说明"
            rows={2}
            maxLength={80}
            value={text}
            onChange={value => setText(value.replaceAll('\n', ''))}
            hint={HINTS[state]}
            error={error}
          />
        </>
      )}
    </ActForm>
  );
}

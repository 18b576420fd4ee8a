import { useMemo, useState } from 'preact/hooks';
import { type Demand, VERDICTS } from '../../../shared/domain/documents/types.ts';
import { VERDICT_WORDS } from '../../../shared/words/terms.ts';
import { Combobox } from '../../ui/Combobox.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { ActForm } from '../desk/ActForm.tsx';
import { useDesk } from '../desk/desk-context.ts';
import type { JudgementDraft } from './judgement-proposal.ts';

type JudgementFormProps = {
  readonly draft: JudgementDraft;
  readonly demand: Demand | null;
  /** Gives back what is wrong in one sentence, or null when it is judged. */
  readonly onJudge: (draft: JudgementDraft) => Promise<string | null>;
  readonly onClose: () => void;
};

const CHOICES = VERDICTS.map(value => ({ value, label: VERDICT_WORDS[value] }));

/** 改判: one of four words, and what it rests on. */
export function JudgementForm({ draft, demand, onJudge, onClose }: JudgementFormProps) {
  const desk = useDesk();
  const [verdict, setVerdict] = useState(draft.verdict);
  const [quote, setQuote] = useState(draft.quote ?? demand?.quote ?? '');
  const [reason, setReason] = useState(draft.reason ?? '');
  const [intoTaskId, setInto] = useState(draft.intoTaskId);
  const duties = useMemo(
    () =>
      desk.tasks.value
        .filter(({ task }) => task.policy !== null && task.course?.mergedInto == null)
        .map(({ id, task, lead }) => ({ value: id, label: task.content, keys: [task.number ?? ''], note: lead })),
    [desk.tasks.value],
  );
  const judge = async () => {
    const isQuoted = verdict === 'support' || verdict === 'none';
    const stated = isQuoted && quote.trim() !== '' ? quote.trim() : null;
    const anchor = stated !== null && stated === demand?.quote ? demand.anchor : null;
    const written = reason.trim() === '' ? null : reason.trim();
    const into = verdict === 'merge' ? intoTaskId : null;
    return await onJudge({ verdict, quote: stated, anchor, reason: written, intoTaskId: into });
  };
  return (
    <ActForm title="研判" verb="研判" busyVerb="正在研判" onAct={judge} onClose={onClose}>
      {error => (
        <>
          <SegmentedControl label="结论" value={verdict} choices={CHOICES} onChange={setVerdict} />
          {(verdict === 'support' || verdict === 'none') && (
            <TextArea
              label="原文"
              required={verdict === 'support'}
              rows={3}
              maxLength={600}
              value={quote}
              onChange={text => setQuote(text.replaceAll('\n', ''))}
              hint={verdict === 'support' ? '文件中要求配套的那句话。' : '说明不需配套的那句话，或在下面写理由。'}
            />
          )}
          {verdict === 'merge' && (
            <Combobox label="并入的配套任务" required items={duties} value={intoTaskId} onChange={setInto} />
          )}
          <TextArea
            label="理由"
            rows={2}
            maxLength={200}
            value={reason}
            onChange={text => setReason(text.replaceAll('\n', ''))}
            error={error}
          />
        </>
      )}
    </ActForm>
  );
}

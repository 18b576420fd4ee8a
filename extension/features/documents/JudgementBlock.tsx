import { useState } from 'preact/hooks';
import { may } from '../../../shared/domain/accounts/policy.ts';
import { listDate } from '../../../shared/words/dates.ts';
import { refusalText } from '../../../shared/words/refusals.ts';
import { VERDICT_WORDS } from '../../../shared/words/terms.ts';
import { Button } from '../../ui/Button.tsx';
import { useDesk } from '../desk/desk-context.ts';
import type { DocumentRow } from './document-rows.ts';
import { JudgementForm } from './JudgementForm.tsx';
import { type JudgementDraft, proposedJudgement } from './judgement-proposal.ts';

type JudgementBlockProps = {
  readonly row: DocumentRow;
  readonly judging: boolean;
  readonly onJudging: (on: boolean) => void;
};

/** 研判: what is done about a document, on what ground; proposed from its text, confirmed by the right role. */
export function JudgementBlock({ row, judging, onJudging }: JudgementBlockProps) {
  const desk = useDesk();
  const { judgement, demand, keptBy } = row.document;
  const actor = desk.actor.value;
  const mayJudge = may(actor, 'documents.judge', { keptBy });
  const mayConfirm = may(actor, 'documents.confirmJudgement', { keptBy });
  const proposed = proposedJudgement(demand);
  const shown = judgement ?? proposed;
  const perform = async (name: string, args: object, done: string) => {
    const refusal = await desk.perform([{ name, args: { documentId: row.id, ...args } }], done);
    return refusal === null ? null : refusalText(refusal);
  };
  const judge = (draft: JudgementDraft) =>
    perform('documents.judge', draft, `${mayConfirm ? '已研判' : '已提出研判'}：${VERDICT_WORDS[draft.verdict]}`);
  const confirm = () => perform('documents.confirmJudgement', {}, '已确认研判');
  const into = shown.intoTaskId === null ? undefined : desk.tasks.value.find(({ id }) => id === shown.intoTaskId);
  return (
    <section aria-label="研判">
      <h4>研判</h4>
      <p>
        <strong class={judgement === null ? 'source-word guessed' : undefined}>
          {judgement === null ? `建议：${VERDICT_WORDS[shown.verdict]}` : VERDICT_WORDS[shown.verdict]}
        </strong>
        {into !== undefined && `（${into.task.number ?? into.task.content}）`}
        <span class="hint">{` ${standing(judgement, desk)}`}</span>
      </p>
      {shown.quote !== null && shown.quote !== demand?.quote && <blockquote>{shown.quote}</blockquote>}
      {shown.reason !== null && <p>{shown.reason}</p>}
      {judging && mayJudge ? (
        <JudgementForm draft={shown} demand={demand} onJudge={judge} onClose={() => onJudging(false)} />
      ) : (
        <div class="task-acts">
          {judgement === null && mayJudge && (
            <Act verb={`按建议${mayConfirm ? '定' : '提出'}`} onAct={() => judge(proposed)} />
          )}
          {judgement?.confirmed === null && mayConfirm && <Act verb="确认" onAct={confirm} />}
          {mayJudge && (
            <Button small onPress={() => onJudging(true)}>
              改判
            </Button>
          )}
        </div>
      )}
    </section>
  );
}

function Act({ verb, onAct }: { readonly verb: string; readonly onAct: () => Promise<string | null> }) {
  const [wrong, setWrong] = useState<string | null>(null);
  return (
    <>
      <Button kind="primary" small onPress={() => void onAct().then(setWrong)}>
        {verb}
      </Button>
      {wrong !== null && (
        <p class="field-error" role="alert">
          {wrong}
        </p>
      )}
    </>
  );
}

function standing(judgement: DocumentRow['document']['judgement'], desk: ReturnType<typeof useDesk>): string {
  if (judgement === null) return '尚未研判';
  const directory = desk.directory.value;
  const today = desk.today.value;
  const { proposedBy, proposedOn, confirmed } = judgement;
  if (confirmed === null)
    return `${directory.personName(proposedBy)} ${listDate(proposedOn, today)}提出，待科室负责人确认`;
  return `${directory.personName(confirmed.by)} ${listDate(confirmed.on, today)}确认`;
}

import { useState } from 'preact/hooks';
import { may } from '../../../shared/domain/accounts/policy.ts';
import type { ProgressState } from '../../../shared/domain/ledger/types.ts';
import { newId } from '../../../shared/kernel/ids.ts';
import { refusalText } from '../../../shared/words/refusals.ts';
import { ASK_REASON_WORDS, PROGRESS_WORDS } from '../../../shared/words/terms.ts';
import { Button } from '../../ui/Button.tsx';
import { StatusMark } from '../../ui/StatusMark.tsx';
import { addressText } from '../desk/address.ts';
import { useDesk } from '../desk/desk-context.ts';
import { type ReportDraft, ReportForm } from '../ledger/ReportForm.tsx';
import type { AskedRow } from './month-view.ts';

/** One question: answered by one press where nothing changed, in one line where something did. */
export function AskedItem({ asked }: { readonly asked: AskedRow }) {
  const desk = useDesk();
  const [writing, setWriting] = useState<ProgressState | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const { id, question, row } = asked;
  const { task } = row;
  const subject = { keptBy: task.keptBy, answeredBy: [task.leadUnitId, ...task.coUnitIds] };
  const answers =
    question.answer === null && task.state !== 'closed' && may(desk.actor.value, 'dispatch.answer', subject);
  const answer = async ({ state, text }: ReportDraft) => {
    const args = { questionId: id, taskId: row.id, reportId: newId(desk.entropy), state, text };
    const refusal = await desk.perform([{ name: 'dispatch.answer', args }], `已答复：${PROGRESS_WORDS[state]}`);
    const words = refusal === null ? null : refusalText(refusal);
    setWrong(words);
    return words;
  };
  const last =
    row.latest === null || row.latest.text === ''
      ? ''
      : `上次：${PROGRESS_WORDS[row.latest.state]}，${row.latest.text}`;
  return (
    <div class="asked-item">
      <p>
        <StatusMark status={row.status} /> <a href={addressText({ screen: 'tasks', id: row.id })}>{task.content}</a>
      </p>
      <p class="hint">{[row.lead, ASK_REASON_WORDS[question.why], last].filter(part => part !== '').join('，')}</p>
      {question.answer !== null && (
        <p>{`已答复：${PROGRESS_WORDS[question.answer.state]}（${desk.directory.value.personName(question.answer.by)}）`}</p>
      )}
      {answers && writing === null && (
        <div class="task-acts">
          <Button small kind="primary" onPress={() => void answer({ state: 'going', text: '' })}>
            正常推进
          </Button>
          <Button small onPress={() => setWriting('submitted')}>
            已送审
          </Button>
          <Button small onPress={() => setWriting('difficult')}>
            有困难
          </Button>
        </div>
      )}
      {answers && writing !== null && (
        <ReportForm draft={{ state: writing, text: '' }} onReport={answer} onClose={() => setWriting(null)} />
      )}
      {wrong !== null && writing === null && (
        <p class="field-error" role="alert">
          {wrong}
        </p>
      )}
    </div>
  );
}

import { useState } from 'preact/hooks';
import { POLICY_STAGES, type PolicyStage } from '../../../shared/domain/ledger/course.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import { listDate } from '../../../shared/words/dates.ts';
import { refusalText } from '../../../shared/words/refusals.ts';
import { POLICY_STAGE_WORDS } from '../../../shared/words/terms.ts';
import { Button } from '../../ui/Button.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { ActForm } from '../desk/ActForm.tsx';
import { useDesk } from '../desk/desk-context.ts';
import { namedDocument } from './evidence.ts';
import type { TaskRow } from './task-rows.ts';
import { whyNot } from './why-not.ts';

/** 配套进度: the stages of a 配套文件 from 待定 to 印发; one press says how far it is. */
export function PolicyStages({ row }: { readonly row: TaskRow }) {
  const desk = useDesk();
  const [issuing, setIssuing] = useState(false);
  const [wrong, setWrong] = useState<string | null>(null);
  const { policy } = row.task;
  if (policy === null) return null;
  const at = POLICY_STAGES.indexOf(policy.stage);
  const barred = whyNot(desk.actor.value, 'ledger.report', row.task);
  const setStage = async (stage: PolicyStage) => {
    if (stage === 'issued') return setIssuing(true);
    const args = { taskId: row.id, stage, issued: null };
    const refusal = await desk.perform([{ name: 'ledger.setStage', args }], `配套进度：${POLICY_STAGE_WORDS[stage]}`);
    setWrong(refusal === null ? null : refusalText(refusal));
  };
  return (
    <section aria-label="配套进度">
      <h4>配套进度</h4>
      <ol class="policy-stages">
        {POLICY_STAGES.map((stage, nth) => (
          <li
            key={stage}
            class={nth < at ? 'past' : nth === at ? 'now' : ''}
            aria-current={nth === at ? 'step' : undefined}
          >
            {nth === at || barred !== null ? (
              <span>{POLICY_STAGE_WORDS[stage]}</span>
            ) : (
              <Button
                small
                kind="quiet"
                label={`进度改为${POLICY_STAGE_WORDS[stage]}`}
                onPress={() => void setStage(stage)}
              >
                {POLICY_STAGE_WORDS[stage]}
              </Button>
            )}
          </li>
        ))}
      </ol>
      {policy.issued !== null && <p>{`${policy.issued.name}，${listDate(policy.issued.on, desk.today.value)}印发`}</p>}
      {wrong !== null && (
        <p class="field-error" role="alert">
          {wrong}
        </p>
      )}
      {issuing && <IssueForm row={row} onClose={() => setIssuing(false)} />}
    </section>
  );
}

function IssueForm({ row, onClose }: { readonly row: TaskRow; readonly onClose: () => void }) {
  const desk = useDesk();
  const [name, setName] = useState('');
  const [on, setOn] = useState<IsoDate | null>(desk.today.value);
  const issue = async () => {
    if (name.trim() === '') return '填写印发文件的文号或标题。';
    if (on === null) return '填写印发日期。';
    const issued = { ...namedDocument(desk.documents.value, name.trim()), on };
    const args = { taskId: row.id, stage: 'issued', issued };
    const refusal = await desk.perform([{ name: 'ledger.setStage', args }], '配套进度：印发，待核对');
    return refusal === null ? null : refusalText(refusal);
  };
  return (
    <ActForm title="印发" verb="登记印发" busyVerb="正在登记" onAct={issue} onClose={onClose}>
      {error => (
        <>
          <TextField
            label="印发文件"
            required
            maxLength={200}
            value={name}
            onChange={setName}
            hint="文号或标题；已入账的会自动对上。"
            error={error}
          />
          <DateField label="印发日期" required value={on} max={desk.today.value} onChange={setOn} />
        </>
      )}
    </ActForm>
  );
}

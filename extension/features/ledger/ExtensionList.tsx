import { useState } from 'preact/hooks';
import { may } from '../../../shared/domain/accounts/policy.ts';
import { courseOf, type Extension } from '../../../shared/domain/ledger/course.ts';
import { daysBetween } from '../../../shared/kernel/dates.ts';
import { listDate } from '../../../shared/words/dates.ts';
import { refusalText } from '../../../shared/words/refusals.ts';
import { Button } from '../../ui/Button.tsx';
import { useDesk } from '../desk/desk-context.ts';
import { ReasonForm } from './ReasonForm.tsx';
import type { TaskRow } from './task-rows.ts';

/** 延期申请 of a task with what was decided; who decides them does it here. */
export function ExtensionList({ row }: { readonly row: TaskRow }) {
  const { extensions } = courseOf(row.task);
  if (extensions.length === 0) return null;
  return (
    <section aria-label="延期">
      <h4>延期</h4>
      <ul class="record-list">
        {extensions.map(extension => (
          <li key={extension.id}>
            <Asked {...{ row, extension }} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Asked({ row, extension }: { readonly row: TaskRow; readonly extension: Extension }) {
  const desk = useDesk();
  const [refusing, setRefusing] = useState(false);
  const { fromOn, toOn, reason, askedBy, askedOn, decided } = extension;
  const today = desk.today.value;
  const decide = async (approved: boolean, note: string | null) => {
    const args = { taskId: row.id, extensionId: extension.id, approved, note };
    const refusal = await desk.perform(
      [{ name: 'ledger.decideExtension', args }],
      approved ? '已批准延期' : '未批准延期',
    );
    return refusal === null ? null : refusalText(refusal);
  };
  const mayDecide = decided === null && row.task.state !== 'closed' && may(desk.actor.value, 'ledger.decideExtension');
  return (
    <>
      <p>{`${listDate(fromOn, today)} → ${listDate(toOn, today)}，延${daysBetween(fromOn, toOn)}天：${reason}`}</p>
      <p class="hint">
        {`${desk.directory.value.personName(askedBy)} ${listDate(askedOn, today)}申请`}
        {decided === null
          ? '，待批'
          : `，${desk.directory.value.personName(decided.by)} ${listDate(decided.on, today)}${decided.approved ? '批准' : '未批准'}${decided.note === null ? '' : `：${decided.note}`}`}
      </p>
      {mayDecide && !refusing && (
        <div class="task-acts">
          <Decide onDecide={() => decide(true, null)} />
          <Button small onPress={() => setRefusing(true)}>
            不批准
          </Button>
        </div>
      )}
      {mayDecide && refusing && (
        <ReasonForm
          verb="不批准"
          label="理由"
          hint="申请人会看到。"
          missing="写明不批准的理由。"
          onAct={note => decide(false, note)}
          onClose={() => setRefusing(false)}
        />
      )}
    </>
  );
}

function Decide({ onDecide }: { readonly onDecide: () => Promise<string | null> }) {
  const [wrong, setWrong] = useState<string | null>(null);
  return (
    <>
      <Button small kind="primary" onPress={() => void onDecide().then(setWrong)}>
        批准
      </Button>
      {wrong !== null && (
        <p class="field-error" role="alert">
          {wrong}
        </p>
      )}
    </>
  );
}

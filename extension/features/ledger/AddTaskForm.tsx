import { useMemo, useState } from 'preact/hooks';
import { holds, OFFICE_ROLES } from '../../../shared/domain/accounts/actor.ts';
import type { Task, TaskTerms } from '../../../shared/domain/ledger/types.ts';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import { refusalText } from '../../../shared/words/refusals.ts';
import { Combobox } from '../../ui/Combobox.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { ActForm } from '../desk/ActForm.tsx';
import { useDesk } from '../desk/desk-context.ts';
import { unitItems } from '../units/directory.ts';
import { UnitSetField } from '../units/UnitSetField.tsx';
import { DueWords } from './DueWords.tsx';
import { keepingUnit } from './keeping-unit.ts';
import { addTaskOrder } from './task-orders.ts';

type AddTaskFormProps = {
  /** The document it is a task of; null for one on its own. */
  readonly documentId: RecordId | null;
  readonly onClose: () => void;
};

type Draft = Omit<TaskTerms, 'leadUnitId'> & { readonly leadUnitId: RecordId | null };

const BLANK: Draft = {
  content: '',
  deliverable: null,
  leadUnitId: null,
  coUnitIds: [],
  dueOn: null,
  dueRule: null,
  quote: null,
};

/** 立项: what is to be done, by whom and until when. A unit sets tasks for itself only; 改革办 for every unit. */
export function AddTaskForm({ documentId, onClose }: AddTaskFormProps) {
  const desk = useDesk();
  const actor = desk.actor.value;
  const ownUnit = keepingUnit(actor);
  const forAll = holds(actor, OFFICE_ROLES);
  const directory = desk.directory.value;
  const units = useMemo(() => unitItems(directory.units), [directory]);
  const [draft, setDraft] = useState<Draft>(() => {
    const order = desk.refill.value?.order;
    if (order?.name === 'ledger.addTask') return (order.args as { terms: TaskTerms }).terms;
    return { ...BLANK, leadUnitId: forAll ? null : ownUnit };
  });
  const [policy, setPolicy] = useState(() => wantsPolicy(desk, documentId));
  const change = (part: Partial<Draft>) => setDraft(before => ({ ...before, ...part }));
  const act = async () => {
    const { leadUnitId } = draft;
    const content = draft.content.trim();
    if (content === '') return '填写任务内容。';
    if (leadUnitId === null) return '选一个牵头单位。';
    if (ownUnit === null) return '当前账号不能立项。需要立项的，请联系改革办。';
    const tags: Task['tags'] = [];
    const task = { documentId, keptBy: ownUnit, terms: { ...draft, content, leadUnitId }, tags, policy };
    const refusal = await desk.perform([addTaskOrder(desk.entropy, task)], '已立项');
    return refusal === null ? null : refusalText(refusal);
  };
  return (
    <ActForm title="立项" verb="立项" busyVerb="正在立项" onAct={act} onClose={onClose}>
      {error => (
        <>
          <TextArea
            label="任务内容"
            required
            rows={2}
            maxLength={300}
            value={draft.content}
            onChange={text => change({ content: text.replaceAll('\n', '') })}
          />
          {forAll && (
            <>
              <Combobox
                label="牵头单位"
                required
                items={units}
                value={draft.leadUnitId}
                onChange={leadUnitId => change({ leadUnitId })}
              />
              <UnitSetField
                label="配合单位"
                items={units.filter(unit => unit.value !== draft.leadUnitId)}
                value={draft.coUnitIds}
                onChange={ids => change({ coUnitIds: [...ids] })}
              />
            </>
          )}
          <DateField
            label="完成时限"
            value={draft.dueOn}
            onChange={dueOn => change({ dueOn, dueRule: null })}
            words={<DueWords dueOn={draft.dueOn} />}
          />
          <TextField
            label="成果形式"
            maxLength={60}
            placeholder="如：实施方案"
            value={draft.deliverable ?? ''}
            onChange={text => change({ deliverable: text.trim() === '' ? null : text })}
          />
          <TextArea
            label="原文"
            rows={2}
            maxLength={600}
            hint="要求这项任务的那句话。"
            value={draft.quote ?? ''}
            onChange={text => change({ quote: text.trim() === '' ? null : text.replaceAll('\n', '') })}
          />
          <label class="check">
            <input type="checkbox" checked={policy} onChange={event => setPolicy(event.currentTarget.checked)} />
            配套任务，以印发文件为结果
          </label>
          {error !== null && (
            <p class="field-error" role="alert">
              {error}
            </p>
          )}
        </>
      )}
    </ActForm>
  );
}

/** A document that was judged to need 配套 and has no such duty yet most likely gets it now. */
function wantsPolicy(desk: ReturnType<typeof useDesk>, documentId: RecordId | null): boolean {
  const document = documentId === null ? undefined : desk.documents.value.get(documentId)?.body;
  if (document?.judgement?.verdict !== 'support') return false;
  return !desk.tasks.value.some(({ task }) => task.documentId === documentId && task.policy !== null);
}

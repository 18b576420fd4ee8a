import { useState } from 'preact/hooks';
import { courseOf, type Milestone } from '../../../shared/domain/ledger/course.ts';
import { by, byText } from '../../../shared/kernel/compare.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import { newId } from '../../../shared/kernel/ids.ts';
import { listDate } from '../../../shared/words/dates.ts';
import { refusalText } from '../../../shared/words/refusals.ts';
import { Button } from '../../ui/Button.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { ActForm } from '../desk/ActForm.tsx';
import { useDesk } from '../desk/desk-context.ts';
import { DueWords } from './DueWords.tsx';
import type { TaskRow } from './task-rows.ts';
import { whyNot } from './why-not.ts';

type MilestoneListProps = {
  readonly row: TaskRow;
  readonly doing: string | null;
  readonly onDoing: (doing: string | null) => void;
};

/** 节点: the steps of a task with their own dates; who answers for it ticks them off, who sets it adds them. */
export function MilestoneList({ row, doing, onDoing }: MilestoneListProps) {
  const desk = useDesk();
  const actor = desk.actor.value;
  const milestones = courseOf(row.task).milestones.toSorted(by(one => one.dueOn as string, byText));
  const mayAdd = whyNot(actor, 'ledger.changeTask', row.task) === null;
  if (milestones.length === 0 && !mayAdd) return null;
  const mayReach = whyNot(actor, 'ledger.report', row.task) === null;
  return (
    <section aria-label="节点">
      <div class="record-section-head">
        <h4>节点</h4>
        {mayAdd && doing !== 'milestone' && (
          <Button small onPress={() => onDoing('milestone')}>
            加节点
          </Button>
        )}
      </div>
      {doing === 'milestone' && mayAdd && <MilestoneForm row={row} onClose={() => onDoing(null)} />}
      {milestones.length > 0 && (
        <ul class="record-list">
          {milestones.map(milestone => (
            <li key={milestone.id}>
              <Step {...{ row, milestone, mayReach, mayDrop: mayAdd }} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

type StepProps = { row: TaskRow; milestone: Milestone; mayReach: boolean; mayDrop: boolean };

function Step({ row, milestone, mayReach, mayDrop }: StepProps) {
  const desk = useDesk();
  const today = desk.today.value;
  const { id: milestoneId, content, dueOn, doneOn } = milestone;
  const reach = (done: boolean) => {
    const args = { taskId: row.id, milestoneId, doneOn: done ? today : null, evidence: null };
    const said = done ? `节点完成：${content}` : `节点改为未完成：${content}`;
    void desk.perform([{ name: 'ledger.reachMilestone', args }], said);
  };
  const drop = () => {
    const args = { taskId: row.id, milestoneId };
    void desk.perform([{ name: 'ledger.dropMilestone', args }], `已撤节点：${content}`);
  };
  return (
    <div class="milestone">
      <label>
        <input
          type="checkbox"
          checked={doneOn !== null}
          disabled={!mayReach}
          onChange={event => reach(event.currentTarget.checked)}
        />
        {content}
      </label>
      <span class="hint">
        {doneOn === null ? (
          <DueWords dueOn={dueOn} />
        ) : (
          `${listDate(doneOn, today)}完成（时限${listDate(dueOn, today)}）`
        )}
      </span>
      {mayDrop && doneOn === null && (
        <Button small kind="quiet" label={`撤节点：${content}`} onPress={drop}>
          撤
        </Button>
      )}
    </div>
  );
}

function MilestoneForm({ row, onClose }: { readonly row: TaskRow; readonly onClose: () => void }) {
  const desk = useDesk();
  const [content, setContent] = useState('');
  const [dueOn, setDueOn] = useState<IsoDate | null>(null);
  const add = async () => {
    if (content.trim() === '') return '写明这一步做成什么。';
    if (dueOn === null) return '选择节点的时限。';
    const args = { taskId: row.id, milestoneId: newId(desk.entropy), content: content.trim(), dueOn };
    const refusal = await desk.perform([{ name: 'ledger.setMilestone', args }], '已加节点');
    return refusal === null ? null : refusalText(refusal);
  };
  return (
    <ActForm title="加节点" verb="加节点" busyVerb="正在加" onAct={add} onClose={onClose}>
      {error => (
        <>
          <TextField label="内容" required maxLength={120} value={content} onChange={setContent} error={error} />
          <DateField label="时限" required value={dueOn} onChange={setDueOn} words={<DueWords dueOn={dueOn} />} />
        </>
      )}
    </ActForm>
  );
}

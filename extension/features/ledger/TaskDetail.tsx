import { useMemo } from 'preact/hooks';
import type { TaskTerms } from '../../../shared/domain/ledger/types.ts';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import { refusalText } from '../../../shared/words/refusals.ts';
import { EditInPlace } from '../../ui/EditInPlace.tsx';
import { StatusMark } from '../../ui/StatusMark.tsx';
import { SyncMark } from '../../ui/SyncMark.tsx';
import { ConflictBlock } from '../desk/ConflictBlock.tsx';
import { useDesk } from '../desk/desk-context.ts';
import { ClosureReview } from './ClosureReview.tsx';
import { ExtensionList } from './ExtensionList.tsx';
import { MilestoneList } from './MilestoneList.tsx';
import { PolicyStages } from './PolicyStages.tsx';
import { SourceDocument } from './SourceDocument.tsx';
import { TaskActs } from './TaskActs.tsx';
import { TaskFacts } from './TaskFacts.tsx';
import { Timeline } from './Timeline.tsx';
import { settleOrder } from './task-orders.ts';
import type { TaskRow } from './task-rows.ts';
import { useTerm } from './use-term.ts';
import { whyNot } from './why-not.ts';

type TaskDetailProps = {
  readonly row: TaskRow;
  /** Which form is open: report, close, withdraw, or a term's name; null for none. */
  readonly doing: string | null;
  readonly onDoing: (doing: string | null) => void;
};

const TERMS: readonly (keyof TaskTerms)[] = [
  'content',
  'deliverable',
  'leadUnitId',
  'coUnitIds',
  'leader',
  'dueOn',
  'dueRule',
  'quote',
];
const isTerm = (field: string): field is keyof TaskTerms => (TERMS as readonly string[]).includes(field);
const NO_CONFLICTS: readonly never[] = [];

/** Everything about one task: how it stands, what can be done, its terms, the sentence that demands it and what happened. */
export function TaskDetail({ row, doing, onDoing }: TaskDetailProps) {
  const desk = useDesk();
  const { task } = row;
  const conflicts = desk.conflicts.value.get(row.id) ?? NO_CONFLICTS;
  const disputed = useMemo(() => new Set(conflicts.map(conflict => conflict.field)), [conflicts]);
  const refill = desk.refill.value;
  const draft =
    refill?.order.name === 'ledger.changeTask' ? (refill.order.args as { set: Partial<TaskTerms> }).set : {};
  const editing = { row, editing: doing, onEditing: onDoing, disputed, draft };
  const content = useTerm('content', editing);
  const barred = whyNot(desk.actor.value, 'ledger.changeTask', task);
  const settle = async (conflictId: RecordId, bringBack: boolean) => {
    const done = bringBack ? '已恢复另一值' : '已保留现值';
    const refusal = await desk.perform([settleOrder(row, conflictId, bringBack)], done);
    return refusal === null ? null : refusalText(refusal);
  };
  return (
    <article class="task-detail">
      <header class="task-head">
        <p class="task-status">
          <StatusMark status={row.status} />
          {row.unsent && <SyncMark />}
        </p>
        <EditInPlace<string> {...content} barred={barred} shown={<h3 class="task-content">{task.content}</h3>} />
      </header>
      {conflicts.map(conflict => (
        <ConflictBlock
          key={conflict.id}
          conflict={conflict}
          kept={task[conflict.field as keyof typeof task]}
          barred={barred}
          onKeep={() => settle(conflict.id, false)}
          {...(isTerm(conflict.field) ? { onRestore: () => settle(conflict.id, true) } : {})}
        />
      ))}
      <ClosureReview row={row} />
      <TaskActs row={row} doing={doing} onDoing={onDoing} />
      <PolicyStages row={row} />
      <TaskFacts {...editing} />
      <MilestoneList row={row} doing={doing} onDoing={onDoing} />
      <ExtensionList row={row} />
      <SourceDocument {...editing} />
      <section aria-label="进展">
        <h4>进展</h4>
        <Timeline task={task} />
      </section>
    </article>
  );
}

import type { ComponentChildren } from 'preact';
import type { TaskTerms } from '../../../shared/domain/ledger/types.ts';
import { listDate } from '../../../shared/words/dates.ts';
import { EditableFact } from '../../ui/EditableFact.tsx';
import { useDesk } from '../desk/desk-context.ts';
import { TagChoices } from './TagChoices.tsx';
import { type TermEditing, useTerm } from './use-term.ts';
import { whyNot } from './why-not.ts';

/** The terms of a task but its content and quote, each changed where it stands. */
export function TaskFacts(props: TermEditing) {
  const desk = useDesk();
  const { task, supports, lead } = props.row;
  const barred = whyNot(desk.actor.value, 'ledger.changeTask', task);
  const due = task.dueOn === null ? null : listDate(task.dueOn, desk.today.value);
  return (
    <dl class="fact-list">
      <TermFact {...props} field="leadUnitId" shown={lead} barred={barred} />
      <TermFact {...props} field="coUnitIds" shown={supports === '' ? null : supports} barred={barred} />
      {task.leader !== null && <TermFact {...props} field="leader" shown={task.leader} barred={barred} />}
      <TermFact {...props} field="dueOn" shown={due} barred={barred} />
      {task.dueRule !== null && <TermFact {...props} field="dueRule" shown={task.dueRule} barred={barred} />}
      <TermFact {...props} field="deliverable" shown={task.deliverable} barred={barred} />
      <div>
        <dt>标签</dt>
        <dd>
          <TagChoices row={props.row} barred={barred} />
        </dd>
      </div>
    </dl>
  );
}

type TermFactProps<F extends keyof TaskTerms> = TermEditing & {
  readonly field: F;
  readonly shown: ComponentChildren;
  readonly barred: string | null;
};

function TermFact<F extends keyof TaskTerms>({ field, shown, barred, ...editing }: TermFactProps<F>) {
  const term = useTerm(field, editing);
  const mark = editing.disputed.has(field) ? <span class="flag">有冲突</span> : undefined;
  return <EditableFact<TaskTerms[F]> {...term} shown={shown} barred={barred} mark={mark} />;
}

import type { Task } from '../../../shared/domain/ledger/types.ts';
import { millisecondsOf } from '../../../shared/kernel/dates.ts';
import { listDate, momentWords } from '../../../shared/words/dates.ts';
import { PROGRESS_WORDS } from '../../../shared/words/terms.ts';
import { useDesk } from '../desk/desk-context.ts';

/** What happened to a task, newest first: reports, 立项 and 销号, each with its day and its author. */
export function Timeline({ task }: { readonly task: Task }) {
  const desk = useDesk();
  const directory = desk.directory.value;
  return (
    <ol class="timeline">
      {task.closedOn !== null && (
        <li class="timeline-entry">
          <p class="timeline-head">
            <strong>销号</strong>
            <span class="hint">{listDate(task.closedOn, desk.today.value)}</span>
          </p>
          {task.evidence !== null && <p>{`依据：${task.evidence}`}</p>}
        </li>
      )}
      {task.reports.toReversed().map(report => (
        <li key={report.id} class="timeline-entry">
          <p class="timeline-head">
            <strong class={report.state === 'difficult' ? 'flag' : undefined}>{PROGRESS_WORDS[report.state]}</strong>
            <span class="hint">
              {`${directory.unitName(report.unitId)} ${directory.personName(report.personId)}，${momentWords(millisecondsOf(report.at), desk.now.value)}`}
            </span>
          </p>
          {report.text !== '' && <p>{report.text}</p>}
        </li>
      ))}
      <li class="timeline-entry">
        <p class="timeline-head">
          <strong>立项</strong>
          <span class="hint">
            {`${directory.unitName(task.keptBy)} ${directory.personName(task.setBy)}，${listDate(task.setOn, desk.today.value)}`}
          </span>
        </p>
      </li>
    </ol>
  );
}

import { useState } from 'preact/hooks';
import { may } from '../../../shared/domain/accounts/policy.ts';
import { dueStatus } from '../../../shared/domain/calendar/lights.ts';
import type { Task } from '../../../shared/domain/ledger/types.ts';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import { listDate } from '../../../shared/words/dates.ts';
import { refusalText } from '../../../shared/words/refusals.ts';
import { PROGRESS_WORDS } from '../../../shared/words/terms.ts';
import { Button } from '../../ui/Button.tsx';
import { StatusMark } from '../../ui/StatusMark.tsx';
import { SyncMark } from '../../ui/SyncMark.tsx';
import { addressText } from '../desk/address.ts';
import { type ReportDraft, ReportForm } from '../ledger/ReportForm.tsx';
import { reportOrder } from '../ledger/task-orders.ts';
import type { CaptureDesk, Filer } from './capture-desk.ts';

type FiledTaskProps = {
  readonly id: RecordId;
  readonly task: Task;
  readonly unsent: boolean;
  readonly desk: CaptureDesk;
  readonly filer: Filer;
};

/** One task of the document: its light, who leads it, and 报进展 for whom it asks something of. */
export function FiledTask({ id, task, unsent, desk, filer }: FiledTaskProps) {
  const [reporting, setReporting] = useState(false);
  const { actor, directory, today, calendar } = filer;
  const done = task.state === 'review' ? 'review' : task.state === 'closed' ? (task.closedOn ?? today) : null;
  const status = dueStatus(calendar, task.dueOn, today, done);
  const answers = { keptBy: task.keptBy, answeredBy: [task.leadUnitId, ...task.coUnitIds] };
  const reportable = task.state !== 'closed' && may(actor, 'ledger.report', answers);
  const report = async (draft: ReportDraft) => {
    const order = reportOrder({ id, task }, draft, desk.entropy);
    const refusal = await desk.perform([order], `${PROGRESS_WORDS[draft.state]}：${task.content}`);
    return refusal === null ? null : refusalText(refusal);
  };
  return (
    <li class="filed-task">
      <button type="button" class="filed-task-open" onClick={() => desk.openDesk(addressText({ screen: 'tasks', id }))}>
        {task.content}
      </button>
      <div class="filed-task-line">
        <StatusMark status={status} />
        {task.dueOn !== null && <span class="hint nobr">{listDate(task.dueOn, today)}</span>}
        <span class="hint">{directory.unitName(task.leadUnitId)}</span>
        {unsent && <SyncMark bare />}
        {reportable && !reporting && (
          <Button small kind="quiet" label={`报进展：${task.content}`} onPress={() => setReporting(true)}>
            报进展
          </Button>
        )}
      </div>
      {reporting && <ReportForm onReport={report} onClose={() => setReporting(false)} />}
    </li>
  );
}

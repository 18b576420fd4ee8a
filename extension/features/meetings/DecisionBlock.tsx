import { tasksSet } from '../../../shared/domain/meetings/rules.ts';
import type { Decision } from '../../../shared/domain/meetings/types.ts';
import { Button } from '../../ui/Button.tsx';
import { StatusMark } from '../../ui/StatusMark.tsx';
import { addressText } from '../desk/address.ts';
import { DecisionTaskForm } from './DecisionTaskForm.tsx';
import { MinutesForm } from './MinutesForm.tsx';
import type { MeetingRow } from './meeting-rows.ts';
import type { Meetings } from './use-meetings.ts';

type DecisionBlockProps = {
  readonly row: MeetingRow;
  readonly meetings: Meetings;
  /** Why it cannot be changed; null when it can. */
  readonly barred: string | null;
};

/** 议定事项: numbered sentences, each with its task or the button that makes it one. */
export function DecisionBlock({ row, meetings, barred }: DecisionBlockProps) {
  const { desk, doing, setDoing } = meetings;
  const { decisions, heldOn } = row.meeting;
  const isHeld = heldOn <= desk.today.value;
  const notHeld = isHeld ? null : '会后登记议定事项。';
  const writes = doing === 'minutes' && barred === null && isHeld;
  return (
    <section aria-label="议定事项">
      <div class="record-section-head">
        <h4>
          {decisions.length === 0 ? '议定事项' : `议定事项 ${decisions.length}项，已立项${tasksSet(row.meeting)}项`}
        </h4>
        {barred === null && !writes && (
          <Button small barred={notHeld} onPress={() => setDoing('minutes')}>
            记入纪要
          </Button>
        )}
      </div>
      {writes && <MinutesForm row={row} meetings={meetings} onClose={() => setDoing(null)} />}
      {decisions.length === 0 && !writes && <p class="hint">还没有议定事项。粘贴会议纪要，逐句勾选立项。</p>}
      <ol class="record-list decisions">
        {decisions.map(decision => (
          <Line key={decision.id} {...{ row, meetings, barred, decision }} />
        ))}
      </ol>
    </section>
  );
}

function Line({ row, meetings, barred, decision }: DecisionBlockProps & { readonly decision: Decision }) {
  const { desk, doing, setDoing } = meetings;
  const form = `task:${decision.id}`;
  if (doing === form && barred === null && decision.taskId === null) {
    return (
      <li>
        <p>{decision.text}</p>
        <DecisionTaskForm row={row} decision={decision} meetings={meetings} onClose={() => setDoing(null)} />
      </li>
    );
  }
  const drop = () => {
    const args = { meetingId: row.id, decisionId: decision.id };
    void desk.perform([{ name: 'meetings.dropDecision', args }], '已撤下议定事项');
  };
  return (
    <li>
      <p>{decision.text}</p>
      {decision.taskId !== null ? (
        <TaskLine taskId={decision.taskId} meetings={meetings} />
      ) : (
        barred === null && (
          <div class="item-acts">
            <Button small label={`立项：${decision.text}`} onPress={() => setDoing(form)}>
              立项
            </Button>
            <Button small kind="quiet" label={`撤下：${decision.text}`} onPress={drop}>
              撤下
            </Button>
          </div>
        )
      )}
    </li>
  );
}

function TaskLine({ taskId, meetings }: { readonly taskId: string; readonly meetings: Meetings }) {
  const task = meetings.desk.tasks.value.find(one => one.id === taskId);
  if (task === undefined) return <p class="record-list-facts">已立项，由其他单位办理。</p>;
  return (
    <p class="record-list-facts">
      <a href={addressText({ screen: 'tasks', id: taskId })}>{task.task.number ?? '待编号'}</a>
      <span>{task.lead}</span>
      <StatusMark status={task.status} />
    </p>
  );
}

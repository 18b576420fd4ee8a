import type { ComponentChildren } from 'preact';
import type { Calendar } from '../../../shared/domain/calendar/types.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { Deadline, Recognition, Task } from '../../../shared/recognition/types.ts';
import { Button } from '../../ui/Button.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { DeadlineChoice } from './DeadlineChoice.tsx';

type DemandBlockProps = {
  readonly read: Recognition;
  /** Null where nothing can be chosen yet. */
  readonly today: IsoDate | null;
  readonly calendar: Calendar | null;
  /** The deadline that is the task's date now. */
  readonly chosen: IsoDate | null;
  readonly onShow: (block: number) => Promise<void>;
  readonly onDeadline?: (deadline: Deadline) => void;
  readonly onTask?: (task: Task) => void;
  /** Whether supporting documents are demanded. */
  readonly policy: ComponentChildren;
  /** 拆任务; absent where nothing can be set yet. */
  readonly onSplit?: (() => void) | undefined;
  /** Whether the tasks lie open, however many there are. */
  readonly open?: boolean;
};

/** What it demands: whether supporting documents, by when, and the tasks it spells out. */
export function DemandBlock(props: DemandBlockProps) {
  const { read, today, calendar, chosen, onShow, onDeadline, onTask, policy, onSplit, open = false } = props;
  const tasks = read.internal ? [] : read.tasks;
  const split =
    onSplit !== undefined && tasks.length > 0 ? (
      <Button small onPress={onSplit}>
        {`拆任务 ${tasks.length}项`}
      </Button>
    ) : undefined;
  return (
    <Panel title="要求" actions={split}>
      {policy}
      <DeadlineChoice {...{ deadlines: read.deadlines, today, calendar, chosen, onShow }} onChoose={onDeadline} />
      {tasks.length > 0 && (
        <details class="capture-tasks" open={open || tasks.length <= 2}>
          <summary>{`原文列明任务${tasks.length}项`}</summary>
          <ol>
            {tasks.map(task => (
              <li key={`${task.at} ${task.text}`}>
                <p>{task.text}</p>
                <div class="capture-task-line">
                  <span class="hint">
                    {task.leads.length === 0 ? '未写明牵头单位' : `${task.leads.join('、')}牵头`}
                  </span>
                  <Button small kind="quiet" label={`看原文：${task.text}`} onPress={() => void onShow(task.at)}>
                    看原文
                  </Button>
                  {onTask !== undefined && (
                    <Button small label={`采用：${task.text}`} onPress={() => onTask(task)}>
                      采用
                    </Button>
                  )}
                </div>
              </li>
            ))}
          </ol>
        </details>
      )}
    </Panel>
  );
}

import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { Deadline, Recognition, SupportingPolicy, Task } from '../../../shared/recognition/types.ts';
import { Button } from '../../ui/Button.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { DeadlineChoice } from './DeadlineChoice.tsx';

type DemandBlockProps = {
  readonly read: Recognition;
  /** Null where nothing can be chosen yet. */
  readonly today: IsoDate | null;
  /** The deadline that is the task's date now. */
  readonly chosen: IsoDate | null;
  readonly onShow: (block: number) => Promise<void>;
  readonly onDeadline?: (deadline: Deadline) => void;
  readonly onTask?: (task: Task) => void;
  /** Whether the tasks lie open, however many there are. */
  readonly open?: boolean;
};

/** What it demands: whether supporting documents, by when, and the tasks it spells out. */
export function DemandBlock({ read, today, chosen, onShow, onDeadline, onTask, open = false }: DemandBlockProps) {
  return (
    <Panel title="要求">
      <Policy policy={read.needsSupportingPolicy} hidden={read.internal} />
      <DeadlineChoice {...{ deadlines: read.deadlines, today, chosen, onShow }} onChoose={onDeadline} />
      {read.tasks.length > 0 && !read.internal && (
        <details class="capture-tasks" open={open || read.tasks.length <= 2}>
          <summary>{`原文列明任务${read.tasks.length}项`}</summary>
          <ol>
            {read.tasks.map(task => (
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

function Policy({ policy, hidden }: { readonly policy: SupportingPolicy; readonly hidden: boolean }) {
  const words = policy.verdict === true ? '要求制定' : policy.verdict === false ? '不要求' : '未见明确要求，待核对';
  return (
    <dl class="fact-list">
      <div>
        <dt>配套文件</dt>
        <dd class={policy.verdict === null ? 'source-word guessed' : undefined}>{words}</dd>
      </div>
      {policy.quote !== null && !hidden && (
        <div>
          <dt>依据</dt>
          <dd class="capture-quote">{`“${policy.quote}”`}</dd>
        </div>
      )}
    </dl>
  );
}

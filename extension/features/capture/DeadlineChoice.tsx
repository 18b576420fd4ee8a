import { useId } from 'preact/hooks';
import { dueStatus } from '../../../shared/domain/calendar/lights.ts';
import { builtInCalendar } from '../../../shared/domain/calendar/tables.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { Deadline } from '../../../shared/recognition/types.ts';
import { documentDate, listDate } from '../../../shared/words/dates.ts';
import { Button } from '../../ui/Button.tsx';
import { StatusMark } from '../../ui/StatusMark.tsx';
import { inOrder } from './terms.ts';

type DeadlineChoiceProps = {
  readonly deadlines: readonly Deadline[];
  /** Null where nothing can be chosen yet. */
  readonly today: IsoDate | null;
  readonly chosen: IsoDate | null;
  readonly onShow: (block: number) => Promise<void>;
  readonly onChoose?: ((deadline: Deadline) => void) | undefined;
};

/** The deadlines a document names, soonest first; one of them becomes the task's. */
export function DeadlineChoice({ deadlines, today, chosen, onShow, onChoose }: DeadlineChoiceProps) {
  const group = useId();
  if (deadlines.length === 0) return <p class="hint">原文没有写明期限。</p>;
  return (
    <fieldset class="deadlines">
      <legend>{`期限${deadlines.length}处`}</legend>
      {inOrder(deadlines).map(deadline => {
        const id = `${group}-${deadline.at}-${deadline.start}`;
        const { resolved } = deadline;
        const takes = resolved !== null && onChoose !== undefined;
        return (
          <div key={id} class="deadline">
            {takes && (
              <input
                type="radio"
                id={id}
                name={group}
                checked={resolved === chosen}
                onChange={() => onChoose(deadline)}
              />
            )}
            <label for={takes ? id : undefined} class="deadline-date">
              {resolved === null ? '无明确日期' : today === null ? documentDate(resolved) : listDate(resolved, today)}
              {resolved !== null && today !== null && (
                <StatusMark status={dueStatus(builtInCalendar, resolved, today, null)} />
              )}
              {deadline.tier === 'goal' && <span class="hint">目标，不是时限</span>}
            </label>
            <p class="hint">
              {deadline.rule === '' ? `“${deadline.text}”` : `“${deadline.text}”：${deadline.rule}`}
              <Button small kind="quiet" label={`看原文：${deadline.text}`} onPress={() => void onShow(deadline.at)}>
                看原文
              </Button>
            </p>
          </div>
        );
      })}
    </fieldset>
  );
}

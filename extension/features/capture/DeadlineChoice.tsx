import { useId } from 'preact/hooks';
import { isCovered } from '../../../shared/domain/calendar/calendar.ts';
import { dueStatus } from '../../../shared/domain/calendar/lights.ts';
import type { Calendar } from '../../../shared/domain/calendar/types.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { Deadline } from '../../../shared/recognition/types.ts';
import { documentDate, listDate } from '../../../shared/words/dates.ts';
import { Button } from '../../ui/Button.tsx';
import { StatusMark } from '../../ui/StatusMark.tsx';
import { withNext } from './deadline-chosen.ts';
import { inOrder } from './terms.ts';

type DeadlineChoiceProps = {
  readonly deadlines: readonly Deadline[];
  /** Null where nothing can be chosen yet. */
  readonly today: IsoDate | null;
  readonly calendar: Calendar | null;
  readonly chosen: IsoDate | null;
  readonly onShow: (block: number) => Promise<void>;
  readonly onChoose?: ((deadline: Deadline) => void) | undefined;
};

/** The deadlines a document names, soonest first, a recurring one with its next day; one of them becomes the task's. */
export function DeadlineChoice({ deadlines, today, calendar, chosen, onShow, onChoose }: DeadlineChoiceProps) {
  const group = useId();
  if (deadlines.length === 0) return <p class="hint">原文没有写明期限。</p>;
  const dated = today === null || calendar === null ? deadlines : deadlines.map(one => withNext(one, today, calendar));
  return (
    <fieldset class="deadlines">
      <legend>{`期限${deadlines.length}处`}</legend>
      {inOrder(dated).map(deadline => {
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
              {resolved !== null && today !== null && calendar !== null && (
                <StatusMark status={dueStatus(calendar, resolved, today, null)} />
              )}
              {deadline.recurs !== null && resolved !== null && <span class="hint">下一次</span>}
              {resolved !== null && calendar !== null && !isCovered(calendar, resolved) && (
                <span class="hint">估算</span>
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

import type { DueItem } from '../../../shared/domain/reminders/due.ts';
import type { ReminderState } from '../../../shared/domain/reminders/types.ts';
import { momentWords } from '../../../shared/words/dates.ts';
import { Button } from '../../ui/Button.tsx';
import type { PopupActs } from './popup-acts.ts';

type RestingListProps = {
  readonly items: readonly DueItem[];
  readonly snoozes: ReminderState['snoozes'];
  readonly now: number;
  readonly acts: PopupActs;
};

/** What was put off, folded away below the list: until when, and the way back. */
export function RestingList({ items, snoozes, now, acts }: RestingListProps) {
  if (items.length === 0) return null;
  return (
    <details class="resting">
      <summary>{`已推迟${items.length}件`}</summary>
      <ul>
        {items.map(item => {
          const until = snoozes[item.id];
          return (
            <li key={item.id} class="due-row">
              <p>{item.task.content}</p>
              <div class="due-acts">
                <span class="hint">{until === undefined ? '不再提醒' : `${momentWords(until, now)}再提醒`}</span>
                <Button small kind="quiet" label={`恢复：${item.task.content}`} onPress={() => void acts.restore(item)}>
                  恢复
                </Button>
                {until !== undefined && (
                  <Button
                    small
                    kind="quiet"
                    label={`不再提醒：${item.task.content}`}
                    onPress={() => void acts.mute(item)}
                  >
                    不再提醒
                  </Button>
                )}
              </div>
            </li>
          );
        })}
      </ul>
    </details>
  );
}

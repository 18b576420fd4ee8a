import { useState } from 'preact/hooks';
import type { Actor } from '../../../../shared/domain/accounts/actor.ts';
import type { IsoDate } from '../../../../shared/kernel/dates.ts';
import { listDate } from '../../../../shared/words/dates.ts';
import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { type MovedTask, moveOrders } from './moved-tasks.ts';

type MovedListProps = {
  readonly title: string;
  readonly moved: readonly MovedTask[];
  readonly actor: Actor;
  readonly today: IsoDate;
  /** Gives back why not; absent where the dates move with something else. */
  readonly onMove?: () => Promise<string | null>;
};

/** The open tasks whose date is another by the new table: what, from when, to when; those whose reasons alone change are only counted. */
export function MovedList({ title, moved, actor, today, onMove }: MovedListProps) {
  const [refused, setRefused] = useState<string | null>(null);
  const dated = moved.filter(({ task, dueOn }) => task.dueOn !== dueOn);
  const own = moveOrders(moved, actor).length;
  const reasons = moved.length - dated.length;
  return (
    <section class="calendar-moved" aria-label={title}>
      <h3>{title}</h3>
      <ul class="option-rows">
        {dated.map(({ id, task, dueOn }) => (
          <li key={id}>
            <span>{task.content}</span>
            <span class="nobr">
              {`${task.dueOn === null ? '未定' : listDate(task.dueOn, today)} → ${listDate(dueOn, today)}`}
            </span>
          </li>
        ))}
      </ul>
      {reasons > 0 && <p class="hint">{`另有${reasons}件日期不变，期限依据随之更新。`}</p>}
      {own < moved.length && <p class="hint">{`其中${moved.length - own}件不由本账号调整，请立项单位在本页调整。`}</p>}
      {refused !== null && <Notice kind="error" title={refused} />}
      {onMove !== undefined && own > 0 && (
        <Button onPress={() => void onMove().then(setRefused)}>{`调整${own}件期限`}</Button>
      )}
    </section>
  );
}

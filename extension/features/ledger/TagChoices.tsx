import { TASK_TAGS } from '../../../shared/domain/ledger/types.ts';
import { useDesk } from '../desk/desk-context.ts';
import { retagOrder } from './task-orders.ts';
import type { TaskRow } from './task-rows.ts';

/** The tags of a task; each is set and taken at once. */
export function TagChoices({ row, barred }: { readonly row: TaskRow; readonly barred: string | null }) {
  const desk = useDesk();
  const { tags } = row.task;
  return (
    <span class="tag-choices">
      {TASK_TAGS.map(tag => (
        <label key={tag} title={barred ?? undefined}>
          <input
            type="checkbox"
            checked={tags.includes(tag)}
            disabled={barred !== null}
            onChange={event => {
              const { checked } = event.currentTarget;
              const wanted = TASK_TAGS.filter(one => (one === tag ? checked : tags.includes(one)));
              void desk.perform([retagOrder(row, wanted)], checked ? `已标记${tag}` : `已去掉标签${tag}`);
            }}
          />
          {tag}
        </label>
      ))}
    </span>
  );
}

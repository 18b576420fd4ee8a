import { STANDING_WORDS, STANDINGS, type Standing, stands } from './task-filter.ts';
import type { TaskRow } from './task-rows.ts';

type LightBarProps = {
  /** The tasks that answer every other condition. */
  readonly rows: readonly TaskRow[];
  readonly standing: Standing | null;
  readonly hrefOf: (standing: Standing | null) => string;
};

const ALWAYS: readonly Standing[] = ['overdue', 'today', 'near', 'review', 'open', 'closed'];

/** How the tasks stand, in figures; each narrows the list to its tasks. Special standings appear only when there are such tasks. */
export function LightBar({ rows, standing, hrefOf }: LightBarProps) {
  const shown = STANDINGS.map(one => ({ one, count: rows.filter(row => stands(row, one)).length })).filter(
    ({ one, count }) => count > 0 || ALWAYS.includes(one) || one === standing,
  );
  return (
    <nav class="light-bar" aria-label="按状态看">
      <a href={hrefOf(null)} aria-current={standing === null ? 'true' : undefined}>
        全部<span class="light-bar-count">{rows.length}</span>
      </a>
      {shown.map(({ one, count }) => (
        <a
          key={one}
          href={hrefOf(one)}
          class={one === 'overdue' && count > 0 ? 'pressing' : undefined}
          aria-current={standing === one ? 'true' : undefined}
        >
          {STANDING_WORDS[one]}
          <span class="light-bar-count">{count}</span>
        </a>
      ))}
    </nav>
  );
}

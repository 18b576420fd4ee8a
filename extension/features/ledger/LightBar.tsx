import { useMemo } from 'preact/hooks';
import { STANDING_WORDS, STANDINGS, type Standing, standingCounts } from './task-filter.ts';
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
  const counts = useMemo(() => standingCounts(rows), [rows]);
  const shown = STANDINGS.filter(one => counts[one] > 0 || ALWAYS.includes(one) || one === standing);
  return (
    <nav class="light-bar" aria-label="按状态看">
      <a href={hrefOf(null)} aria-current={standing === null ? 'true' : undefined}>
        全部
        <Count of={rows.length} />
      </a>
      {shown.map(one => (
        <a
          key={one}
          href={hrefOf(one)}
          class={one === 'overdue' && counts.overdue > 0 ? 'pressing' : undefined}
          aria-current={standing === one ? 'true' : undefined}
        >
          {STANDING_WORDS[one]}
          <Count of={counts[one]} />
        </a>
      ))}
    </nav>
  );
}

/** The figure alone is seen; read aloud it has its unit. */
function Count({ of }: { readonly of: number }) {
  return (
    <span class="light-bar-count">
      {of}
      <span class="visually-hidden">项</span>
    </span>
  );
}

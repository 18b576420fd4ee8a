import { useMemo } from 'preact/hooks';
import { SLIP_STATES } from '../../../shared/domain/slips/types.ts';
import { SLIP_STATE_WORDS, SLIP_TYPE_WORDS } from '../../../shared/words/slips.ts';
import { Button } from '../../ui/Button.tsx';
import { FilterLine } from '../../ui/FilterLine.tsx';
import { FIGURE_WORDS, PERIOD_WORDS } from './figure-words.ts';
import { filterSlips, type SlipFilter, standsSo } from './slip-filter.ts';
import type { Slips } from './use-slips.ts';

type Standing = SlipFilter['standing'];

const WORDS = { mine: '待我办理', open: '未办结', ...SLIP_STATE_WORDS } as const;
const ALWAYS: readonly Standing[] = ['mine', 'open'];

/** The head of the list: how the slips stand, what narrows it, and the way to the figures. */
export function SlipsHead({ slips }: { readonly slips: Slips }) {
  const { filter, all, rows, desk } = slips;
  const today = desk.today.value;
  const others = useMemo(() => filterSlips(all, { ...filter, standing: null }, today), [all, filter, today]);
  const standings = (['mine', 'open', ...SLIP_STATES] as const).map(one => ({
    one,
    count: others.filter(row => standsSo(row, one)).length,
  }));
  return (
    <div class="list-head">
      <h1 class="visually-hidden">三单一书</h1>
      <div class="list-head-row">
        <nav class="light-bar" aria-label="按状态看">
          <a
            href={slips.hrefOf({ ...filter, standing: null, figure: null })}
            aria-current={filter.standing === null ? 'true' : undefined}
          >
            全部<span class="light-bar-count">{others.length}</span>
          </a>
          {standings
            .filter(({ one, count }) => count > 0 || ALWAYS.includes(one) || one === filter.standing)
            .map(({ one, count }) => (
              <a
                key={one}
                class={one === 'mine' && count > 0 ? 'pressing' : undefined}
                href={slips.hrefOf({ ...filter, standing: one, figure: null })}
                aria-current={filter.standing === one ? 'true' : undefined}
              >
                {WORDS[one]}
                <span class="light-bar-count">{count}</span>
              </a>
            ))}
        </nav>
        <FilterLine
          conditions={conditionsOf(filter)}
          onRemove={key => {
            window.location.hash = slips.hrefOf(
              key === 'type' ? { ...filter, type: null } : { ...filter, figure: null },
            );
          }}
          count={`共${rows.length}件`}
        />
        <a href={slips.figuresHref(filter.period)}>统计</a>
        {slips.drafts && <Button onPress={() => slips.setDoing('draft')}>拟制</Button>}
      </div>
    </div>
  );
}

const conditionsOf = ({ type, figure, period }: SlipFilter) => [
  ...(type === null ? [] : [{ key: 'type', value: SLIP_TYPE_WORDS[type] }]),
  ...(figure === null ? [] : [{ key: 'figure', value: `${PERIOD_WORDS[period]}${FIGURE_WORDS[figure]}` }]),
];

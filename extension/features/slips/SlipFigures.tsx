import { useMemo } from 'preact/hooks';
import type { TypeFigures } from '../../../shared/domain/slips/figures.ts';
import { documentDate } from '../../../shared/words/dates.ts';
import { SLIP_TYPE_WORDS } from '../../../shared/words/slips.ts';
import { FIGURE_WORDS, PERIOD_WORDS } from './figure-words.ts';
import { FIGURES, type Figure, figuresIn, PERIODS, periodOf } from './slip-filter.ts';
import type { Slips } from './use-slips.ts';

/** The funnel of 三单一书 in a period; each figure opens its rows, slips and matters are counted apart (D-06). */
export function SlipFigures({ slips }: { readonly slips: Slips }) {
  const { all, filter } = slips;
  const today = slips.desk.today.value;
  const figures = useMemo(() => figuresIn(all, filter.period, today), [all, filter.period, today]);
  const { from, to } = periodOf(filter.period, today);
  return (
    <section class="slip-figures" aria-label="三单一书统计">
      <div class="list-head-row">
        <h1>三单一书统计</h1>
        <nav class="light-bar" aria-label="统计时段">
          {PERIODS.map(one => (
            <a key={one} href={slips.figuresHref(one)} aria-current={one === filter.period ? 'true' : undefined}>
              {PERIOD_WORDS[one]}
            </a>
          ))}
        </nav>
        <a href={slips.hrefOf({})}>返回单子</a>
      </div>
      <p class="secondary">{sentence(figures, PERIOD_WORDS[filter.period])}</p>
      <table class="figure-table">
        <thead>
          <tr>
            <th scope="col">种类</th>
            {FIGURES.map(one => (
              <th key={one} scope="col">
                {FIGURE_WORDS[one]}
              </th>
            ))}
            <th scope="col">事项</th>
          </tr>
        </thead>
        <tbody>
          {figures.map(row => (
            <tr key={row.type}>
              <th scope="row">{SLIP_TYPE_WORDS[row.type]}</th>
              {FIGURES.map(one => (
                <td key={one}>
                  <FigureLink slips={slips} figures={row} figure={one} />
                </td>
              ))}
              <td>{`${row.matters}件`}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="hint">{`按发出日期${documentDate(from)}至${documentDate(to)}统计，撤回的不计。责令书以期计，一期可含多个事项。`}</p>
    </section>
  );
}

type FigureLinkProps = { readonly slips: Slips; readonly figures: TypeFigures; readonly figure: Figure };

function FigureLink({ slips, figures, figure }: FigureLinkProps) {
  const count = figures[figure].length;
  const words = `${count}${figures.type === 'order' ? '期' : '件'}`;
  if (count === 0) return <span class="hint">{words}</span>;
  return (
    <a class={figure === 'late' ? 'figure pressing' : 'figure'} href={slips.hrefOf({ type: figures.type, figure })}>
      {words}
      <span class="visually-hidden">{`，${SLIP_TYPE_WORDS[figures.type]}${FIGURE_WORDS[figure]}`}</span>
    </a>
  );
}

/** As a report says it: 今年以来，累计下发提示单25件、交办单20件、催办单15件，责令书4期. */
function sentence(figures: readonly TypeFigures[], period: string): string {
  const [notice, assign, press, order] = figures.map(({ sent }) => sent.length);
  return `${period}，累计下发提示单${notice}件、交办单${assign}件、催办单${press}件，责令书${order}期。`;
}

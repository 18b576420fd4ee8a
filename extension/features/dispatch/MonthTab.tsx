import { may } from '../../../shared/domain/accounts/policy.ts';
import { partsOf } from '../../../shared/kernel/dates.ts';
import { listDate } from '../../../shared/words/dates.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { addressText } from '../desk/address.ts';
import { useDesk } from '../desk/desk-context.ts';
import { NotYet } from '../desk/NotYet.tsx';
import { AskedItem } from './AskedItem.tsx';
import { MinutesPanel } from './MinutesPanel.tsx';
import { type MonthView, monthView } from './month-view.ts';
import { StartPanel } from './StartPanel.tsx';

/** 任务调度: the month’s dispatch – what the ledger knew by itself, what was asked, and the answers, given where they stand. */
export function MonthTab() {
  const desk = useDesk();
  if (!desk.isLoaded('cycle')) return <NotYet label="正在读取本月调度" />;
  const view = monthView(desk);
  const { asked, cycle } = view;
  const overdue = desk.tasks.value.filter(row => row.status.state === 'overdue').length;
  return (
    <div class="account-sheet">
      <h1>{`${partsOf(desk.today.value).month}月调度`}</h1>
      <p class="secondary">{sentence(view, desk.today.value)}</p>
      {cycle === null && may(desk.actor.value, 'dispatch.run') && <StartPanel />}
      {overdue > 0 && (
        <p>
          <a class="figure pressing" href={addressText({ screen: 'tasks', query: { standing: 'overdue' } })}>
            {`逾期${overdue}项`}
          </a>
        </p>
      )}
      <section aria-label="调度提问">
        <h2>{`提问 ${asked.length}项`}</h2>
        {asked.length === 0 ? (
          <EmptyState title={cycle === null ? '本月调度还没有开始。' : '没有要答复的提问。'}>
            {cycle === null
              ? '到开始日自动推断各项任务的状态，只问推断不出的。'
              : '各项任务的状态已由台账推断，不再逐项报送。'}
          </EmptyState>
        ) : (
          <ul class="record-list">
            {asked.map(one => (
              <li key={one.id}>
                <AskedItem asked={one} />
              </li>
            ))}
          </ul>
        )}
      </section>
      {cycle !== null && may(desk.actor.value, 'dispatch.run') && <MinutesPanel cycle={cycle} view={view} />}
    </div>
  );
}

function sentence({ cycle, days, asked }: MonthView, today: Parameters<typeof listDate>[1]): string {
  const span = `${listDate(days.openOn, today)}至${listDate(days.closeOn, today)}`;
  if (cycle === null) return `${span}。`;
  const { tasks, inferred } = cycle.counts;
  const answered = asked.filter(({ question }) => question.answer !== null).length;
  const state = cycle.closedAt === null ? '进行中' : '已结束';
  return `${span}，${state}。在办${tasks}项，台账推断${inferred}项，本月少问了${inferred}次；提问${asked.length}项，已答复${answered}项。`;
}

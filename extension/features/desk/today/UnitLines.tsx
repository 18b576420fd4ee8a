import { useMemo } from 'preact/hooks';
import { by, byNumber, descending } from '../../../../shared/kernel/compare.ts';
import { DataTable } from '../../../ui/DataTable.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import type { Column } from '../../../ui/table-columns.ts';
import { type UnitLine, unitLines } from '../../ledger/overview.ts';
import type { Standing } from '../../ledger/task-filter.ts';
import type { TaskRow } from '../../ledger/task-rows.ts';
import { addressText } from '../address.ts';
import { useDesk } from '../desk-context.ts';

/** The units and how what they lead stands; every figure opens its list. */
export function UnitLines({ rows }: { readonly rows: readonly TaskRow[] }) {
  const desk = useDesk();
  const lines = useMemo(() => unitLines(rows), [rows]);
  return (
    <Panel title="各单位" aside={`${lines.length}个牵头单位`} flush>
      <DataTable
        label="各单位台账"
        columns={COLUMNS}
        rows={lines}
        rowKey={keyOf}
        onOpen={line => desk.router.go({ screen: 'tasks', query: { lead: line.unitId } })}
        empty={<EmptyState title="台账还没有任务。">打开一份公文，按 Alt+G 入账，再立项。</EmptyState>}
      />
    </Panel>
  );
}

const keyOf = (line: UnitLine): string => line.unitId;

function figureColumn(
  key: 'overdue' | 'today' | 'near' | 'review' | 'open' | 'closed',
  title: string,
): Column<UnitLine> {
  return {
    key,
    title,
    width: 72,
    numeric: true,
    cell: line => <Figure {...{ line, title }} standing={key} value={line[key]} />,
    compare: by(line => line[key], descending(byNumber)),
  };
}

const COLUMNS: readonly Column<UnitLine>[] = [
  { key: 'unit', title: '牵头单位', cell: line => line.unit, compare: by(line => line.place, byNumber) },
  {
    key: 'tasks',
    title: '任务',
    width: 72,
    numeric: true,
    cell: line => <Figure line={line} title="任务" standing={null} value={line.tasks} />,
    compare: by(line => line.tasks, descending(byNumber)),
  },
  figureColumn('overdue', '逾期'),
  figureColumn('today', '今日'),
  figureColumn('near', '5日内'),
  figureColumn('review', '待核对'),
  figureColumn('open', '在办'),
  figureColumn('closed', '已销号'),
];

type FigureProps = { line: UnitLine; title: string; standing: Standing | null; value: number };

function Figure({ line, title, standing, value }: FigureProps) {
  if (value === 0) return <span class="hint">0</span>;
  const query = { lead: line.unitId, ...(standing === null ? {} : { standing }) };
  return (
    <a
      class={standing === 'overdue' ? 'figure pressing' : 'figure'}
      href={addressText({ screen: 'tasks', query })}
      aria-label={`${value}项，${line.unit}${title}`}
    >
      {value}
    </a>
  );
}

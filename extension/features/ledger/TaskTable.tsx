import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { by, byNumber, byText, nullsLast } from '../../../shared/kernel/compare.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import { listDate } from '../../../shared/words/dates.ts';
import { NUMBER_PENDING, PROGRESS_WORDS } from '../../../shared/words/terms.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { Nobr } from '../../ui/Nobr.tsx';
import { StatusMark } from '../../ui/StatusMark.tsx';
import { SyncMark } from '../../ui/SyncMark.tsx';
import type { Column } from '../../ui/table-columns.ts';
import { byLedgerNumber } from '../documents/ledger-number.ts';
import { byPressure, type TaskRow } from './task-rows.ts';

type TaskTableProps = {
  readonly rows: readonly TaskRow[];
  readonly today: IsoDate;
  readonly onOpen: (row: TaskRow) => void;
  readonly onActive?: (row: TaskRow) => void;
  readonly openKey: string | null;
  readonly empty: ComponentChildren;
  /** How much there is room for; beside the detail few columns do. */
  readonly columns: keyof typeof CHOICES;
  readonly selected?: ReadonlySet<string>;
  readonly onSelect?: (selected: ReadonlySet<string>) => void;
  readonly bulk?: ComponentChildren;
};

const CHOICES = {
  all: ['content', 'number', 'lead', 'supports', 'due', 'status', 'latest'],
  some: ['content', 'number', 'lead', 'due', 'status'],
  few: ['content', 'lead', 'due', 'status'],
} as const;

const keyOf = (row: TaskRow): string => row.id;

/** The ledger as a table: 任务, 编号, who answers, until when, how it stands and what was last heard of it. */
export function TaskTable({ rows, today, columns: choice, ...rest }: TaskTableProps) {
  const columns = useMemo(() => {
    const all = { ...COLUMNS, due: dueColumn(today) };
    return CHOICES[choice].map(key => all[key]);
  }, [today, choice]);
  return <DataTable label="台账任务" twoLines columns={columns} rows={rows} rowKey={keyOf} {...rest} />;
}

const COLUMNS = {
  content: {
    key: 'content',
    title: '任务',
    cell: row => <Content row={row} />,
    text: row => row.task.content,
  },
  number: {
    key: 'number',
    title: '编号',
    width: 132,
    cell: row =>
      row.task.number === null ? <span class="hint">{NUMBER_PENDING}</span> : <Nobr>{row.task.number}</Nobr>,
    compare: by(row => row.task.number, byLedgerNumber),
  },
  lead: {
    key: 'lead',
    title: '牵头单位',
    width: 124,
    cell: row => row.lead,
    text: row => row.lead,
    compare: by(row => row.leadPlace, byNumber),
  },
  supports: {
    key: 'supports',
    title: '配合单位',
    width: 132,
    cell: row => unitsApart(row.supports),
    text: row => row.supports,
  },
  status: {
    key: 'status',
    title: '状态',
    width: 132,
    cell: row => <StatusMark status={row.status} />,
    compare: byPressure,
  },
  latest: {
    key: 'latest',
    title: '最新进展',
    cell: row => <Latest row={row} />,
    text: row => row.latest?.text ?? '',
    compare: by(row => (row.latest?.at as string | undefined) ?? null, nullsLast(byText)),
  },
} satisfies Record<string, Column<TaskRow>>;

const dueColumn = (today: IsoDate): Column<TaskRow> => ({
  key: 'due',
  title: '完成时限',
  width: 152,
  cell: row => (row.task.dueOn === null ? null : <Nobr>{listDate(row.task.dueOn, today)}</Nobr>),
  compare: by(row => row.task.dueOn as string | null, nullsLast(byText)),
});

function Content({ row }: { readonly row: TaskRow }) {
  return (
    <>
      {row.task.content}
      {row.disputed > 0 && <span class="flag"> 有冲突</span>}
      {row.unsent && (
        <>
          {' '}
          <SyncMark />
        </>
      )}
    </>
  );
}

function Latest({ row: { latest } }: { readonly row: TaskRow }) {
  if (latest === null) return null;
  return (
    <>
      <span class={latest.state === 'difficult' ? 'flag' : 'secondary'}>{PROGRESS_WORDS[latest.state]}</span>
      {latest.text !== '' && `：${latest.text}`}
    </>
  );
}

/** Names that break between two of them only. */
function unitsApart(names: string) {
  const each = names.split('、');
  return each.map((unit, place) => <Nobr key={unit}>{place < each.length - 1 ? `${unit}、` : unit}</Nobr>);
}

import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { by, byText, nullsLast } from '../../../shared/kernel/compare.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import { listDate } from '../../../shared/words/dates.ts';
import { SLIP_TYPE_WORDS } from '../../../shared/words/slips.ts';
import { NUMBER_PENDING } from '../../../shared/words/terms.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { Nobr } from '../../ui/Nobr.tsx';
import { StatusMark } from '../../ui/StatusMark.tsx';
import { SyncMark } from '../../ui/SyncMark.tsx';
import type { Column } from '../../ui/table-columns.ts';
import type { SlipRow } from './slip-rows.ts';

type SlipTableProps = {
  readonly rows: readonly SlipRow[];
  readonly today: IsoDate;
  readonly columns: keyof typeof CHOICES;
  readonly openKey: string | null;
  readonly onOpen: (row: SlipRow) => void;
  readonly onActive: (row: SlipRow) => void;
  readonly selected?: ReadonlySet<string>;
  readonly onSelect?: (selected: ReadonlySet<string>) => void;
  readonly bulk?: ComponentChildren;
  readonly empty: ComponentChildren;
};

const CHOICES = {
  all: ['matter', 'type', 'number', 'addressee', 'sent', 'status'],
  few: ['matter', 'type', 'addressee', 'status'],
} as const;

const keyOf = (row: SlipRow): string => row.id;

/** 三单一书 as a table: 事项, 种类, 编号, 主送单位, 发出, 状态. */
export function SlipTable({ rows, today, columns: choice, ...rest }: SlipTableProps) {
  const columns = useMemo(() => {
    const all = { ...COLUMNS, sent: sentColumn(today) };
    return CHOICES[choice].map(key => all[key]);
  }, [today, choice]);
  return <DataTable label="三单一书" twoLines columns={columns} rows={rows} rowKey={keyOf} {...rest} />;
}

const COLUMNS = {
  matter: {
    key: 'matter',
    title: '事项',
    cell: row => (
      <>
        {row.matter}
        {row.unsent && (
          <>
            {' '}
            <SyncMark />
          </>
        )}
      </>
    ),
    text: row => row.matter,
  },
  type: {
    key: 'type',
    title: '种类',
    width: 76,
    cell: row => <span class={row.slip.type === 'order' ? 'flag' : undefined}>{SLIP_TYPE_WORDS[row.slip.type]}</span>,
  },
  number: {
    key: 'number',
    title: '编号',
    width: 136,
    cell: row => <SlipNumber row={row} />,
    compare: by(row => row.slip.number, nullsLast(byText)),
  },
  addressee: {
    key: 'addressee',
    title: '主送单位',
    width: 124,
    cell: row => row.addressee,
    text: row => row.addressee,
  },
  status: { key: 'status', title: '状态', width: 168, cell: row => <StatusMark status={row.status} /> },
} satisfies Record<string, Column<SlipRow>>;

function SlipNumber({ row }: { readonly row: SlipRow }) {
  if (row.slip.number !== null) return <Nobr>{row.slip.number}</Nobr>;
  return row.slip.issuedOn === null ? null : <span class="hint">{NUMBER_PENDING}</span>;
}

const sentColumn = (today: IsoDate): Column<SlipRow> => ({
  key: 'sent',
  title: '发出',
  width: 128,
  cell: row => (row.slip.issuedOn === null ? null : <Nobr>{listDate(row.slip.issuedOn, today)}</Nobr>),
  compare: by(row => row.slip.issuedOn as string | null, nullsLast(byText)),
});

import type { ComponentChildren } from 'preact';
import { by, byNumber, descending } from '../../../shared/kernel/compare.ts';
import { UNIT_KIND_WORDS } from '../../../shared/words/terms.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import type { Column } from '../../ui/table-columns.ts';
import type { UnitRow } from './unit-rows.ts';

type UnitTableProps = {
  readonly rows: readonly UnitRow[];
  readonly onOpen: (row: UnitRow) => void;
  readonly onActive: (row: UnitRow) => void;
  readonly openKey: string | null;
  readonly empty: ComponentChildren;
};

/** The org tree as a table, what belongs to a unit set in below it. */
export function UnitTable(props: UnitTableProps) {
  return <DataTable label="单位目录" columns={COLUMNS} rowKey={keyOf} {...props} />;
}

const keyOf = (row: UnitRow): string => row.unit.id;

const COLUMNS: readonly Column<UnitRow>[] = [
  {
    key: 'name',
    title: '单位',
    cell: row => (
      <span style={{ paddingLeft: `${row.depth * 16}px` }} class={row.unit.active ? undefined : 'secondary'}>
        {row.unit.name}
      </span>
    ),
    text: row => row.unit.name,
  },
  { key: 'short', title: '简称', cell: row => row.unit.shortName },
  { key: 'kind', title: '类型', width: 100, cell: row => UNIT_KIND_WORDS[row.unit.kind] },
  {
    key: 'people',
    title: '人员',
    width: 72,
    numeric: true,
    cell: row => row.people.length,
    compare: by(row => row.people.length, descending(byNumber)),
  },
];

import { useMemo, useRef, useState } from 'preact/hooks';
import { type Column, nextOrder, orderRows, type TableOrder } from './table-columns.ts';

type TableState<Row> = {
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly order?: TableOrder | null;
  readonly onOrder?: (order: TableOrder | null) => void;
  readonly onActive?: (row: Row) => void;
  readonly selected?: ReadonlySet<string>;
  readonly onSelect?: (selected: ReadonlySet<string>) => void;
};

const NOTHING: ReadonlySet<string> = new Set();

/** The state of a table: the rows in order, the row and cell the keys stand on, which cell is being edited, what is selected. */
export function useTable<Row>(props: TableState<Row>) {
  const { columns, rows, rowKey } = props;
  const [order, setOrder] = useState(props.order ?? null);
  const [active, setActive] = useState<{ readonly key: string; readonly at: number } | null>(null);
  const [cell, setCell] = useState<number | null>(null);
  const [editing, setEditing] = useState(false);
  const anchor = useRef(0);
  const selected = props.selected ?? NOTHING;

  const ordered = useMemo(() => orderRows(rows, columns, order), [rows, columns, order]);
  const at = useMemo(() => {
    if (active === null) return -1;
    const found = ordered.findIndex(row => rowKey(row) === active.key);
    // The active row has left the list (done, filtered out): whoever took its place is next.
    return found >= 0 ? found : Math.min(active.at, ordered.length - 1);
  }, [ordered, rowKey, active]);

  /** Puts the keys on a row that was opened elsewhere. */
  const standAt = (index: number) => {
    const row = ordered[index];
    if (row !== undefined) setActive({ key: rowKey(row), at: index });
  };
  const activate = (index: number, column: number | null) => {
    const row = ordered[index];
    if (row === undefined) return;
    setActive({ key: rowKey(row), at: index });
    setCell(column);
    setEditing(false);
    if (index !== at) props.onActive?.(row);
  };
  const stepCell = (step: -1 | 1) => {
    const next = (cell ?? -1) + step;
    setCell(next < 0 ? null : Math.min(next, columns.length - 1));
  };
  const sort = (key: string) => {
    const next = nextOrder(order, key);
    setOrder(next);
    props.onOrder?.(next);
  };
  /** Turns the selection of one row over; with `range`, selects from the row last turned to this one. */
  const select = (index: number, range: boolean) => {
    const next = new Set(selected);
    const row = ordered[index];
    if (row === undefined) return;
    if (range) {
      const [from, to] = [Math.min(anchor.current, index), Math.max(anchor.current, index)];
      for (const one of ordered.slice(from, to + 1)) next.add(rowKey(one));
    } else {
      if (!next.delete(rowKey(row))) next.add(rowKey(row));
      anchor.current = index;
    }
    props.onSelect?.(next);
  };
  const selectAll = () => {
    const all = selected.size < ordered.length;
    props.onSelect?.(all ? new Set(ordered.map(rowKey)) : NOTHING);
  };
  return {
    ordered,
    order,
    at,
    cell,
    editing,
    selected,
    standAt,
    activate,
    stepCell,
    sort,
    select,
    selectAll,
    setEditing,
  };
}

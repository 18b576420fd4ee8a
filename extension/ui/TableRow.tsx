import type { Column } from './table-columns.ts';

/** What all rows of a table have in common. */
export type TableRowShared<Row> = {
  readonly columns: readonly Column<Row>[];
  /** The cell the keys stand on, in the active row. */
  readonly cell: number | null;
  /** That cell is being edited. */
  readonly editing: boolean;
  /** A click on the name opens the row. */
  readonly opens: boolean;
  /** The edited cell has saved or given up. */
  readonly onDone: () => void;
};

type TableRowProps<Row> = TableRowShared<Row> & {
  readonly row: Row;
  /** Place in the order, from 0. */
  readonly index: number;
  /** The ids of the row and its cells are built on this, for `aria-activedescendant`. */
  readonly id: string;
  readonly active: boolean;
  /** The detail of this row is open beside the table. */
  readonly opened: boolean;
  /** Null for a table without boxes. */
  readonly selected: boolean | null;
};

/** One row of a table; its first cell names it. Clicks are answered by the table, by the row's and the cell's place. */
export function TableRow<Row>(props: TableRowProps<Row>) {
  const { index, selected, opened } = props;
  return (
    <tr
      id={props.id}
      data-at={index}
      class={names(props.active && 'active', selected === true && 'selected', opened && 'opened')}
      aria-rowindex={index + 2}
      aria-selected={selected ?? undefined}
      aria-current={opened ? true : undefined}
    >
      {selected !== null && (
        <td class="box">
          <input
            id={`${props.id}-box`}
            type="checkbox"
            tabIndex={-1}
            aria-label="选中"
            aria-labelledby={`${props.id}-box ${props.id}-0`}
            checked={selected}
          />
        </td>
      )}
      {props.columns.map((column, place) => (
        <TableCell key={column.key} {...props} column={column} place={place} />
      ))}
    </tr>
  );
}

type TableCellProps<Row> = TableRowProps<Row> & { readonly column: Column<Row>; readonly place: number };

function TableCell<Row>(props: TableCellProps<Row>) {
  const { row, column, place } = props;
  const current = props.active && props.cell === place;
  const edited = current && props.editing && column.edit !== undefined;
  const cell = {
    id: `${props.id}-${place}`,
    'data-place': place,
    class: names(column.numeric === true && 'numeric', current && 'current', edited && 'edited'),
    title: edited ? undefined : column.text?.(row),
  };
  const content = <span class="data-table-cell">{edited ? column.edit?.(row, props.onDone) : column.cell(row)}</span>;
  if (place > 0) return <td {...cell}>{content}</td>;
  return (
    <th {...cell} scope="row">
      {props.opens && !edited ? <span class="data-table-cell data-table-name">{column.cell(row)}</span> : content}
    </th>
  );
}

function names(...classes: readonly (string | false)[]): string | undefined {
  return classes.filter(Boolean).join(' ') || undefined;
}

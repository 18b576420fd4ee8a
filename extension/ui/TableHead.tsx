import type { Column, TableOrder } from './table-columns.ts';

type TableHeadProps<Row> = {
  readonly columns: readonly Column<Row>[];
  readonly order: TableOrder | null;
  readonly onSort: (key: string) => void;
  /** How much is selected; null for a table without boxes. */
  readonly boxes: 'none' | 'some' | 'all' | null;
  readonly onSelectAll: () => void;
};

/** The head of a table: a click on a title sorts by it, the box selects all. */
export function TableHead<Row>({ columns, order, onSort, boxes, onSelectAll }: TableHeadProps<Row>) {
  return (
    <thead>
      <tr aria-rowindex={1}>
        {boxes !== null && (
          <td class="box">
            <input
              type="checkbox"
              aria-label="全选"
              checked={boxes === 'all'}
              indeterminate={boxes === 'some'}
              onChange={onSelectAll}
            />
          </td>
        )}
        {columns.map(column => {
          const way = order?.key === column.key ? (order.down ? 'descending' : 'ascending') : 'none';
          const sorts = column.compare !== undefined;
          return (
            <th
              key={column.key}
              scope="col"
              class={column.numeric === true ? 'numeric' : undefined}
              aria-sort={sorts ? way : undefined}
            >
              {sorts ? (
                <button type="button" class={`data-table-sort ${way}`} onClick={() => onSort(column.key)}>
                  <span>{column.title}</span>
                  <svg viewBox="0 0 8 8" aria-hidden="true" focusable="false">
                    <path d="M1 5.5L4 2L7 5.5Z" />
                  </svg>
                </button>
              ) : (
                <span class="data-table-title">{column.title}</span>
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

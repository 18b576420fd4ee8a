import type { ComponentChildren } from 'preact';
import { useId, useRef } from 'preact/hooks';
import { TableBody } from './TableBody.tsx';
import { TableHead } from './TableHead.tsx';
import { BOX_WIDTH, type Column, leastWidth, type TableOrder } from './table-columns.ts';
import { tablePointer } from './table-pointer.ts';
import { useOpenedRow } from './use-opened-row.ts';
import { useRowWindow } from './use-row-window.ts';
import { useTable } from './use-table.ts';
import { useTableKeys } from './use-table-keys.ts';

export type DataTableProps<Row> = {
  /** What the table holds, spoken: 台账任务. */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** The order at first; a click on a head changes it and says so through `onOrder`. */
  readonly order?: TableOrder | null;
  readonly onOrder?: (order: TableOrder | null) => void;
  /** Keys of the selected rows; boxes are shown when there is an `onSelect`. */
  readonly selected?: ReadonlySet<string>;
  readonly onSelect?: (selected: ReadonlySet<string>) => void;
  /** What can be done with the selected rows; a bar at the bottom while any are. */
  readonly bulk?: ComponentChildren;
  /** Opens the detail: Space, a click on the first cell, Enter where nothing is edited. */
  readonly onOpen?: (row: Row) => void;
  /** The row whose detail is open. */
  readonly openKey?: string | null;
  /** The keys or the pointer moved to another row. */
  readonly onActive?: (row: Row) => void;
  /** Rows of 40 px whose text wraps to two lines, instead of 32 px and one. */
  readonly twoLines?: boolean;
  /** What stands there instead of rows: an EmptyState. */
  readonly empty?: ComponentChildren;
};

const HEAD_HEIGHT = 32;
const ROW_HEIGHT = 32;
const TWO_LINE_HEIGHT = 40;

/**
 * A table of any length that draws only the rows in view. It fills the height it is given; head and first column stay.
 * One tab stop: j k and arrows move, Enter edits or opens, Space opens, x selects, Esc leaves an edited cell.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { columns, onOpen } = props;
  const id = useId();
  const grid = useRef<HTMLTableElement>(null);
  const table = useTable(props);
  const { ordered, at, cell, selected } = table;
  const rowHeight = props.twoLines === true ? TWO_LINE_HEIGHT : ROW_HEIGHT;
  const { box, shown, reveal, page } = useRowWindow(ordered.length, rowHeight, HEAD_HEIGHT);
  const boxes = props.onSelect !== undefined;
  const keys = useTableKeys({ table, columns, grid, page, reveal, selects: boxes, onOpen });
  useOpenedRow({ table, rowKey: props.rowKey, openKey: props.openKey, reveal });
  const edits = (place: number) => columns[place]?.edit !== undefined;
  const pointer = tablePointer({ table, edits, enter: keys.enter, onOpen });
  const sort = (key: string) => {
    table.sort(key);
    box.current?.scrollTo({ top: 0 });
  };
  const activeId = at >= shown.from && at < shown.to ? `${id}-${at}${cell === null ? '' : `-${cell}`}` : undefined;

  return (
    <div class={props.twoLines === true ? 'data-table two-lines' : 'data-table'}>
      <div ref={box} class="data-table-box">
        <table
          ref={grid}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that is walked by keys is a grid
          role="grid"
          tabIndex={0}
          style={{ minWidth: `${leastWidth(columns, boxes)}px` }}
          aria-label={props.label}
          aria-rowcount={ordered.length + 1}
          aria-multiselectable={boxes ? true : undefined}
          aria-activedescendant={activeId}
          onKeyDown={keys.onKeyDown}
          onClick={pointer.onClick}
          onDblClick={pointer.onDblClick}
        >
          <colgroup>
            {boxes && <col class="box" style={{ width: `${BOX_WIDTH}px` }} />}
            {columns.map(column => (
              <col key={column.key} style={column.width === undefined ? undefined : { width: `${column.width}px` }} />
            ))}
          </colgroup>
          <TableHead
            columns={columns}
            order={table.order}
            onSort={sort}
            boxes={boxes ? extent(selected.size, ordered.length) : null}
            onSelectAll={table.selectAll}
          />
          <TableBody
            {...{ id, columns, rowHeight, shown, at, cell }}
            rows={ordered}
            rowKey={props.rowKey}
            editing={table.editing}
            opens={onOpen !== undefined}
            openKey={props.openKey}
            selected={boxes ? selected : null}
            onDone={keys.leaveCell}
          />
        </table>
      </div>
      {ordered.length === 0 && <div class="data-table-empty">{props.empty}</div>}
      {selected.size > 0 && (
        <fieldset class="data-table-bulk" aria-label="批量操作">
          <span class="nobr">{`已选${selected.size}项`}</span>
          {props.bulk}
        </fieldset>
      )}
    </div>
  );
}

function extent(selected: number, rows: number): 'none' | 'some' | 'all' {
  if (selected === 0) return 'none';
  return selected < rows ? 'some' : 'all';
}

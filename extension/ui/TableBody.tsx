import { TableRow, type TableRowShared } from './TableRow.tsx';
import type { RowWindow } from './use-row-window.ts';

type TableBodyProps<Row> = TableRowShared<Row> & {
  readonly id: string;
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly shown: RowWindow;
  /** Pixels. */
  readonly rowHeight: number;
  /** The active row, -1 for none. */
  readonly at: number;
  readonly openKey: string | null | undefined;
  /** Null for a table without boxes. */
  readonly selected: ReadonlySet<string> | null;
};

/** The rows in view, held in their place by empty bodies as high as the rows that are not drawn. */
export function TableBody<Row>(props: TableBodyProps<Row>) {
  const { rows, rowKey, shown, rowHeight, selected, columns } = props;
  const span = columns.length + (selected === null ? 0 : 1);
  return (
    <>
      <Spacer height={shown.from * rowHeight} span={span} />
      <tbody>
        {rows.slice(shown.from, shown.to).map((row, step) => {
          const index = shown.from + step;
          const key = rowKey(row);
          return (
            <TableRow
              key={key}
              row={row}
              index={index}
              id={`${props.id}-${index}`}
              columns={columns}
              active={index === props.at}
              cell={props.cell}
              editing={props.editing}
              opens={props.opens}
              opened={key === props.openKey}
              selected={selected?.has(key) ?? null}
              onDone={props.onDone}
            />
          );
        })}
      </tbody>
      <Spacer height={(rows.length - shown.to) * rowHeight} span={span} />
    </>
  );
}

function Spacer({ height, span }: { readonly height: number; readonly span: number }) {
  if (height <= 0) return null;
  return (
    <tbody aria-hidden="true">
      <tr>
        <td class="data-table-spacer" colSpan={span} style={{ height: `${height}px` }} />
      </tr>
    </tbody>
  );
}

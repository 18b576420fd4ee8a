import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Column } from './table-columns.ts';
import { type TableAct, tableAct } from './table-keys.ts';
import type { useTable } from './use-table.ts';

type TableKeys<Row> = {
  readonly table: ReturnType<typeof useTable<Row>>;
  readonly columns: readonly Column<Row>[];
  readonly grid: RefObject<HTMLTableElement | null>;
  readonly page: number;
  readonly reveal: (index: number) => void;
  readonly selects: boolean;
  readonly onOpen: ((row: Row) => void) | undefined;
};

/** Puts the keys of a table to work: moving, opening, editing, selecting, and leaving an edited cell. */
export function useTableKeys<Row>({ table, columns, grid, page, reveal, selects, onOpen }: TableKeys<Row>) {
  const { ordered, at, cell, editing } = table;

  useEffect(() => {
    if (editing) grid.current?.querySelector<HTMLElement>('.edited :is(input, select, textarea, button)')?.focus();
  }, [grid, editing]);

  const leaveCell = () => {
    table.setEditing(false);
    grid.current?.focus({ preventScroll: true });
  };
  const enter = (index: number, place: number | null) => {
    const row = ordered[index];
    if (row === undefined) return;
    table.activate(index, place);
    if (place !== null && columns[place]?.edit !== undefined) table.setEditing(true);
    else onOpen?.(row);
  };
  const onRow = (act: 'select' | 'enter' | 'open') => {
    const row = ordered[at];
    if (row === undefined) return;
    if (act === 'select') table.select(at, false);
    else if (act === 'enter') enter(at, cell);
    else onOpen?.(row);
    // What a key acts on is seen, wherever the wheel has scrolled to.
    reveal(at);
  };
  const perform = (asked: TableAct) => {
    if (asked.act === 'row') {
      table.activate(asked.to, cell);
      reveal(asked.to);
    } else if (asked.act === 'cell') table.stepCell(asked.step);
    else if (asked.act === 'select-all') table.selectAll();
    else onRow(asked.act);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) {
      if (event.key !== 'Escape' || !editing) return;
      event.stopPropagation();
      leaveCell();
      return;
    }
    const asked = tableAct(event, at, ordered.length, page);
    if (asked === null || (asked.act.startsWith('select') && !selects)) return;
    event.preventDefault();
    perform(asked);
  };
  return { onKeyDown, enter, leaveCell };
}

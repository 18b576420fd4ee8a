import type { useTable } from './use-table.ts';

type TablePointer<Row> = {
  readonly table: ReturnType<typeof useTable<Row>>;
  readonly edits: (place: number) => boolean;
  readonly enter: (index: number, place: number) => void;
  readonly onOpen: ((row: Row) => void) | undefined;
};

/** Puts the pointer to work on a table: a click makes a row active, on its name it opens it; a double click edits or opens. */
export function tablePointer<Row>({ table, edits, enter, onOpen }: TablePointer<Row>) {
  const onClick = (event: MouseEvent) => {
    const hit = cellAt(event.target);
    if (hit === null) return;
    if (hit.place === null) {
      if (hit.box) table.select(hit.index, event.shiftKey);
      return;
    }
    table.activate(hit.index, edits(hit.place) ? hit.place : null);
    const row = table.ordered[hit.index];
    if (hit.name && row !== undefined) onOpen?.(row);
  };
  const onDblClick = (event: MouseEvent) => {
    const hit = cellAt(event.target);
    if (hit !== null && hit.place !== null) enter(hit.index, hit.place);
  };
  return { onClick, onDblClick };
}

type Hit = { readonly index: number; readonly place: number | null; readonly name: boolean; readonly box: boolean };

/** Which cell was hit; null outside of rows and in a cell that is being edited. */
function cellAt(target: EventTarget | null): Hit | null {
  if (!(target instanceof Element)) return null;
  const cell = target.closest<HTMLElement>('tbody [data-place]');
  const row = target.closest<HTMLElement>('tr[data-at]');
  if (row === null || cell?.classList.contains('edited') === true) return null;
  return {
    index: Number(row.dataset.at),
    place: cell === null ? null : Number(cell.dataset.place),
    name: target.closest('.data-table-name') !== null,
    box: target.matches('input'),
  };
}

import { useEffect, useMemo } from 'preact/hooks';
import type { useTable } from './use-table.ts';

type OpenedRow<Row> = {
  readonly table: ReturnType<typeof useTable<Row>>;
  readonly rowKey: (row: Row) => string;
  readonly openKey: string | null | undefined;
  readonly reveal: (index: number) => void;
};

/** Brings the row whose detail was opened into view, by a link too, and lets the keys go on from it; sorting leaves the view alone. */
export function useOpenedRow<Row>({ table, rowKey, openKey, reveal }: OpenedRow<Row>): void {
  const { ordered, at, standAt } = table;
  const openAt = useMemo(
    () => (openKey == null ? -1 : ordered.findIndex(row => rowKey(row) === openKey)),
    [ordered, rowKey, openKey],
  );
  const found = openAt >= 0;
  // only another opened row moves the view, not another order of rows
  useEffect(() => {
    if (!found) return;
    reveal(openAt);
    if (at < 0) standAt(openAt);
  }, [openKey, found]);
}

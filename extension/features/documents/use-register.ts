import { useMemo } from 'preact/hooks';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import type { Address } from '../desk/address.ts';
import { useDesk } from '../desk/desk-context.ts';
import { openedAt } from '../desk/router.ts';
import { type DocumentRow, filterDocuments } from './document-rows.ts';

/** What the register shows, read out of the address, and the ways to change it. */
export function useRegister(all: readonly DocumentRow[]) {
  const desk = useDesk();
  const { id, query } = openedAt(desk.router);
  const { text = '', month = '', do: doing = null } = query;
  const rows = useMemo(() => filterDocuments(all, { text, month }), [all, text, month]);
  const opened = useMemo(() => all.find(row => row.id === id) ?? null, [all, id]);
  const to = (next: RecordId | null, more: Record<string, string> = {}): Address => ({
    screen: 'documents',
    id: next,
    query: { text, month, ...more },
  });
  return {
    ...{ all, rows, opened, id, doing, text, month },
    ready: desk.isLoaded('document'),
    open: (next: RecordId | null) => desk.router.go(to(next)),
    /** Shows another document in the detail without a step to go back to. */
    follow: (next: RecordId) => desk.router.replace(to(next)),
    narrow: (more: { text?: string; month?: string }) => desk.router.replace(to(id, more)),
    setDoing: (what: string | null) => {
      if (what === null) desk.refill.value = null;
      desk.router.replace(to(id, what === null ? {} : { do: what }));
    },
  };
}

/** The register as its screen sees it. */
export type Register = ReturnType<typeof useRegister>;

import { useMemo } from 'preact/hooks';
import { may } from '../../../shared/domain/accounts/policy.ts';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import type { Address } from '../desk/address.ts';
import { useDesk } from '../desk/desk-context.ts';
import { openedAt } from '../desk/router.ts';
import { keepingUnit } from '../ledger/keeping-unit.ts';
import { claimRows, filterClaims } from './claim-rows.ts';

/** What the ledger of claims shows, read out of the address, and the ways to change it. */
export function useClaims() {
  const desk = useDesk();
  const { id, query } = openedAt(desk.router);
  const entries = desk.view.watchKind('claim').value;
  const directory = desk.directory.value;
  const all = useMemo(() => claimRows(entries, directory), [entries, directory]);
  const year = query.year ?? desk.today.value.slice(0, 4);
  const unit = query.unit ?? '';
  const text = query.text ?? '';
  const rows = useMemo(() => filterClaims(all, { year, unit, text }), [all, year, unit, text]);
  const opened = useMemo(() => (id === null ? null : (all.find(row => row.id === id) ?? null)), [all, id]);
  const ownUnit = keepingUnit(desk.actor.value);
  const to = (next: RecordId | null, more: Record<string, string> = {}): Address => ({
    screen: 'dispatch',
    id: next,
    query: { tab: 'claims', year, unit, text, ...more },
  });
  return {
    ...{ desk, all, rows, opened, id, year, unit, text, ownUnit },
    doing: query.do ?? null,
    /** Whether I may write claims at all. */
    claims: ownUnit !== null && may(desk.actor.value, 'claims.keep', { keptBy: ownUnit }),
    ready: desk.isLoaded('claim'),
    open: (next: RecordId | null) => desk.router.go(to(next)),
    /** Opens the form for a new one, whatever is open beside the list. */
    begin: () => desk.router.go(to(null, { do: 'claim' })),
    follow: (next: RecordId) => desk.router.replace(to(next)),
    narrow: (more: { year?: string; unit?: string; text?: string }) => desk.router.replace(to(id, more)),
    setDoing: (what: string | null) => {
      if (what === null) desk.refill.value = null;
      // the form that closes may just have opened what it made
      desk.router.replace(to(openedAt(desk.router).id, what === null ? {} : { do: what }));
    },
  };
}

/** The ledger of claims as its tab sees it. */
export type Claims = ReturnType<typeof useClaims>;

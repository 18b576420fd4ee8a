import { useMemo } from 'preact/hooks';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import { type Address, addressText } from '../desk/address.ts';
import { useDesk } from '../desk/desk-context.ts';
import { openedAt } from '../desk/router.ts';
import { filterOf, filterTasks, queryOf, type TaskFilter } from './task-filter.ts';

/** What the ledger shows, read out of the address, and the ways to change it. */
export function useLedger() {
  const desk = useDesk();
  const { id, query } = openedAt(desk.router);
  const doing = query.do ?? null;
  const all = desk.tasks.value;
  const filter = useMemo(() => filterOf(query), [query]);
  const rows = useMemo(() => filterTasks(all, filter), [all, filter]);
  const opened = useMemo(() => (id === null ? null : (all.find(row => row.id === id) ?? null)), [all, id]);
  const to = (next: RecordId | null, act: string | null, narrowing: TaskFilter = filter): Address => ({
    screen: 'tasks',
    id: next,
    query: { ...queryOf(narrowing), ...(act === null ? {} : { do: act }) },
  });
  return {
    ...{ desk, filter, rows, all, opened, id, doing },
    ready: desk.isLoaded('task'),
    /** The list of tasks that stand so, under the other conditions in force. */
    hrefOf: (standing: TaskFilter['standing']) => addressText(to(null, null, { ...filter, standing })),
    open: (next: RecordId | null) => desk.router.go(to(next, null)),
    /** Shows another task in the detail without a step to go back to. */
    follow: (next: RecordId) => desk.router.replace(to(next, null)),
    narrow: (next: TaskFilter) => desk.router.replace(to(id, doing, next)),
    /** Opens a task with one of its forms. */
    act: (next: RecordId | null, what: string) => next !== null && desk.router.go(to(next, what)),
    setDoing: (what: string | null) => {
      if (what === null) desk.refill.value = null;
      desk.router.replace(to(id, what));
    },
  };
}

/** The ledger as its screen sees it. */
export type Ledger = ReturnType<typeof useLedger>;

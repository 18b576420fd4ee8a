import { useMemo } from 'preact/hooks';
import { may } from '../../../shared/domain/accounts/policy.ts';
import { REGIME_ID, regimeOf } from '../../../shared/domain/regime/types.ts';
import { proposeSlips } from '../../../shared/domain/slips/propose.ts';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import { type Address, addressText } from '../desk/address.ts';
import { useDesk } from '../desk/desk-context.ts';
import { openedAt } from '../desk/router.ts';
import { keepingUnit } from '../ledger/keeping-unit.ts';
import { filterOf, filterSlips, queryOf, type SlipFilter } from './slip-filter.ts';
import { slipRows } from './slip-rows.ts';

/** What the screens of 三单一书 read, and the ways to move among them; the address says what is open. */
export function useSlips() {
  const desk = useDesk();
  const { id, query } = openedAt(desk.router);
  const doing = query.do ?? null;
  const entries = desk.view.watchKind('slip').value;
  const [actor, calendar, today] = [desk.actor.value, desk.calendar.value, desk.today.value];
  const directory = desk.directory.value;
  const all = useMemo(
    () => slipRows({ entries, directory, actor, calendar, today }),
    [entries, directory, actor, calendar, today],
  );
  const filter = useMemo(() => filterOf(query), [query]);
  const rows = useMemo(() => filterSlips(all, filter, today), [all, filter, today]);
  const to = (next: RecordId | null, act: string | null, narrowing: SlipFilter = filter): Address => ({
    screen: 'dispatch',
    id: next,
    query: { ...queryOf(narrowing), ...(act === null ? {} : { do: act }) },
  });
  return {
    ...{ desk, entries, all, rows, filter, id, doing },
    opened: id === null ? null : (all.find(row => row.id === id) ?? null),
    ready: desk.isLoaded('slip'),
    drafts: may(actor, 'slips.draft'),
    keptBy: keepingUnit(actor),
    figuresShown: query.view === 'figures',
    open: (next: RecordId | null) => desk.router.go(to(next, null)),
    follow: (next: RecordId) => desk.router.replace(to(next, null)),
    // nb. what is open may have changed since this was drawn: a form that made a slip opens it and then closes
    setDoing: (act: string | null) => desk.router.replace(to(openedAt(desk.router).id, act)),
    hrefOf: (narrowing: Partial<SlipFilter>) =>
      addressText(to(null, null, { standing: null, type: null, figure: null, period: filter.period, ...narrowing })),
    figuresHref: (period: SlipFilter['period']) =>
      addressText({
        screen: 'dispatch',
        query: { tab: 'slips', view: 'figures', period: period === 'year' ? '' : period },
      }),
  };
}

/** 三单一书 as its screens see it. */
export type Slips = ReturnType<typeof useSlips>;

/** What the rules propose today, to who draws slips up. */
export function useProposals({ desk, entries, drafts }: Slips) {
  const tasks = desk.tasks.value;
  const documents = desk.documents.value;
  const record = desk.view.watchKind('regime').value.get(REGIME_ID)?.body ?? null;
  const [calendar, today] = [desk.calendar.value, desk.today.value];
  return useMemo(() => {
    if (!drafts) return [];
    const basisOf = (documentId: RecordId | null) => {
      const document = documentId === null ? undefined : documents.get(documentId)?.body;
      return document === undefined ? null : (document.number ?? `《${document.title}》`.slice(0, 200));
    };
    const ladder = tasks.map(({ id, task }) => ({ id, task, basis: basisOf(task.documentId) }));
    const named = [...entries].map(([id, { body }]) => ({ id, slip: body }));
    return proposeSlips(ladder, named, calendar, today, regimeOf(record));
  }, [drafts, tasks, documents, entries, record, calendar, today]);
}

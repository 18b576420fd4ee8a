import { calendarOf } from '../../../shared/domain/calendar/in-force.ts';
import type { Calendar } from '../../../shared/domain/calendar/types.ts';
import { dispatchDays, dispatchPeriod } from '../../../shared/domain/dispatch/month.ts';
import { type Asking, planMonth } from '../../../shared/domain/dispatch/plan.ts';
import { cycleId, monthOfDate } from '../../../shared/domain/dispatch/types.ts';
import type { Bodies } from '../../../shared/domain/kinds.ts';
import { REGIME_ID, type Regime, regimeOf } from '../../../shared/domain/regime/types.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import type { View } from '../../store/contract.ts';
import { bodyOf } from '../../store/record-body.ts';
import type { SyncDeps } from '../../sync/deps.ts';
import { runAsSystem } from '../../sync/run-as-system.ts';

type Found = { calendar: Calendar; regime: Regime; tasks: readonly { id: RecordId; body: Bodies['task'] }[] };

/**
 * The monthly dispatch by the clock: opens on its day (or, where the server slept, on a later day before it closes), asks only about
 * tasks whose state nothing else says, and closes after its last day. A unit whose budget of the month is used up is asked no more.
 * Returns counts for the log.
 */
export function runDispatch(sync: SyncDeps, today: IsoDate): Readonly<Record<string, number>> {
  const month = monthOfDate(today);
  const { there, days, found } = sync.store.read(view => {
    const found = lookAround(view);
    const there = bodyOf(view, 'cycle', cycleId(month));
    return { there, found, days: dispatchDays(found.calendar, found.regime.dispatch, today) };
  });
  const { openOn, closeOn } = days;
  if (there === null && today >= openOn && today <= closeOn) return openMonth(sync, found, { openOn, closeOn, today });
  if (there !== null && there.closedAt === null && today > there.closeOn)
    return { closed: runAsSystem(sync, [{ name: 'dispatch.close', args: { month } }]).ok ? 1 : 0 };
  return {};
}

function openMonth(
  sync: SyncDeps,
  { calendar, regime, tasks }: Found,
  on: { openOn: IsoDate; closeOn: IsoDate; today: IsoDate },
) {
  const { openOn, closeOn, today } = on;
  const period = dispatchPeriod(calendar, regime.dispatch, today);
  const { counts, asking } = planMonth(
    tasks.map(({ id, body }) => [id, body] as const),
    period,
  );
  const opened = runAsSystem(sync, [
    { name: 'dispatch.open', args: { month: monthOfDate(today), openOn, closeOn, counts } },
  ]);
  if (!opened.ok) return { refused: 1 };
  return { ...counts, asked: askUnits(sync, asking, today) };
}

/** One transaction a unit; where its budget does not reach for all, as many as it reaches for. */
function askUnits(sync: SyncDeps, asking: readonly Asking[], on: IsoDate): number {
  let asked = 0;
  const units = new Set(asking.map(({ unitId }) => unitId));
  for (const unit of units) {
    const questions = asking.filter(({ unitId }) => unitId === unit);
    const orders = questions.map(question => ({ name: 'dispatch.ask', args: { ...question, on } }));
    if (runAsSystem(sync, orders).ok) {
      asked += orders.length;
      continue;
    }
    const refusedAt = orders.findIndex(order => !runAsSystem(sync, [order]).ok);
    asked += refusedAt < 0 ? orders.length : refusedAt;
  }
  return asked;
}

function lookAround(view: View): Found {
  const years: Bodies['calendarYear'][] = [];
  const tasks: { id: RecordId; body: Bodies['task'] }[] = [];
  for (const [, kind, id] of view.members('all')) {
    const year = kind === 'calendarYear' ? bodyOf(view, 'calendarYear', id) : null;
    if (year !== null) years.push(year);
  }
  for (const [, kind, id] of view.members('office')) {
    const body = kind === 'task' ? bodyOf(view, 'task', id) : null;
    if (body !== null) tasks.push({ id, body });
  }
  return {
    calendar: calendarOf(years.map(({ table }) => table)),
    regime: regimeOf(bodyOf(view, 'regime', REGIME_ID)),
    tasks,
  };
}

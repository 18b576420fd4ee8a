import type { Order } from '../../../shared/commands/decide.ts';
import { addWorkdays } from '../../../shared/domain/calendar/calendar.ts';
import { dispatchDays, dispatchPeriod } from '../../../shared/domain/dispatch/month.ts';
import { planMonth } from '../../../shared/domain/dispatch/plan.ts';
import { monthOfDate } from '../../../shared/domain/dispatch/types.ts';
import { REGIME_ID, regimeOf } from '../../../shared/domain/regime/types.ts';
import type { Desk } from '../desk/desk-context.ts';

/** Started by hand, a dispatch leaves units at least so many workdays to answer. */
const AT_LEAST = 3;

/** What starting this month’s dispatch now would ask, and the orders that do it. */
export function startOrders(desk: Desk): {
  readonly asked: number;
  readonly inferred: number;
  readonly orders: readonly Order[];
} {
  const today = desk.today.value;
  const calendar = desk.calendar.value;
  const { dispatch } = regimeOf(desk.view.watchKind('regime').value.get(REGIME_ID)?.body ?? null);
  const { openOn, closeOn } = dispatchDays(calendar, dispatch, today);
  const { counts, asking } = planMonth(
    desk.tasks.value.map(({ id, task }) => [id, task] as const),
    dispatchPeriod(calendar, dispatch, today),
  );
  const soonest = addWorkdays(calendar, today, AT_LEAST);
  const days = { openOn: openOn < today ? openOn : today, closeOn: closeOn > soonest ? closeOn : soonest };
  return {
    asked: asking.length,
    inferred: counts.inferred,
    orders: [
      { name: 'dispatch.open', args: { month: monthOfDate(today), ...days, counts } },
      ...asking.map(question => ({ name: 'dispatch.ask', args: { ...question, on: today } })),
    ],
  };
}

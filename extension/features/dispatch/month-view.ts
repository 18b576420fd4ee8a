import { dispatchDays } from '../../../shared/domain/dispatch/month.ts';
import { type Cycle, cycleId, monthOfDate, type Question } from '../../../shared/domain/dispatch/types.ts';
import { REGIME_ID, regimeOf } from '../../../shared/domain/regime/types.ts';
import { by, byNumber, byText, inTurn } from '../../../shared/kernel/compare.ts';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import type { Desk } from '../desk/desk-context.ts';
import type { TaskRow } from '../ledger/task-rows.ts';

/** A question of the month with the task it is about. */
export type AskedRow = { readonly id: RecordId; readonly question: Question; readonly row: TaskRow };

/** The month’s dispatch as a person sees it. */
export type MonthView = {
  /** Null until it opened. */
  readonly cycle: Cycle | null;
  /** When it opens and closes, or did. */
  readonly days: Pick<Cycle, 'openOn' | 'closeOn'>;
  /** Unanswered first, in the office's order of units. */
  readonly asked: readonly AskedRow[];
};

/** This month’s dispatch out of what the device holds. */
export function monthView(desk: Desk): MonthView {
  const today = desk.today.value;
  const month = monthOfDate(today);
  const { dispatch } = regimeOf(desk.view.watchKind('regime').value.get(REGIME_ID)?.body ?? null);
  const rows = new Map(desk.tasks.value.map(row => [row.id, row]));
  const asked = [...desk.view.watchKind('question').value].flatMap(([id, { body: question }]) => {
    const row = rows.get(question.taskId);
    return question.month === month && row !== undefined ? [{ id, question, row }] : [];
  });
  const cycle = desk.view.watchKind('cycle').value.get(cycleId(month))?.body ?? null;
  return {
    cycle,
    days: cycle ?? dispatchDays(desk.calendar.value, dispatch, today),
    asked: asked.sort(
      inTurn(
        by(one => (one.question.answer === null ? 0 : 1), byNumber),
        by(one => one.row.leadPlace, byNumber),
        by(one => one.id, byText),
      ),
    ),
  };
}

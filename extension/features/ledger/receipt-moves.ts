import type { Calendar } from '../../../shared/domain/calendar/types.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import { findDeadlines } from '../../../shared/recognition/deadlines/find.ts';
import { isSinceReceipt, sinceReceiptAs } from '../../../shared/recognition/deadlines/receipt.ts';
import type { TaskRow } from './task-rows.ts';

/** An open task and the date it would have by the day its document was received. */
export type ReceiptMove = { readonly row: TaskRow; readonly dueOn: IsoDate; readonly dueRule: string };

const MOST_RULE = 120;

/**
 * The open tasks whose reason says that they count from receipt, but not from the day that stands with their document now; in their
 * order. A date a person set bears no such reason and is never among them.
 */
export function receiptMoves(
  rows: readonly TaskRow[],
  receivedOn: IsoDate,
  calendar: Calendar,
): readonly ReceiptMove[] {
  return rows.flatMap(row => {
    const { state, dueOn, dueRule, quote } = row.task;
    if (state === 'closed' || dueOn === null || dueRule === null || quote === null) return [];
    if (!isSinceReceipt({ rule: dueRule })) return [];
    const sentence = [{ at: 0, text: quote, kind: 'text' as const, level: 0 }];
    const own = sinceReceiptAs(findDeadlines(sentence, { issuedOn: null, receivedOn, calendar }), dueRule);
    if (own === undefined || own.resolved === null || own.resolved === dueOn) return [];
    return [{ row, dueOn: own.resolved, dueRule: own.rule.slice(0, MOST_RULE) }];
  });
}

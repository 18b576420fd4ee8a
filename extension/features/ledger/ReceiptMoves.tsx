import { useMemo, useState } from 'preact/hooks';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import { listDate } from '../../../shared/words/dates.ts';
import { refusalText } from '../../../shared/words/refusals.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useDesk } from '../desk/desk-context.ts';
import { receiptMoves } from './receipt-moves.ts';
import { changeOrder } from './task-orders.ts';
import type { TaskRow } from './task-rows.ts';
import { whyNot } from './why-not.ts';

type ReceiptMovesProps = { readonly rows: readonly TaskRow[]; readonly receivedOn: IsoDate };

/** The tasks that count from another day of receipt than their document states now, each with both dates, and one button that moves them. */
export function ReceiptMoves({ rows, receivedOn }: ReceiptMovesProps) {
  const desk = useDesk();
  const calendar = desk.calendar.value;
  const today = desk.today.value;
  const actor = desk.actor.value;
  const [refused, setRefused] = useState<string | null>(null);
  const moves = useMemo(() => receiptMoves(rows, receivedOn, calendar), [rows, receivedOn, calendar]);
  if (moves.length === 0) return null;
  const own = moves.filter(({ row }) => whyNot(actor, 'ledger.changeTask', row.task) === null);
  const move = async () => {
    const orders = own.map(({ row, dueOn, dueRule }) => changeOrder(row, { dueOn, dueRule }));
    const refusal = await desk.perform(orders, `已调整${own.length}项期限`);
    setRefused(refusal === null ? null : refusalText(refusal));
  };
  const button = (
    <Button small onPress={() => void move()}>
      {`调整${own.length}项期限`}
    </Button>
  );
  return (
    <Notice kind="warn" title={`${moves.length}项期限与收文日期不符`} {...(own.length > 0 ? { actions: button } : {})}>
      {`按${listDate(receivedOn, today)}收文应为`}
      {moves.map(({ row, dueOn }) => (
        <span class="notice-row" key={row.id}>
          <span>{row.task.content}</span>
          <span class="nobr">{`${listDate(row.task.dueOn ?? dueOn, today)} → ${listDate(dueOn, today)}`}</span>
        </span>
      ))}
      {own.length < moves.length && (
        <span class="notice-row hint">{`其中${moves.length - own.length}项请立项单位调整。`}</span>
      )}
      {refused !== null && <span class="notice-row field-error">{refused}</span>}
    </Notice>
  );
}

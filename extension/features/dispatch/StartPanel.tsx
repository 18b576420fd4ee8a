import { useState } from 'preact/hooks';
import { refusalText } from '../../../shared/words/refusals.ts';
import { Button } from '../../ui/Button.tsx';
import { useDesk } from '../desk/desk-context.ts';
import { startOrders } from './start-orders.ts';

/** The office starts the month’s dispatch by hand, seeing first how many questions that is; else the server does on its day. */
export function StartPanel() {
  const desk = useDesk();
  const [error, setError] = useState<string | null>(null);
  const plan = startOrders(desk);
  const start = async () => {
    const refusal = await desk.perform(plan.orders, `已开始调度，提问${plan.asked}项`);
    setError(refusal === null ? null : refusalText(refusal));
  };
  return (
    <div class="task-acts">
      <Button kind="primary" onPress={() => void start()}>
        {`现在开始，提问${plan.asked}项`}
      </Button>
      <span class="hint">{`台账可推断${plan.inferred}项，不问。到开始日由服务器自动开始。`}</span>
      {error !== null && (
        <p class="field-error" role="alert">
          {error}
        </p>
      )}
    </div>
  );
}

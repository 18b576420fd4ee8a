import { useState } from 'preact/hooks';
import { canStep } from '../../../shared/domain/slips/steps.ts';
import { refusalText } from '../../../shared/words/refusals.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { showToast } from '../../ui/toasts.ts';
import { IssueWords } from './IssueWords.tsx';
import { whyNotSlip } from './next-act.ts';
import { checkOrder, issueOrder } from './slip-orders.ts';
import type { SlipRow } from './slip-rows.ts';
import type { Slips } from './use-slips.ts';

type SlipBulkProps = { readonly slips: Slips; readonly rows: readonly SlipRow[]; readonly onDone: () => void };

/** What can be done with several slips at once: pass drafts on, sign what waits for it. */
export function SlipBulk({ slips, rows, onDone }: SlipBulkProps) {
  const { desk } = slips;
  const actor = desk.actor.value;
  const [asking, setAsking] = useState(false);
  const able = (act: 'check' | 'issue') =>
    rows.filter(({ slip }) => canStep(slip, act) && whyNotSlip(actor, act, slip) === null);
  const [toCheck, toIssue] = [able('check'), able('issue')];
  const perform = async (orders: Parameters<typeof desk.perform>[0], done: string) => {
    setAsking(false);
    const refusal = await desk.perform(orders, done);
    if (refusal === null) onDone();
    else showToast({ text: refusalText(refusal) });
  };
  return (
    <>
      <Button
        small
        barred={toCheck.length === 0 ? '所选中没有可送审的草稿。' : null}
        onPress={() =>
          void perform(
            toCheck.map(({ id, slip }) => checkOrder(id, slip)),
            `已送审${toCheck.length}件`,
          )
        }
      >
        {`送审${toCheck.length}件`}
      </Button>
      <Button
        small
        barred={toIssue.length === 0 ? '所选中没有可由当前账号签发的。' : null}
        onPress={() => setAsking(true)}
      >
        {`签发${toIssue.length}件`}
      </Button>
      <Button kind="quiet" small onPress={onDone}>
        取消选择
      </Button>
      <Dialog
        open={asking}
        title={`签发${toIssue.length}件`}
        verb="签发"
        final
        onAct={() =>
          void perform(
            toIssue.map(row => issueOrder(row, desk.today.value, false)),
            `已签发${toIssue.length}件`,
          )
        }
        onClose={() => setAsking(false)}
      >
        <IssueWords slips={toIssue} />
      </Dialog>
    </>
  );
}

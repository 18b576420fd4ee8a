import { useState } from 'preact/hooks';
import { may } from '../../../shared/domain/accounts/policy.ts';
import type { Refusal } from '../../../shared/kernel/result.ts';
import { refusalText } from '../../../shared/words/refusals.ts';
import { SLIP_TYPE_WORDS } from '../../../shared/words/slips.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { IssueWords } from './IssueWords.tsx';
import { issueOrder } from './slip-orders.ts';
import type { SlipRow } from './slip-rows.ts';
import type { Slips } from './use-slips.ts';

type IssueDialogProps = {
  readonly slips: Slips;
  readonly row: SlipRow;
  readonly open: boolean;
  readonly onClose: () => void;
};

/** 签发: says what will happen and asks for one deliberate act; where the unit’s budget is spent a director may let it pass. */
export function IssueDialog({ slips, row, open, onClose }: IssueDialogProps) {
  const { desk } = slips;
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const isOver = refusal?.code === 'burden.over-budget';
  const letsPass = isOver && may(desk.actor.value, 'slips.issuePress');
  const issue = async () => {
    const wrong = await desk.perform([issueOrder(row, desk.today.value, letsPass)], '已签发');
    setRefusal(wrong);
    if (wrong === null) onClose();
  };
  return (
    <Dialog
      open={open}
      title={`签发${SLIP_TYPE_WORDS[row.slip.type]}`}
      verb={letsPass ? '批准超出并签发' : '签发'}
      final
      onAct={() => void issue()}
      onClose={() => {
        setRefusal(null);
        onClose();
      }}
    >
      <IssueWords slips={[row]} />
      {refusal !== null && (
        <p class="field-error" role="alert">
          {refusalText(refusal)}
        </p>
      )}
    </Dialog>
  );
}

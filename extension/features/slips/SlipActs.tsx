import { useState } from 'preact/hooks';
import type { Order } from '../../../shared/commands/decide.ts';
import { holds, OFFICE_ROLES } from '../../../shared/domain/accounts/actor.ts';
import { canStep, type SlipAct } from '../../../shared/domain/slips/steps.ts';
import { refusalText } from '../../../shared/words/refusals.ts';
import { SLIP_ACT_WORDS } from '../../../shared/words/slips.ts';
import { Button } from '../../ui/Button.tsx';
import { IssueDialog } from './IssueDialog.tsx';
import { LetterDialog } from './LetterDialog.tsx';
import { whyNotSlip } from './next-act.ts';
import { ReasonForm } from './ReasonForm.tsx';
import { ReplyForm } from './ReplyForm.tsx';
import { SignOnPaperForm } from './SignOnPaperForm.tsx';
import { checkOrder, replyOrder, returnOrder, signOrder } from './slip-orders.ts';
import type { SlipRow } from './slip-rows.ts';
import type { Slips } from './use-slips.ts';

type SlipActsProps = { readonly slips: Slips; readonly row: SlipRow };

/** What can be done to a slip as it stands: at most one primary act, what needs words opens its form here. */
export function SlipActs({ slips, row }: SlipActsProps) {
  const { desk, doing, setDoing } = slips;
  const { id, slip } = row;
  const actor = desk.actor.value;
  const today = desk.today.value;
  const [error, setError] = useState<string | null>(null);
  const can = (act: SlipAct) => canStep(slip, act);
  const barred = (act: SlipAct) => whyNotSlip(actor, act, slip);
  const perform = async (orders: readonly Order[], done: string) => {
    const refusal = await desk.perform(orders, done);
    return refusal === null ? null : refusalText(refusal);
  };
  const at = async (orders: readonly Order[], done: string) => setError(await perform(orders, done));
  const named = (act: SlipAct, more: object = {}): Order => ({ name: `slips.${act}`, args: { slipId: id, ...more } });
  const onPaper = holds(actor, OFFICE_ROLES);
  const close = () => setDoing(null);
  const opened = (act: SlipAct) => doing === act && can(act) && barred(act) === null;

  if (opened('reply'))
    return (
      <ReplyForm
        slip={slip}
        onReply={(text, newDueOn) => perform([replyOrder(desk.entropy, id, text, newDueOn)], '已反馈')}
        onClose={close}
      />
    );
  if (opened('sign') && onPaper)
    return <SignOnPaperForm slip={slip} onSign={on => perform([signOrder(id, on)], '已代录签收')} onClose={close} />;
  for (const act of ['return', 'sendBack', 'withdraw'] as const) {
    if (!opened(act)) continue;
    const orderFor = {
      return: (why: string) => returnOrder(row, why, today),
      sendBack: (note: string) => named(act, { note }),
    };
    const order = act === 'withdraw' ? (reason: string) => named(act, { reason }) : orderFor[act];
    return <ReasonForm act={act} onGive={why => perform([order(why)], `已${SLIP_ACT_WORDS[act]}`)} onClose={close} />;
  }
  const button = (
    act: SlipAct,
    press: () => void,
    kind: 'primary' | 'plain' | 'quiet' = 'plain',
    word: string = SLIP_ACT_WORDS[act],
  ) =>
    can(act) && (
      <Button key={word} kind={kind} barred={barred(act)} onPress={press}>
        {word}
      </Button>
    );
  const form = (act: SlipAct) => () => setDoing(act);
  const accept = named('accept', { note: null });
  return (
    <>
      <div class="task-acts">
        {button('check', () => void at([checkOrder(id, slip)], '已送审'), 'primary')}
        {button('issue', form('issue'), 'primary')}
        {onPaper
          ? button('sign', form('sign'), 'plain', '代录签收')
          : button('sign', () => void at([signOrder(id, today)], '已签收'), 'primary')}
        {button('reply', form('reply'), onPaper ? 'plain' : 'primary', onPaper ? '代录反馈' : '反馈')}
        {button('accept', () => void at([accept, named('close')], '已认可并办结'), 'primary', '认可并办结')}
        {button('accept', () => void at([accept], '已认可'))}
        {button('return', form('return'))}
        {button('close', () => void at([named('close')], '已办结'), 'primary')}
        {button('edit', form('edit'))}
        {button('sendBack', form('sendBack'))}
        <Button onPress={() => setDoing('letter')}>版式预览</Button>
        {(onPaper || slip.issuedOn === null) && button('withdraw', form('withdraw'), 'quiet')}
      </div>
      {error !== null && (
        <p class="field-error" role="alert">
          {error}
        </p>
      )}
      <LetterDialog slips={slips} row={row} open={doing === 'letter'} onClose={close} />
      <IssueDialog slips={slips} row={row} open={opened('issue')} onClose={close} />
    </>
  );
}

import { useEffect, useRef, useState } from 'preact/hooks';
import type { Actor } from '../../../shared/domain/accounts/actor.ts';
import type { Slip } from '../../../shared/domain/slips/types.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import { slipName } from '../../../shared/words/slips.ts';
import { calendarIn } from '../../local/calendar.ts';
import type { LocalView } from '../../local/view.ts';
import { Button } from '../../ui/Button.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { type MarkedStatus, StatusMark } from '../../ui/StatusMark.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { addressText } from '../desk/address.ts';
import { nextAct } from '../slips/next-act.ts';
import { matterWords, slipStatuses } from '../slips/slip-rows.ts';
import type { PopupActs } from './popup-acts.ts';

type SlipRowsProps = {
  readonly view: LocalView;
  readonly actor: Actor;
  readonly today: IsoDate;
  readonly acts: PopupActs;
  readonly onOpenDesk: (place: string) => void;
};

/** The slips sent to my unit that wait for a signature or a reply, each answered in place. */
export function SlipRows({ view, actor, today, acts, onOpenDesk }: SlipRowsProps) {
  const entries = view.watchKind('slip').value;
  const waiting = [...entries].flatMap(([id, { body: slip }]) => {
    const next = nextAct(slip, actor);
    return next === 'sign' || next === 'reply' ? [{ id, slip, next }] : [];
  });
  if (waiting.length === 0) return null;
  const statusOf = slipStatuses(calendarIn(view), today);
  return (
    <section aria-label="三单一书">
      <h2 class="due-group">
        三单一书
        <span class="hint nobr">{`${waiting.length}件`}</span>
      </h2>
      <ul>
        {waiting.map(({ id, slip, next }) => (
          <SlipDue
            key={id}
            slip={slip}
            next={next}
            status={statusOf(slip)}
            onOpen={() => onOpenDesk(addressText({ screen: 'dispatch', id, query: { tab: 'slips' } }))}
            onSign={() => acts.signSlip(id, slip, today)}
            onReply={(text, newDueOn) => acts.replySlip(id, slip, text, newDueOn)}
          />
        ))}
      </ul>
    </section>
  );
}

type SlipDueProps = {
  readonly slip: Slip;
  readonly next: 'sign' | 'reply';
  readonly status: MarkedStatus;
  readonly onOpen: () => void;
  readonly onSign: () => Promise<string | null>;
  readonly onReply: (text: string, newDueOn: IsoDate | null) => Promise<string | null>;
};

function SlipDue({ slip, next, status, onOpen, onSign, onReply }: SlipDueProps) {
  const [writing, setWriting] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const name = slipName(slip);
  return (
    <li class="due-row">
      <button type="button" class="due-open" title={name} onClick={onOpen}>
        {matterWords(slip)}
      </button>
      <div class="due-line">
        <StatusMark status={status} />
        <span class="due-lead nobr">{name}</span>
        {!writing && (
          <div class="due-acts">
            {next === 'sign' ? (
              <Button small kind="quiet" label={`签收：${name}`} onPress={() => void onSign().then(setError)}>
                签收
              </Button>
            ) : (
              <Button small kind="quiet" label={`反馈：${name}`} onPress={() => setWriting(true)}>
                反馈
              </Button>
            )}
          </div>
        )}
      </div>
      {writing && <SlipReply slip={slip} onReply={onReply} onClose={() => setWriting(false)} />}
      {error !== null && (
        <p class="field-error" role="alert">
          {error}
        </p>
      )}
    </li>
  );
}

type SlipReplyProps = Pick<SlipDueProps, 'slip' | 'onReply'> & { readonly onClose: () => void };

/** 反馈 in one line; Enter sends it, Esc closes. */
function SlipReply({ slip, onReply, onClose }: SlipReplyProps) {
  const [text, setText] = useState('');
  const [newDueOn, setNewDueOn] = useState<IsoDate | null>(null);
  const [error, setError] = useState<string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const reply = async () => {
    const wrong = await onReply(text, newDueOn);
    setError(wrong);
    if (wrong === null) onClose();
  };
  return (
    <form
      ref={form}
      class="due-form"
      aria-label={`反馈：${slipName(slip)}`}
      noValidate
      onSubmit={event => {
        event.preventDefault();
        void reply();
      }}
      onKeyDown={event => {
        if (event.key !== 'Escape' || event.isComposing) return;
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
    >
      <TextField
        label={slip.type === 'press' ? '未办结的原因' : '办理情况'}
        maxLength={500}
        value={text}
        error={error}
        onChange={setText}
      />
      {slip.type === 'press' && <DateField label="新的完成时限" value={newDueOn} onChange={setNewDueOn} />}
      <div class="due-acts">
        <Button small kind="primary" submit>
          反馈
        </Button>
        <Button small onPress={onClose}>
          取消
        </Button>
      </div>
    </form>
  );
}

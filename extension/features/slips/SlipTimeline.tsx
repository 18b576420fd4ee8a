import type { ComponentChildren } from 'preact';
import type { Slip, SlipReply } from '../../../shared/domain/slips/types.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import { listDate } from '../../../shared/words/dates.ts';
import { SLIP_RULE_WORDS } from '../../../shared/words/slips.ts';
import { useDesk } from '../desk/desk-context.ts';

type Event = {
  readonly what: string;
  readonly on: IsoDate;
  readonly by: string | null;
  readonly words?: string | null;
};

/** What happened to a slip, newest first, each with its day and its author. */
export function SlipTimeline({ slip }: { readonly slip: Slip }) {
  const desk = useDesk();
  const { personName } = desk.directory.value;
  const today = desk.today.value;
  return (
    <ol class="timeline">
      {eventsOf(slip, today).map(({ what, on, by, words }, nth) => (
        <Entry key={nth} what={what} head={[by === null ? null : personName(by), listDate(on, today)]}>
          {words}
        </Entry>
      ))}
    </ol>
  );
}

function Entry(props: { what: string; head: readonly (string | null)[]; children: ComponentChildren }) {
  return (
    <li class="timeline-entry">
      <p class="timeline-head">
        <strong>{props.what}</strong>
        <span class="hint">{props.head.filter(part => part !== null).join('，')}</span>
      </p>
      {props.children != null && <p>{props.children}</p>}
    </li>
  );
}

function eventsOf(slip: Slip, today: IsoDate): readonly Event[] {
  const { rule, personId } = slip.proposedBy;
  const events: Event[] = [
    {
      what: '拟制',
      on: slip.madeOn,
      by: personId,
      words: rule === null ? null : `按规则建议：${SLIP_RULE_WORDS[rule]}。`,
    },
  ];
  if (slip.checked !== null) events.push({ what: '送审', ...slip.checked });
  for (const approval of slip.approvals) events.push({ what: '签发', ...approval });
  const { receipt } = slip;
  if (receipt !== null) events.push({ what: receipt.onPaper ? '签收（书面，改革办代录）' : '签收', ...receipt });
  for (const reply of slip.replies) events.push(...replyEvents(reply, today));
  if (slip.closedOn !== null) events.push({ what: '办结', on: slip.closedOn, by: null });
  if (slip.withdrawn !== null) events.push({ what: '撤回', ...slip.withdrawn, words: slip.withdrawn.reason });
  return events.toReversed();
}

function replyEvents({ text, newDueOn, on, personId, onPaper, reviewed }: SlipReply, today: IsoDate): readonly Event[] {
  const words = newDueOn === null ? text : `${text}新的完成时限：${listDate(newDueOn, today)}。`;
  const said: Event = { what: onPaper ? '反馈（书面，改革办代录）' : '反馈', on, by: personId, words };
  if (reviewed === null) return [said];
  return [said, { what: reviewed.accepted ? '认可' : '退回', on: reviewed.on, by: reviewed.by, words: reviewed.note }];
}

import { useState } from 'preact/hooks';
import { isUpstream, type MeetingFacts, meetingFactsSchema } from '../../../shared/domain/meetings/types.ts';
import { documentDate } from '../../../shared/words/dates.ts';
import { MEETING_LEVEL_WORDS } from '../../../shared/words/meetings.ts';
import { refusalText } from '../../../shared/words/refusals.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { SyncMark } from '../../ui/SyncMark.tsx';
import { ConflictBlock } from '../desk/ConflictBlock.tsx';
import { type OpenConflict, useDesk } from '../desk/desk-context.ts';
import { AgendaBlock } from './AgendaBlock.tsx';
import { DecisionBlock } from './DecisionBlock.tsx';
import { MeetingFactList } from './MeetingFactList.tsx';
import type { MeetingRow } from './meeting-rows.ts';
import { PassedOnBlock } from './PassedOnBlock.tsx';
import { StudyBlock } from './StudyBlock.tsx';
import type { Meetings } from './use-meetings.ts';
import { whyNotKeep, whyNotWithdraw } from './why-not.ts';

type MeetingDetailProps = { readonly row: MeetingRow; readonly meetings: Meetings };

const NO_CONFLICTS: readonly never[] = [];

/** Everything about one meeting: what is known of it, its agenda, and its decisions or, of an upstream one, how it was taken up. */
export function MeetingDetail({ row, meetings }: MeetingDetailProps) {
  const { desk, doing, setDoing } = meetings;
  const { meeting } = row;
  const conflicts = desk.conflicts.value.get(row.id) ?? NO_CONFLICTS;
  const barred = whyNotKeep(desk.actor.value, meeting);
  const isPlanned = meeting.heldOn > desk.today.value;
  return (
    <article class="record">
      <header class="record-head">
        {row.unsent && <SyncMark />}
        <h3>
          {`${MEETING_LEVEL_WORDS[meeting.level]}会议，${isPlanned ? '定于' : ''}${documentDate(meeting.heldOn)}召开`}
        </h3>
      </header>
      {conflicts.map(conflict => (
        <MeetingConflict key={conflict.id} row={row} conflict={conflict} barred={barred} />
      ))}
      <MeetingFactList row={row} editing={doing} onEditing={setDoing} barred={barred} />
      <AgendaBlock row={row} meetings={meetings} barred={barred} />
      {isUpstream(meeting.level) ? (
        <>
          <PassedOnBlock row={row} meetings={meetings} />
          <StudyBlock row={row} meetings={meetings} />
        </>
      ) : (
        <DecisionBlock row={row} meetings={meetings} barred={barred} />
      )}
      {barred === null && (
        <footer>
          <Button
            kind="quiet"
            small
            barred={whyNotWithdraw(desk.actor.value, meeting)}
            onPress={() => setDoing('withdraw')}
          >
            撤出会议
          </Button>
        </footer>
      )}
      <Withdraw row={row} open={doing === 'withdraw' && barred === null} meetings={meetings} />
    </article>
  );
}

type MeetingConflictProps = {
  readonly row: MeetingRow;
  readonly conflict: OpenConflict;
  readonly barred: string | null;
};

function MeetingConflict({ row, conflict, barred }: MeetingConflictProps) {
  const desk = useDesk();
  const settle = async (bringBack: boolean) => {
    const args = { meetingId: row.id, conflictId: conflict.id, bringBack };
    const done = bringBack ? '已恢复另一值' : '已保留现值';
    const refusal = await desk.perform([{ name: 'meetings.bringBack', args }], done);
    return refusal === null ? null : refusalText(refusal);
  };
  return (
    <ConflictBlock
      conflict={conflict}
      kept={row.meeting[conflict.field as keyof MeetingFacts]}
      barred={barred}
      onKeep={() => settle(false)}
      {...(conflict.field in meetingFactsSchema.shape ? { onRestore: () => settle(true) } : {})}
    />
  );
}

function Withdraw({ row, open, meetings }: MeetingDetailProps & { readonly open: boolean }) {
  const [error, setError] = useState<string | null>(null);
  const withdraw = async () => {
    const order = { name: 'meetings.withdraw', args: { meetingId: row.id } };
    const refusal = await meetings.desk.perform([order], '已撤出会议');
    setError(refusal === null ? null : refusalText(refusal));
    if (refusal === null) meetings.open(null);
  };
  return (
    <Dialog
      open={open}
      title="撤出会议"
      verb="撤出"
      final
      onAct={() => void withdraw()}
      onClose={() => meetings.setDoing(null)}
    >
      <p>{`“${row.name}”将从登记中撤出，议题和议定事项一并撤出。10秒内可撤销。`}</p>
      {error !== null && <p class="field-error">{error}</p>}
    </Dialog>
  );
}

import { useCallback } from 'preact/hooks';
import { isUpstream } from '../../../shared/domain/meetings/types.ts';
import { TAKEN_UP_WORDS } from '../../../shared/words/meetings.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ListDetail } from '../../ui/ListDetail.tsx';
import { NotYet } from '../desk/NotYet.tsx';
import { useMedia } from '../desk/use-media.ts';
import { useScreenKeys } from '../desk/use-screen-keys.ts';
import { MeetingDetail } from './MeetingDetail.tsx';
import { MeetingsHead } from './MeetingsHead.tsx';
import { MeetingTable } from './MeetingTable.tsx';
import type { MeetingRow } from './meeting-rows.ts';
import { RegisterMeetingForm } from './RegisterMeetingForm.tsx';
import { levelChoices } from './register-draft.ts';
import { type Meetings, useMeetings } from './use-meetings.ts';
import { useStandings } from './use-standings.ts';

/** 会议: the register of upstream and own meetings, and one of them beside the list. */
export function MeetingsTab() {
  const meetings = useMeetings();
  const { desk, rows, id, ownUnit } = meetings;
  const standingOf = useStandings(meetings.all);
  const tight = useMedia('(max-width: 900px)');
  useScreenKeys({ Escape: () => id !== null && meetings.open(null) });
  const registers = ownUnit !== null && levelChoices(desk.actor.value, desk.directory.value.unit(ownUnit)).length > 0;
  const { title, detail } = detailOf(meetings, registers);
  const takenUp = useCallback(
    (row: MeetingRow) =>
      ownUnit === null || !isUpstream(row.meeting.level) ? null : TAKEN_UP_WORDS[standingOf(row, ownUnit).takenUp],
    [standingOf, ownUnit],
  );
  return (
    <ListDetail
      title={title}
      detail={detail}
      onClose={() => meetings.open(null)}
      list={
        <>
          <MeetingsHead meetings={meetings} registers={registers} />
          <MeetingTable
            rows={rows}
            today={desk.today.value}
            takenUp={takenUp}
            openKey={id}
            narrow={detail !== null || tight}
            onOpen={row => meetings.open(row.id)}
            onActive={row => id !== null && meetings.follow(row.id)}
            empty={<NoMeetings meetings={meetings} registers={registers} />}
          />
        </>
      }
    />
  );
}

/** What stands beside the list: the opened meeting, the form for a new one, or that there is no such meeting. */
function detailOf(meetings: Meetings, registers: boolean) {
  const { opened, id, doing, ready, setDoing } = meetings;
  if (opened !== null) {
    const detail = <MeetingDetail key={opened.id} row={opened} meetings={meetings} />;
    return { title: opened.name, detail };
  }
  if (id !== null) return { title: '会议', detail: <Missing ready={ready} /> };
  if (doing !== 'register' || !registers) return { title: '', detail: null };
  return { title: '登记会议', detail: <RegisterMeetingForm meetings={meetings} onClose={() => setDoing(null)} /> };
}

function NoMeetings({ meetings: { ready, all }, registers }: { meetings: Meetings; registers: boolean }) {
  if (!ready) return <NotYet label="正在读取会议" />;
  if (all.length > 0) return <EmptyState title="没有符合条件的会议。">换一个级别、年度或词。</EmptyState>;
  return (
    <EmptyState title="还没有登记会议。">
      {registers ? '按“登记会议”，填级别、名称、次数和日期。' : '改革办登记上级会议后，就列在这里。'}
    </EmptyState>
  );
}

function Missing({ ready }: { readonly ready: boolean }) {
  if (!ready) return <NotYet label="正在读取会议" />;
  return <EmptyState title="登记中没有这次会议。">可能已撤出，或不在当前账号可见范围内。</EmptyState>;
}

import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { inOrder, tasksSet } from '../../../shared/domain/meetings/rules.ts';
import { MEETING_LEVELS } from '../../../shared/domain/meetings/types.ts';
import { by, byNumber, byText } from '../../../shared/kernel/compare.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import { listDate } from '../../../shared/words/dates.ts';
import { MEETING_LEVEL_WORDS } from '../../../shared/words/meetings.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { Nobr } from '../../ui/Nobr.tsx';
import { SyncMark } from '../../ui/SyncMark.tsx';
import type { Column } from '../../ui/table-columns.ts';
import type { MeetingRow } from './meeting-rows.ts';

type MeetingTableProps = {
  readonly rows: readonly MeetingRow[];
  readonly today: IsoDate;
  /** How an upstream meeting was taken up by my unit. */
  readonly takenUp: (row: MeetingRow) => string | null;
  readonly onOpen: (row: MeetingRow) => void;
  readonly onActive: (row: MeetingRow) => void;
  readonly openKey: string | null;
  readonly empty: ComponentChildren;
  /** Leaves out what the detail beside the table shows. */
  readonly narrow: boolean;
};

const keyOf = (row: MeetingRow): string => row.id;

/** The register of meetings as a table: whose, when, what came first, and how many decisions are tasks. */
export function MeetingTable({ rows, today, takenUp, narrow, ...rest }: MeetingTableProps) {
  const columns = useMemo(() => {
    const held = heldColumn(today);
    return narrow ? [NAME, held] : [NAME, LEVEL, held, firstColumn(takenUp), DECISIONS];
  }, [narrow, today, takenUp]);
  return <DataTable label="会议" twoLines columns={columns} rows={rows} rowKey={keyOf} {...rest} />;
}

const NAME: Column<MeetingRow> = {
  key: 'name',
  title: '会议',
  cell: row => (
    <>
      {row.name}
      {row.unsent && (
        <>
          {' '}
          <SyncMark />
        </>
      )}
    </>
  ),
  text: row => row.name,
  compare: by(row => row.name, byText),
};

const LEVEL: Column<MeetingRow> = {
  key: 'level',
  title: '级别',
  width: 88,
  cell: ({ meeting }) => MEETING_LEVEL_WORDS[meeting.level],
  compare: by(({ meeting }) => MEETING_LEVELS.indexOf(meeting.level), byNumber),
};

const heldColumn = (today: IsoDate): Column<MeetingRow> => ({
  key: 'heldOn',
  title: '日期',
  width: 144,
  cell: ({ meeting }) => (
    <>
      <Nobr>{listDate(meeting.heldOn, today)}</Nobr>
      {meeting.heldOn > today && <span class="hint"> 待召开</span>}
    </>
  ),
  compare: by(({ meeting }) => meeting.heldOn as string, byText),
});

const firstColumn = (takenUp: MeetingTableProps['takenUp']): Column<MeetingRow> => ({
  key: 'first',
  title: '议题或传达',
  cell: row => takenUp(row) ?? agendaWords(row),
  text: row => takenUp(row) ?? agendaWords(row),
});

function agendaWords({ meeting: { agenda } }: MeetingRow): string {
  const first = inOrder(agenda)[0];
  if (first === undefined) return '未登记议题';
  const rest = agenda.length > 1 ? `等${agenda.length}项` : '';
  return `${first.isFirst ? '第一议题：' : ''}${first.title}${rest}`;
}

const DECISIONS: Column<MeetingRow> = {
  key: 'decisions',
  title: '议定事项',
  width: 128,
  cell: ({ meeting }) =>
    meeting.decisions.length === 0 ? null : <Nobr>{`${meeting.decisions.length}项，立项${tasksSet(meeting)}项`}</Nobr>,
  compare: by(({ meeting }) => meeting.decisions.length, byNumber),
};

import { useState } from 'preact/hooks';
import type { Month } from '../../../shared/kernel/dates.ts';
import { Button } from '../../ui/Button.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { DeskFrame } from '../../ui/DeskFrame.tsx';
import { FactList } from '../../ui/FactList.tsx';
import { ListDetail } from '../../ui/ListDetail.tsx';
import { MonthSwitch } from '../../ui/MonthSwitch.tsx';
import { type Place, Rail } from '../../ui/Rail.tsx';
import { SignalLine } from '../../ui/SignalLine.tsx';
import { StatusMark } from '../../ui/StatusMark.tsx';
import { Tile } from '../../ui/Tile.tsx';
import { TopBar } from '../../ui/TopBar.tsx';
import type { Column } from '../../ui/table-columns.ts';
import { type SampleTask, sampleTasks } from './samples.ts';

const place = (key: string, name: string, letter?: string, count = 0, pressing = false): Place => ({
  key,
  name,
  href: `#${key}`,
  count,
  pressing,
  ...(letter === undefined ? {} : { letter }),
});
const places: readonly (readonly Place[])[] = [
  [place('today', '今日', 'j', 5, true)],
  [
    place('dispatch', '调度', 'd', 12),
    place('inspect', '督察', 'c', 3, true),
    place('rank', '排名', 'p'),
    place('bulletin', '通报', 'b'),
    place('publicity', '宣传', 'x', 128),
    place('consult', '会诊', 'h'),
  ],
  [place('files', '文件'), place('ledger', '台账'), place('units', '单位'), place('settings', '设置')],
];

const columns: readonly Column<SampleTask>[] = [
  { key: 'title', title: '任务', cell: task => task.title, text: task => task.title },
  { key: 'status', title: '状态', cell: task => <StatusMark status={task.status} />, width: 132 },
  { key: 'due', title: '期限', cell: task => task.due, width: 88 },
];
const tasks = sampleTasks(24);

/** The frame of the desk with 今日: six tiles, my list, and a detail beside it. */
export function DeskSection() {
  const [wide, setWide] = useState(true);
  const [month, setMonth] = useState<Month>('2026-11');
  return (
    <div class="gallery-section">
      <div class="gallery-desk">
        <DeskFrame
          rail={<Rail groups={places} current="today" wide={wide} onWide={setWide} />}
          top={
            <TopBar
              onSearch={() => undefined}
              month={<MonthSwitch month={month} onChange={setMonth} last="2026-11" />}
              person={<Button kind="quiet">市委改革办 督察科</Button>}
            />
          }
          foot={<SignalLine syncedAt="09:32" pending={2} />}
        >
          <Today />
        </DeskFrame>
      </div>
    </div>
  );
}

function Today() {
  const [open, setOpen] = useState<SampleTask | null>(tasks[2] ?? null);
  return (
    <div class="gallery-today">
      <div class="tiles">
        <Tile name="调度" figure={12} unit="项" note="本周应报8项" verb="催报" />
        <Tile name="督察" figure={3} unit="件" note="逾期1件" pressing verb="督办" />
        <Tile name="排名" figure={2} unit="家" note="未决，待补佐证" verb="核对" />
        <Tile name="通报" figure={1} unit="期" note="第11期待校核" verb="校核" />
        <Tile name="宣传" figure={128} unit="篇" note="本月已登记" verb="登记" />
        <Tile name="会诊" figure={null} unit="题" note="首次同步中" verb="看进度" href="#consult" />
      </div>
      <ListDetail
        title={open?.title ?? ''}
        onClose={() => setOpen(null)}
        list={
          <DataTable
            label="我的任务"
            columns={columns}
            rows={tasks}
            rowKey={task => task.id}
            openKey={open?.id ?? null}
            onOpen={setOpen}
          />
        }
        detail={
          open && (
            <FactList
              facts={[
                { name: '牵头单位', value: open.unit },
                { name: '依据', value: open.number },
                { name: '状态', value: <StatusMark status={open.status} /> },
                { name: '期限', value: open.due },
              ]}
            />
          )
        }
      />
    </div>
  );
}

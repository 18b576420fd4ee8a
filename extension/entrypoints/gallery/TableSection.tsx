import { useMemo, useState } from 'preact/hooks';
import { by, byNumber, byText } from '../../../shared/kernel/compare.ts';
import { Button } from '../../ui/Button.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { type Condition, FilterLine } from '../../ui/FilterLine.tsx';
import { StatusMark } from '../../ui/StatusMark.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { Column } from '../../ui/table-columns.ts';
import { Section } from './Section.tsx';
import { type SampleTask, sampleTasks } from './samples.ts';

const columns: readonly Column<SampleTask>[] = [
  {
    key: 'title',
    title: '任务',
    cell: task => task.title,
    text: task => task.title,
    compare: by(t => t.title, byText),
  },
  { key: 'number', title: '依据', cell: task => task.number, width: 150 },
  { key: 'unit', title: '牵头单位', cell: task => task.unit, width: 170, compare: by(t => t.unit, byText) },
  { key: 'status', title: '状态', cell: task => <StatusMark status={task.status} />, width: 132 },
  { key: 'due', title: '期限', cell: task => task.due, width: 88 },
  {
    key: 'progress',
    title: '进度',
    cell: task => `${task.progress}%`,
    width: 76,
    numeric: true,
    compare: by(t => t.progress, byNumber),
    edit: (task, done) => <ProgressEditor task={task} done={done} />,
  },
  {
    key: 'points',
    title: '得分',
    cell: task => (task.points / 100).toFixed(2),
    width: 84,
    numeric: true,
    compare: by(t => t.points, byNumber),
  },
];

/** Tables of 20,000 rows, of two-line rows, and of none, with the filter line above. */
export function TableSection() {
  const rows = useMemo(() => sampleTasks(20_000), []);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set(['t2', 't3']));
  const [openKey, setOpenKey] = useState<string | null>('t4');
  const [conditions, setConditions] = useState<readonly Condition[]>([
    { key: 'unit', field: '牵头单位', value: '市住建局' },
    { key: 'overdue', value: '逾期' },
    { key: 'due', field: '期限', verb: '早于', value: '12月31日' },
  ]);
  const remove = (key: string) => setConditions(conditions.filter(one => one.key !== key));
  return (
    <Section title="表格">
      <FilterLine
        conditions={conditions}
        onRemove={remove}
        onEdit={() => undefined}
        onAdd={() => undefined}
        onClear={() => setConditions([])}
        count="共20,000项"
      />
      <div class="gallery-table">
        <DataTable
          label="台账任务"
          columns={columns}
          rows={rows}
          rowKey={task => task.id}
          order={null}
          selected={selected}
          onSelect={setSelected}
          bulk={
            <>
              <Button small>交办</Button>
              <Button small>改期限</Button>
              <Button small>导出</Button>
            </>
          }
          openKey={openKey}
          onOpen={task => setOpenKey(task.id)}
        />
      </div>
      <div class="gallery-table short">
        <DataTable
          label="两行台账"
          columns={columns.slice(0, 4)}
          rows={rows.slice(0, 40)}
          rowKey={task => task.id}
          twoLines
        />
      </div>
      <div class="gallery-table short">
        <DataTable
          label="空台账"
          columns={columns}
          rows={[]}
          rowKey={task => task.id}
          empty={<EmptyState title="没有逾期任务。">去掉“逾期”，看全部任务。</EmptyState>}
        />
      </div>
    </Section>
  );
}

function ProgressEditor({ task, done }: { readonly task: SampleTask; readonly done: () => void }) {
  const [value, setValue] = useState(String(task.progress));
  return (
    <form
      onSubmit={event => {
        event.preventDefault();
        done();
      }}
    >
      <TextField label="进度" labelHidden numeric value={value} onChange={setValue} />
    </form>
  );
}

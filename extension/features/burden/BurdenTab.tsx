import { useMemo, useState } from 'preact/hooks';
import { type AskedFor, type BurdenMonth, minutesAsked, monthOf } from '../../../shared/domain/burden/types.ts';
import { REGIME_ID, regimeOf } from '../../../shared/domain/regime/types.ts';
import { by, byNumber, descending } from '../../../shared/kernel/compare.ts';
import { ASKED_FOR_WORDS } from '../../../shared/words/terms.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { MonthSwitch } from '../../ui/MonthSwitch.tsx';
import type { Column } from '../../ui/table-columns.ts';
import { useDesk } from '../desk/desk-context.ts';
import { NotYet } from '../desk/NotYet.tsx';

type Line = { readonly id: string; readonly unit: string; readonly place: number; readonly body: BurdenMonth };

/** 负担账本: what the office asked of each unit in a month, in minutes, and how much of the budget that is (moonshot 7). */
export function BurdenTab() {
  const desk = useDesk();
  const today = desk.today.value;
  const [month, setMonth] = useState(monthOf(today));
  const books = desk.view.watchKind('burdenMonth').value;
  const { burden } = regimeOf(desk.view.watchKind('regime').value.get(REGIME_ID)?.body ?? null);
  const directory = desk.directory.value;
  const lines = useMemo(
    () =>
      [...books]
        .filter(([, { body }]) => body.month === month)
        .map(
          ([id, { body }]): Line => ({
            id,
            body,
            unit: directory.unitName(body.unitId),
            place: directory.place(body.unitId),
          }),
        ),
    [books, month, directory],
  );
  const columns = useMemo(() => columnsOf(burden.monthly), [burden.monthly]);
  if (!desk.isLoaded('burdenMonth')) return <NotYet label="正在读取负担账本" />;
  const minutes = lines.reduce((sum, { body }) => sum + minutesAsked(body), 0);
  const requests = lines.reduce((sum, { body }) => sum + body.entries.length, 0);
  return (
    <div class="account-sheet">
      <div class="list-head-row">
        <h1>负担账本</h1>
        <MonthSwitch month={month} last={monthOf(today)} onChange={setMonth} />
      </div>
      <p class="secondary">
        {`向${lines.length}个单位提出要求${requests}件次，约${minutes}分钟；每单位每月${burden.monthly}分钟，超过的要合并或由副主任以上批准。`}
      </p>
      <DataTable
        label="各单位负担"
        columns={columns}
        rows={lines}
        rowKey={line => line.id}
        empty={<EmptyState title="本月没有向单位提出要求。">发出单子、调度提问后，逐件记在这里。</EmptyState>}
      />
    </div>
  );
}

const minutesOf = (body: BurdenMonth, what: AskedFor): number =>
  body.entries.filter(one => one.what === what).reduce((sum, one) => sum + one.minutes, 0);

const columnsOf = (budget: number): readonly Column<Line>[] => [
  { key: 'unit', title: '单位', cell: line => line.unit, compare: by(line => line.place, byNumber) },
  {
    key: 'minutes',
    title: '合计',
    numeric: true,
    width: 120,
    cell: ({ body }) => {
      const minutes = minutesAsked(body);
      return <span class={minutes > budget ? 'flag' : undefined}>{`${minutes}分钟`}</span>;
    },
    compare: by(line => minutesAsked(line.body), descending(byNumber)),
  },
  ...(['slip', 'question', 'meeting', 'visit', 'paper'] as const).map(
    (what): Column<Line> => ({
      key: what,
      title: ASKED_FOR_WORDS[what],
      numeric: true,
      width: 88,
      cell: line => minutesOf(line.body, what) || <span class="hint">0</span>,
      compare: by(line => minutesOf(line.body, what), descending(byNumber)),
    }),
  ),
];

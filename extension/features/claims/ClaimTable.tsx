import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { STEPS, type StepName } from '../../../shared/domain/claims/types.ts';
import { by, byNumber, byText } from '../../../shared/kernel/compare.ts';
import { partsOf } from '../../../shared/kernel/dates.ts';
import { STEP_WORDS } from '../../../shared/words/meetings.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { Nobr } from '../../ui/Nobr.tsx';
import { SyncMark } from '../../ui/SyncMark.tsx';
import type { Column } from '../../ui/table-columns.ts';
import type { ClaimRow } from './claim-rows.ts';

type ClaimTableProps = {
  readonly rows: readonly ClaimRow[];
  readonly onOpen: (row: ClaimRow) => void;
  readonly onActive: (row: ClaimRow) => void;
  readonly openKey: string | null;
  readonly empty: ComponentChildren;
  /** Leaves out what the detail beside the table shows. */
  readonly narrow: boolean;
};

const keyOf = (row: ClaimRow): string => row.id;

/** 认领台账 as a table: item, leader, and the six 亲自抓 each with its day. */
export function ClaimTable({ narrow, ...rest }: ClaimTableProps) {
  const columns = useMemo(
    () => (narrow ? [ITEM, LEADER, DONE] : [ITEM, LEADER, UNIT, ...STEPS.map(stepColumn)]),
    [narrow],
  );
  return <DataTable label="认领台账" twoLines columns={columns} rowKey={keyOf} {...rest} />;
}

const ITEM: Column<ClaimRow> = {
  key: 'item',
  title: '认领事项',
  cell: row => (
    <>
      {row.claim.item}
      {row.unsent && (
        <>
          {' '}
          <SyncMark />
        </>
      )}
    </>
  ),
  text: row => row.claim.item,
  compare: by(row => row.claim.item, byText),
};

const LEADER: Column<ClaimRow> = {
  key: 'leader',
  title: '领导',
  width: 152,
  cell: ({ claim: { leader } }) => (
    <>
      {leader.name} <span class="secondary">{leader.post}</span>
    </>
  ),
  text: ({ claim: { leader } }) => `${leader.name} ${leader.post}`,
  compare: by(({ claim }) => claim.leader.name, byText),
};

const UNIT: Column<ClaimRow> = {
  key: 'unit',
  title: '单位',
  width: 108,
  cell: row => row.unit,
  text: row => row.unit,
  compare: by(row => row.unit, byText),
};

const DONE: Column<ClaimRow> = {
  key: 'done',
  title: '已登记',
  width: 80,
  cell: row => <Nobr>{`${row.done}项`}</Nobr>,
  compare: by(row => row.done, byNumber),
};

const stepColumn = (name: StepName): Column<ClaimRow> => ({
  key: name,
  title: STEP_WORDS[name],
  width: 76,
  cell: ({ claim }) => {
    const step = claim.steps[name];
    if (step === null) return <span class="hint">–</span>;
    const { month, day } = partsOf(step.on);
    return <Nobr>{`${month}月${day}日`}</Nobr>;
  },
  text: ({ claim }) => claim.steps[name]?.reference ?? '未登记',
});

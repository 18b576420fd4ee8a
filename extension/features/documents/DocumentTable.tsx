import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { by, byText, nullsLast } from '../../../shared/kernel/compare.ts';
import { documentDate } from '../../../shared/words/dates.ts';
import { NUMBER_PENDING } from '../../../shared/words/terms.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { Nobr } from '../../ui/Nobr.tsx';
import { StatusMark } from '../../ui/StatusMark.tsx';
import { SyncMark } from '../../ui/SyncMark.tsx';
import type { Column } from '../../ui/table-columns.ts';
import type { DocumentRow } from './document-rows.ts';
import { byLedgerNumber } from './ledger-number.ts';

type DocumentTableProps = {
  readonly rows: readonly DocumentRow[];
  readonly onOpen: (row: DocumentRow) => void;
  readonly onActive: (row: DocumentRow) => void;
  readonly openKey: string | null;
  readonly empty: ComponentChildren;
  /** Leaves out what the detail beside the table shows. */
  readonly narrow?: boolean;
};

const keyOf = (row: DocumentRow): string => row.id;

/** The register of incoming documents as a table. */
export function DocumentTable({ rows, narrow = false, ...rest }: DocumentTableProps) {
  const columns = useMemo(
    () => (narrow ? [TITLE, NUMBER, TASKS] : [TITLE, LEDGER, NUMBER, ISSUERS, ISSUED, TASKS]),
    [narrow],
  );
  return <DataTable label="收文登记" twoLines columns={columns} rows={rows} rowKey={keyOf} {...rest} />;
}

const TITLE: Column<DocumentRow> = {
  key: 'title',
  title: '标题',
  cell: row => (
    <>
      {row.document.title}
      {row.disputed > 0 && <span class="flag"> 有冲突</span>}
      {row.unsent && (
        <>
          {' '}
          <SyncMark />
        </>
      )}
    </>
  ),
  text: row => row.document.title,
};

const LEDGER: Column<DocumentRow> = {
  key: 'ledgerNumber',
  title: '台账号',
  width: 108,
  cell: row =>
    row.document.ledgerNumber === null ? (
      <span class="hint">{NUMBER_PENDING}</span>
    ) : (
      <Nobr>{row.document.ledgerNumber}</Nobr>
    ),
  compare: by(row => row.document.ledgerNumber, byLedgerNumber),
};

const NUMBER: Column<DocumentRow> = {
  key: 'number',
  title: '发文字号',
  width: 196,
  cell: row => row.document.number !== null && <Nobr>{row.document.number}</Nobr>,
  text: row => row.document.number ?? '',
  compare: by(row => row.document.number, byLedgerNumber),
};

const ISSUERS: Column<DocumentRow> = {
  key: 'issuers',
  title: '发文机关',
  width: 176,
  cell: row => row.issuers,
  text: row => row.issuers,
};

const ISSUED: Column<DocumentRow> = {
  key: 'issuedOn',
  title: '成文日期',
  width: 124,
  cell: row => row.document.issuedOn !== null && <Nobr>{documentDate(row.document.issuedOn)}</Nobr>,
  compare: by(row => row.document.issuedOn as string | null, nullsLast(byText)),
};

const TASKS: Column<DocumentRow> = {
  key: 'tasks',
  title: '任务',
  width: 168,
  cell: row =>
    row.document.taskIds.length === 0 ? (
      <span class="hint">未立项</span>
    ) : (
      <span class="task-tally">
        <Nobr>{`${row.document.taskIds.length}项`}</Nobr>
        {row.worst !== null && <StatusMark status={row.worst} />}
      </span>
    ),
};

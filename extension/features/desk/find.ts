import { type DocumentRow, haystackOf as documentHaystack } from '../documents/document-rows.ts';
import { haystackOf as taskHaystack } from '../ledger/task-filter.ts';
import type { TaskRow } from '../ledger/task-rows.ts';
import type { UnitRow } from '../units/unit-rows.ts';
import { answersUnit } from '../units/unit-rows.ts';
import { addressText } from './address.ts';
import { fragmentsOf } from './fold.ts';

/** Something found: where it opens, what it is called, and what tells it apart. */
export type Finding = {
  readonly group: '文件' | '任务' | '单位';
  readonly href: string;
  readonly name: string;
  readonly note: string;
};

/** Where to look. */
export type Shelves = {
  readonly documents: readonly DocumentRow[];
  readonly tasks: readonly TaskRow[];
  readonly units: readonly UnitRow[];
};

/** How many of each group are shown. */
const MOST = 8;

/** Documents, tasks and units that hold every fragment typed, in title, number, issuer, unit or progress. */
export function find(text: string, { documents, tasks, units }: Shelves): readonly Finding[] {
  const fragments = fragmentsOf(text);
  if (fragments.length === 0) return [];
  const holdsAll = (haystack: string) => fragments.every(part => haystack.includes(part));
  return [
    ...first(documents, row => holdsAll(documentHaystack(row))).map(
      (row): Finding => ({
        group: '文件',
        href: addressText({ screen: 'documents', id: row.id }),
        name: row.document.title,
        note: row.document.number ?? row.issuers,
      }),
    ),
    ...first(tasks, row => holdsAll(taskHaystack(row))).map(
      (row): Finding => ({
        group: '任务',
        href: addressText({ screen: 'tasks', id: row.id }),
        name: row.task.content,
        note: `${row.lead} · ${row.status.words}`,
      }),
    ),
    ...first(units, row => answersUnit(row, fragments)).map(
      (row): Finding => ({
        group: '单位',
        href: addressText({ screen: 'units', id: row.unit.id }),
        name: row.unit.name,
        note: `${row.people.length}人`,
      }),
    ),
  ];
}

function first<Row>(rows: readonly Row[], answers: (row: Row) => boolean): readonly Row[] {
  const found: Row[] = [];
  for (const row of rows) {
    if (answers(row) && found.push(row) === MOST) break;
  }
  return found;
}

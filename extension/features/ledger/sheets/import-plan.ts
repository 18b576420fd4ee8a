import type { Order } from '../../../../shared/commands/decide.ts';
import type { Actor } from '../../../../shared/domain/accounts/actor.ts';
import { may } from '../../../../shared/domain/accounts/policy.ts';
import { numberKey } from '../../../../shared/domain/documents/meeting.ts';
import { type IncomingDocument, MOST_TASKS } from '../../../../shared/domain/documents/types.ts';
import { type TaskTerms, taskTermsSchema } from '../../../../shared/domain/ledger/types.ts';
import type { Entropy, RecordId } from '../../../../shared/kernel/ids.ts';
import type { FaultyRow, LedgerRead, LedgerRow } from '../../../../shared/sheets/read-ledger.ts';
import { addTaskOrder } from '../task-orders.ts';

/** The most tasks that are set by one import: what one push carries to the server. */
export const MOST_IMPORTED = 500;

/** A row that will become a task, and the registered document it is of. */
export type PlannedRow = LedgerRow & { readonly documentId: RecordId | null };

/** What an import comes to: the rows that become tasks, and those that do not, each with its reasons. */
export type ImportPlan = { readonly rows: readonly PlannedRow[]; readonly faulty: readonly FaultyRow[] };

type Register = ReadonlyMap<RecordId, { readonly body: Pick<IncomingDocument, 'number' | 'keptBy' | 'taskIds'> }>;

/** What the rows are held against: who sets the tasks, in whose name, and the documents that are registered. */
export type ImportFrame = { readonly actor: Actor; readonly keptBy: RecordId; readonly documents: Register };

/** Holds the rows of a ledger against what the actor may set, and finds the documents they come from. */
export function planImport({ rows, faulty }: NonNullable<LedgerRead>, frame: ImportFrame): ImportPlan {
  const sources = sourcesOf(frame);
  const planned: PlannedRow[] = [];
  const wrong: FaultyRow[] = [...faulty];
  for (const row of rows) {
    const reason = whyNot(row, frame);
    if (reason === null) planned.push(withSource(row, sources));
    else wrong.push({ sheet: row.sheet, line: row.line, content: row.content.slice(0, 60), reasons: [reason] });
  }
  return { rows: planned, faulty: wrong };
}

function whyNot(row: LedgerRow, { actor, keptBy }: ImportFrame): string | null {
  const answeredBy = [row.leadUnitId, ...row.coUnitIds];
  if (!may(actor, 'ledger.addTask', { keptBy, answeredBy })) return '当前账号只能为本单位立项';
  return taskTermsSchema.safeParse(termsOf(row)).success ? null : '有不能入账的字符，请在表格中重新输入这一行';
}

type Source = { readonly id: RecordId; room: number };

function sourcesOf({ documents, keptBy }: ImportFrame): ReadonlyMap<string, Source> {
  const found = new Map<string, Source>();
  for (const [id, { body }] of documents) {
    const key = numberKey(body.number);
    if (key !== null && body.keptBy === keptBy) found.set(key, { id, room: MOST_TASKS - body.taskIds.length });
  }
  return found;
}

const NUMBER = /[\p{Script=Han}]{1,12}[〔[［(（]20\d{2}[〕\]］)）]第?\d{1,4}号/u;

function withSource(row: LedgerRow, sources: ReadonlyMap<string, Source>): PlannedRow {
  if (row.source === null) return { ...row, documentId: null };
  const source = sources.get(numberKey(NUMBER.exec(row.source)?.[0] ?? null) ?? '');
  if (source === undefined || source.room <= 0)
    return { ...row, documentId: null, notes: [...row.notes, `来源“${row.source.slice(0, 40)}”未入账，不作关联`] };
  source.room -= 1;
  return { ...row, documentId: source.id };
}

const termsOf = ({ content, deliverable, leadUnitId, coUnitIds, leader, dueOn, dueRule }: LedgerRow): TaskTerms => ({
  ...{ content, deliverable, leadUnitId, coUnitIds: [...coUnitIds], leader, dueOn, dueRule },
  quote: null,
});

/** The orders that set all planned tasks, to be given in one go: all of them stand, or none. */
export const importOrders = (plan: ImportPlan, keptBy: RecordId, entropy: Entropy): readonly Order[] =>
  plan.rows.map(row =>
    addTaskOrder(entropy, { documentId: row.documentId, keptBy, terms: termsOf(row), tags: [], policy: false }),
  );

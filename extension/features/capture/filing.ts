import type { Order } from '../../../shared/commands/decide.ts';
import { documentIdOf } from '../../../shared/domain/documents/identity.ts';
import { documentFactsSchema, type IncomingDocument } from '../../../shared/domain/documents/types.ts';
import { taskTermsSchema } from '../../../shared/domain/ledger/types.ts';
import { type Entropy, newId, type RecordId } from '../../../shared/kernel/ids.ts';
import { FIELD_WORDS } from '../../../shared/words/terms.ts';
import type { FactDraft } from './facts.ts';
import type { TermDraft } from './terms.ts';

/** What is wrong, by the name of the fact or term. */
export type Faults = Readonly<Partial<Record<string, string>>>;

/** What a document and its task come to: the orders that register both at once, or what is wrong where. */
export type Filing =
  | { readonly ok: true; readonly orders: readonly Order[]; readonly documentId: RecordId; readonly taskId: RecordId }
  | { readonly ok: false; readonly faults: Faults };

type Held = ReadonlyMap<RecordId, { readonly body: IncomingDocument }>;

const MISSING: Readonly<Record<string, string>> = {
  title: '填写标题。',
  content: '填写任务内容。',
  leadUnitId: '选一个牵头单位。',
};

/** The orders of 入账: the document, and its task, in one transaction. `documentId` is given where it is in the ledger already. */
export function fileOrders(
  { facts }: FactDraft,
  { terms }: TermDraft,
  at: { keptBy: RecordId; documentId: RecordId | null; entropy: Entropy },
): Filing {
  const faults = { ...faultsOf(documentFactsSchema.safeParse(facts)), ...faultsOf(taskTermsSchema.safeParse(terms)) };
  if (Object.keys(faults).length > 0) return { ok: false, faults };
  const documentId = at.documentId ?? documentIdOf(at.keptBy, facts.number, at.entropy);
  const taskId = newId(at.entropy);
  return {
    ok: true,
    documentId,
    taskId,
    orders: [
      ...(at.documentId === null ? [{ name: 'documents.tag', args: { documentId, keptBy: at.keptBy, facts } }] : []),
      { name: 'ledger.addTask', args: { taskId, documentId, keptBy: at.keptBy, terms, tags: [] } },
    ],
  };
}

/**
 * The document of a page in the ledger: the same 发文字号, else the same address; the unit's own register before another's. Null when
 * it is not there.
 */
export function filedAs(
  documents: Held,
  page: { number: string | null; address: string | null },
  ownUnit: RecordId | null,
): RecordId | null {
  let found: RecordId | null = null;
  for (const [id, { body }] of documents) {
    const same =
      page.number !== null
        ? body.number === page.number
        : page.address !== null && body.number === null && body.sourceUrl === page.address;
    if (same && body.keptBy === ownUnit) return id;
    if (same) found = id;
  }
  return found;
}

type Checked = { success: true } | { success: false; error: { issues: readonly { path: readonly PropertyKey[] }[] } };

function faultsOf(checked: Checked): Faults {
  if (checked.success) return {};
  const names = checked.error.issues.map(({ path }) => String(path[0] ?? ''));
  return Object.fromEntries(names.map(name => [name, MISSING[name] ?? `${FIELD_WORDS[name] ?? '内容'}有误，请改正。`]));
}

import type { Order } from '../../../shared/commands/decide.ts';
import { documentIdOf } from '../../../shared/domain/documents/identity.ts';
import { type Demand, documentFactsSchema } from '../../../shared/domain/documents/types.ts';
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

const MISSING: Readonly<Record<string, string>> = {
  title: '填写标题。',
  content: '填写任务内容。',
  leadUnitId: '选一个牵头单位。',
};

/** How a document is registered that is not in the ledger. */
export type NewDocument = {
  readonly keptBy: RecordId;
  readonly entropy: Entropy;
  /** It is not the document of the same number that is there. */
  readonly apart?: boolean;
  readonly demand?: Demand | null;
  /** The person said of an original no program has seen that it bears no marking. */
  readonly unmarked?: boolean | undefined;
  /** Further orders on it. */
  readonly more?: (documentId: RecordId) => readonly Order[];
};

/** The id a new document gets: by its number, so that colleagues make one; its own where a person said that it is another. */
export const newDocumentId = ({ keptBy, apart, entropy }: NewDocument, number: string | null): RecordId =>
  documentIdOf(keptBy, apart === true ? null : number, entropy);

/** The orders of 入账: the document, and its task, in one transaction. `documentId` is given where it is in the ledger already. */
export function fileOrders(
  { facts }: FactDraft,
  { terms }: TermDraft,
  at: NewDocument & { documentId: RecordId | null },
): Filing {
  const faults = { ...faultsOf(documentFactsSchema.safeParse(facts)), ...faultsOf(taskTermsSchema.safeParse(terms)) };
  if (Object.keys(faults).length > 0) return { ok: false, faults };
  const documentId = at.documentId ?? newDocumentId(at, facts.number);
  const { keptBy, demand = null, unmarked = false } = at;
  const taskId = newId(at.entropy);
  return {
    ok: true,
    documentId,
    taskId,
    orders: [
      ...(at.documentId === null
        ? [{ name: 'documents.tag', args: { documentId, keptBy, facts, demand, unmarked } }]
        : []),
      // the one duty of a document that demands 配套 is to bring that out
      {
        name: 'ledger.addTask',
        args: { taskId, documentId, keptBy, terms, tags: [], ...(demand?.verdict === true ? { policy: true } : {}) },
      },
      ...(at.documentId === null ? (at.more?.(documentId) ?? []) : []),
    ],
  };
}

type Checked = { success: true } | { success: false; error: { issues: readonly { path: readonly PropertyKey[] }[] } };

function faultsOf(checked: Checked): Faults {
  if (checked.success) return {};
  const names = checked.error.issues.map(({ path }) => String(path[0] ?? ''));
  return Object.fromEntries(names.map(name => [name, MISSING[name] ?? `${FIELD_WORDS[name] ?? '内容'}有误，请改正。`]));
}

import type { DueStatus } from '../../../shared/domain/calendar/lights.ts';
import type { IncomingDocument } from '../../../shared/domain/documents/types.ts';
import { by, byText, descending, inTurn } from '../../../shared/kernel/compare.ts';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import { fold, fragmentsOf } from '../desk/fold.ts';

/** A document as the register shows it. */
export type DocumentRow = {
  readonly id: RecordId;
  readonly document: IncomingDocument;
  readonly issuers: string;
  /** The worst light among its tasks that I may see; null without tasks. */
  readonly worst: DueStatus | null;
  readonly unsent: boolean;
  readonly disputed: number;
};

/** What the rows are made of. */
export type DocumentSources = {
  readonly entries: ReadonlyMap<RecordId, { readonly body: IncomingDocument; readonly pending: boolean }>;
  /** Unsettled conflicts by the record they are about. */
  readonly conflicts: ReadonlyMap<RecordId, readonly unknown[]>;
  readonly worst: (taskIds: readonly RecordId[]) => DueStatus | null;
};

/** The rows of the register, the newest first. */
export function documentRows({ entries, conflicts, worst }: DocumentSources): readonly DocumentRow[] {
  const rows = [...entries].map(([id, { body: document, pending }]) => ({
    id,
    document,
    issuers: document.issuers.join('、'),
    worst: worst(document.taskIds),
    unsent: pending,
    disputed: conflicts.get(id)?.length ?? 0,
  }));
  return rows.sort(
    inTurn(
      by(row => row.document.receivedOn, descending(byText)),
      by(row => row.id, descending(byText)),
    ),
  );
}

const haystacks = new WeakMap<DocumentRow, string>();

/** What a document is found by, folded; kept with the row. */
export function haystackOf(row: DocumentRow): string {
  const known = haystacks.get(row);
  if (known !== undefined) return known;
  const { title, number, ledgerNumber, genre } = row.document;
  const made = [title, number, ledgerNumber, genre, row.issuers].map(part => fold(part ?? '')).join('\n');
  haystacks.set(row, made);
  return made;
}

/** What narrows the register: fragments of title, number or issuer, and the month of registration, `2026-11`. */
export type DocumentFilter = { readonly text: string; readonly month: string };

/** The rows a filter lets through, in the order they came. */
export function filterDocuments(rows: readonly DocumentRow[], { text, month }: DocumentFilter): readonly DocumentRow[] {
  const fragments = fragmentsOf(text);
  return rows.filter(
    row => row.document.receivedOn.startsWith(month) && fragments.every(part => haystackOf(row).includes(part)),
  );
}

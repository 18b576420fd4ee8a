import type { Subject } from '../../domain/accounts/policy.ts';
import type { RecordRef } from '../../domain/kinds.ts';
import type { Rows } from '../define.ts';

/** Names a document, for `reads`. */
export const documentRef = (id: string): RecordRef => ({ kind: 'document', id });

/** Who keeps the document a command is about: its unit changes it, and the office. */
export const aboutDocument = (rows: Rows, { documentId }: { documentId: string }): Subject => ({
  keptBy: rows.get('document', documentId)?.keptBy ?? null,
});

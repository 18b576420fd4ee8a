import { Defect } from '../../../shared/kernel/assert.ts';
import type { RecordStore } from '../../store/contract.ts';

/** What walking the chain found: all well, or the first thing that is not as it was written. */
export type AuditFinding =
  | { ok: true; events: number; records: number; hash: string }
  /** Event `n` is missing, changed, or not followed by its successor. */
  | { ok: false; what: 'event'; n: number }
  /** A record is not what its events made of it: someone wrote the database directly. */
  | { ok: false; what: 'record'; kind: string; id: string };

/** Walks the audit chain from its beginning and replays it against the records (`six-ones audit verify`). */
export function verifyAudit(_store: RecordStore): AuditFinding {
  throw new Defect('not built yet');
}

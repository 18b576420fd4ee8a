import { isKind, kindOf } from '../../../shared/domain/kinds.ts';
import { readBody } from '../../../shared/domain/records/read-body.ts';
import { byText } from '../../../shared/kernel/compare.ts';
import { sameJson } from '../../../shared/kernel/json.ts';
import { CHAIN_START, linkOf } from '../../store/audit-chain.ts';
import type { AuditChange, AuditEvent } from '../../store/audit-event.ts';
import type { RecordStore, StoredRecord, View } from '../../store/contract.ts';

/** What walking the chain found: all well, or the first thing that is not as it was written. */
export type AuditFinding =
  | { ok: true; events: number; records: number; hash: string }
  /** Event `n` is missing, changed, or not followed by its successor. */
  | { ok: false; what: 'event'; n: number }
  /** A record is not what its events made of it: someone wrote the database directly. */
  | { ok: false; what: 'record'; kind: string; id: string };

type Body = Record<string, unknown>;

/** What the events made of the records, by `kind:id`. */
type Replayed = Map<string, { kind: string; id: string; body: Body | null }>;

/** Walks the audit chain from its beginning and replays it against the records (`six-ones audit verify`). */
export function verifyAudit(store: RecordStore): AuditFinding {
  return store.read(view => {
    const replayed: Replayed = new Map();
    const broken = walk(view, replayed);
    if (broken !== null) return { ok: false, what: 'event', n: broken };
    const changed = firstChanged(view, replayed);
    if (changed !== null) return { ok: false, what: 'record', ...changed };
    const { auditCount, auditHash } = view.head();
    return { ok: true, events: auditCount, records: replayed.size, hash: auditHash };
  });
}

/** Follows the chain and takes in what each event did; returns the number of the first event that is not right. */
function walk(view: View, replayed: Replayed): number | null {
  const head = view.head();
  let [count, hash] = [0, CHAIN_START];
  for (const { n, event, hash: written } of view.events(1)) {
    count += 1;
    hash = linkOf(hash, event);
    if (n !== count || hash !== written) return count;
    for (const change of (JSON.parse(event) as AuditEvent).changes) replay(replayed, change);
  }
  if (count > head.auditCount) return head.auditCount + 1;
  return count < head.auditCount || hash !== head.auditHash ? count + 1 : null;
}

function replay(replayed: Replayed, [kind, id, before, after]: AuditChange): void {
  const key = `${kind}:${id}`;
  const there = replayed.get(key)?.body ?? null;
  if (before === null || after === null || there === null) {
    replayed.set(key, { kind, id, body: after });
    return;
  }
  const kept = Object.entries(there).filter(([field]) => !Object.hasOwn(before, field));
  replayed.set(key, { kind, id, body: { ...Object.fromEntries(kept), ...after } });
}

function firstChanged(view: View, replayed: Replayed): { kind: string; id: string } | null {
  const missing = new Map(replayed);
  for (const record of view.allRecords()) {
    const { kind, id } = record;
    const body = replayed.get(`${kind}:${id}`)?.body ?? null;
    if (!isAsReplayed(record, body)) return { kind, id };
    missing.delete(`${kind}:${id}`);
  }
  // tombstones are purged in time, records that are there never
  const gone = [...missing.values()].filter(({ body }) => body !== null).sort((a, b) => byText(a.id, b.id))[0];
  return gone === undefined ? null : { kind: gone.kind, id: gone.id };
}

function isAsReplayed({ kind, body: text, scopes }: StoredRecord, body: Body | null): boolean {
  if (text === null) return body === null && scopes.length === 0;
  if (body === null || !isKind(kind)) return false;
  const stored = parsed(text);
  if (!sameJson(stored, body)) return false;
  const reading = readBody(kindOf(kind), stored);
  // whoever could widen a record’s audience would read it without changing it
  return !reading.ok || sameJson(kindOf(kind).audience(reading.body), scopes);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

import {
  bestMeeting,
  keysOfHeld,
  keysOfShown,
  type Met,
  type ShownDocument,
} from '../../../shared/domain/documents/meeting.ts';
import type { IncomingDocument } from '../../../shared/domain/documents/types.ts';
import type { RecordId } from '../../../shared/kernel/ids.ts';

type Held = ReadonlyMap<RecordId, { readonly body: IncomingDocument }>;

const keys = new WeakMap<IncomingDocument, readonly string[]>();
const indexes = new WeakMap<Held, ReadonlyMap<string, readonly RecordId[]>>();

function keysOf(document: IncomingDocument): readonly string[] {
  const known = keys.get(document) ?? keysOfHeld(document);
  keys.set(document, known);
  return known;
}

/** The register by what documents are looked up by; made once for each state of it. */
function indexOf(documents: Held): ReadonlyMap<string, readonly RecordId[]> {
  const there = indexes.get(documents);
  if (there !== undefined) return there;
  const made = new Map<string, RecordId[]>();
  for (const [id, { body }] of documents) {
    for (const key of keysOf(body)) {
      const ids = made.get(key);
      if (ids === undefined) made.set(key, [id]);
      else ids.push(id);
    }
  }
  indexes.set(documents, made);
  return made;
}

/** The document of the ledger that is, or may be, the one a page shows; null where there is none. */
export function metIn(documents: Held, shown: ShownDocument, ownUnit: RecordId | null): Met<RecordId> | null {
  const index = indexOf(documents);
  const ids = new Set(keysOfShown(shown).flatMap(key => index.get(key) ?? []));
  const candidates = new Map<RecordId, IncomingDocument>();
  for (const id of ids) {
    const body = documents.get(id)?.body;
    if (body !== undefined) candidates.set(id, body);
  }
  return bestMeeting(shown, candidates, ownUnit);
}

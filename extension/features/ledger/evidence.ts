import { numberKey } from '../../../shared/domain/documents/meeting.ts';
import { titleKey } from '../../../shared/domain/documents/titles.ts';
import type { IncomingDocument } from '../../../shared/domain/documents/types.ts';
import type { Evidence } from '../../../shared/domain/ledger/course.ts';
import type { RecordId } from '../../../shared/kernel/ids.ts';

type Register = ReadonlyMap<RecordId, { readonly body: IncomingDocument }>;

/** A document as a person named it, by its number or title: the registered one where there is one, else the name as it stands. */
export function namedDocument(register: Register, name: string): Evidence {
  const number = numberKey(name);
  const title = titleKey(name);
  for (const [documentId, { body }] of register) {
    const isIt = (body.number !== null && numberKey(body.number) === number) || titleKey(body.title) === title;
    if (isIt) return { documentId, name };
  }
  return { documentId: null, name };
}

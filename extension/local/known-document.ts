import { byText } from '../../shared/kernel/compare.ts';
import type { IsoDate } from '../../shared/kernel/dates.ts';
import type { LocalStore, Tx } from './contract.ts';
import { rawRecordsIn, readable, recordIn } from './read.ts';

/** What the ledger knows of a document a page shows. */
export type KnownDocument = { known: boolean; documentId: string | null; dueOn: IsoDate | null };

const UNKNOWN: KnownDocument = { known: false, documentId: null, dueOn: null };

/** Looks for a document by its 发文字号, or, where it has none, by the page it was registered from; `dueOn` is the first of its open tasks. */
export function findKnownDocument(
  store: LocalStore,
  { docNumber, address }: { docNumber: string | null; address: string },
): Promise<KnownDocument> {
  return store.read(['rows', 'packs', 'optimistic', 'meta'], async tx => {
    for (const [documentId, { body }] of await rawRecordsIn(tx, 'document')) {
      const document = isMeant(body, docNumber, address) ? readable('document', body) : null;
      if (document !== null) return { known: true, documentId, dueOn: await firstDue(tx, document.taskIds) };
    }
    return UNKNOWN;
  });
}

async function firstDue(tx: ReadingTx, taskIds: readonly string[]): Promise<IsoDate | null> {
  const dates: IsoDate[] = [];
  for (const taskId of taskIds) {
    const task = await recordIn(tx, 'task', taskId);
    if (task !== null && task.state !== 'closed' && task.dueOn !== null) dates.push(task.dueOn);
  }
  return dates.toSorted(byText)[0] ?? null;
}

type ReadingTx = Tx<'rows' | 'packs' | 'optimistic' | 'meta'>;

// looked at unread, so that a long register costs no parsing
function isMeant(body: unknown, docNumber: string | null, address: string): boolean {
  if (typeof body !== 'object' || body === null) return false;
  const { number = null, sourceUrl = null } = body as { number?: unknown; sourceUrl?: unknown };
  return docNumber === null ? sourceUrl === address : number === docNumber;
}

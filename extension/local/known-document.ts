import { bestMeeting, keysOfShown, type ShownDocument } from '../../shared/domain/documents/meeting.ts';
import type { IncomingDocument } from '../../shared/domain/documents/types.ts';
import { byText } from '../../shared/kernel/compare.ts';
import type { IsoDate } from '../../shared/kernel/dates.ts';
import type { LocalStore, Tx } from './contract.ts';
import { fillDrawers, idsInDrawers } from './document-drawers.ts';
import { readMeta } from './meta.ts';
import { recordIn } from './read.ts';

/** What the ledger knows of a document shown on a page. */
export type KnownDocument = {
  /** It is there, beyond doubt. */
  known: boolean;
  /** It may be there: one number under two titles, or a title without issuer and date. A person has to look. */
  question: boolean;
  documentId: string | null;
  /** When the first of its open tasks is due. */
  dueOn: IsoDate | null;
  /** How many tasks were set of it; 0: 待研判. */
  tasks: number;
};

const UNKNOWN: KnownDocument = { known: false, question: false, documentId: null, dueOn: null, tasks: 0 };

/** Whether a document shown on any page is in the ledger. */
export const findKnownDocument = async (store: LocalStore, shown: ShownDocument): Promise<KnownDocument> =>
  (await findKnownDocuments(store, [shown]))[0] ?? UNKNOWN;

/** The day on which a document shown on any page was received, as the ledger has it; null where it is not there beyond doubt. */
export async function heldReceiptOf(store: LocalStore, shown: ShownDocument): Promise<IsoDate | null> {
  const { known, documentId } = await findKnownDocument(store, shown);
  if (!known || documentId === null) return null;
  return store.read(['rows', 'packs', 'optimistic', 'meta'], async tx => {
    const held = await recordIn(tx, 'document', documentId);
    return held?.receivedOn ?? null;
  });
}

/** Whether each of some documents, as the rows of a list, is in the ledger; one reading for all of them. */
export async function findKnownDocuments(
  store: LocalStore,
  shown: readonly ShownDocument[],
): Promise<readonly KnownDocument[]> {
  await fillDrawers(store);
  return store.read(['rows', 'packs', 'optimistic', 'meta', 'drawers'], async tx => {
    const identity = await readMeta(tx, 'identity');
    const me = identity?.personId == null ? null : await recordIn(tx, 'person', identity.personId);
    const candidates = await idsInDrawers(tx, shown.map(keysOfShown));
    const found: KnownDocument[] = [];
    for (const [nth, one] of shown.entries())
      found.push(await judge(tx, one, candidates[nth] ?? [], me?.unitId ?? null));
    return found;
  });
}

type ReadingTx = Tx<'rows' | 'packs' | 'optimistic' | 'meta'>;

async function judge(
  tx: ReadingTx,
  shown: ShownDocument,
  ids: readonly string[],
  ownUnit: string | null,
): Promise<KnownDocument> {
  const held = new Map<string, IncomingDocument>();
  for (const id of ids) {
    const document = await recordIn(tx, 'document', id);
    if (document !== null) held.set(id, document);
  }
  const met = bestMeeting(shown, held, ownUnit);
  const taskIds = met === null ? [] : (held.get(met.id)?.taskIds ?? []);
  if (met === null) return UNKNOWN;
  return {
    known: met.meeting === 'same',
    question: met.meeting === 'question',
    documentId: met.id,
    dueOn: await firstDue(tx, taskIds),
    tasks: taskIds.length,
  };
}

async function firstDue(tx: ReadingTx, taskIds: readonly string[]): Promise<IsoDate | null> {
  const dates: IsoDate[] = [];
  for (const taskId of taskIds) {
    const task = await recordIn(tx, 'task', taskId);
    if (task !== null && task.state !== 'closed' && task.dueOn !== null) dates.push(task.dueOn);
  }
  return dates.toSorted(byText)[0] ?? null;
}

import type { IncomingDocument } from '../../../shared/domain/documents/types.ts';
import type { Task } from '../../../shared/domain/ledger/types.ts';
import { type DatedTask, isInternal } from '../../../shared/domain/reminders/due.ts';
import type { RecordId } from '../../../shared/kernel/ids.ts';

type Held<Body> = ReadonlyMap<RecordId, { readonly body: Body }>;

/** The tasks held here, each with whether its document is marked 内部. */
export function datedTasks(tasks: Held<Task>, documents: Held<IncomingDocument>): readonly DatedTask[] {
  return [...tasks].map(([id, { body: task }]) => ({
    id,
    task,
    internal: task.documentId !== null && isInternal(documents.get(task.documentId)?.body ?? null),
  }));
}

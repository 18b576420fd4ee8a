import * as z from 'zod';
import { type IncomingDocument, MOST_SUPPORTED } from '../../domain/documents/types.ts';
import { fulfilled, unfulfilled } from '../../domain/ledger/fulfil.ts';
import type { Task } from '../../domain/ledger/types.ts';
import { idSchema } from '../../domain/records/fields.ts';
import { ok, refuse } from '../../kernel/result.ts';
import { type Command, defineCommand, type Moment, put } from '../define.ts';
import { aboutDocument, documentRef } from '../documents/of-document.ts';

/** How a document stands to an upstream one: it supports it, it was asked about and does not, or nothing is said. */
const RELATIONS = ['supports', 'not', 'open'] as const;

/**
 * 认定配套: says whether a document implements an upstream one of the ledger, and which task it fulfils by that; `open` takes back
 * what was said of the two.
 */
const relate = defineCommand({
  name: 'documents.relate',
  args: z
    .object({
      documentId: idSchema,
      upstreamId: idSchema,
      taskId: idSchema.nullable(),
      relation: z.enum(RELATIONS),
    })
    .refine(args => args.documentId !== args.upstreamId, { path: ['upstreamId'] }),
  needs: 'documents.change',
  reads: args => [
    documentRef(args.documentId),
    documentRef(args.upstreamId),
    ...(args.taskId === null ? [] : [{ kind: 'task' as const, id: args.taskId }]),
  ],
  about: aboutDocument,
  decide(rows, { documentId, upstreamId, taskId, relation }, moment) {
    const document = rows.get('document', documentId);
    if (document === null || rows.get('document', upstreamId) === null) return refuse('document.unknown');
    const task = taskId === null ? null : rows.get('task', taskId);
    if (taskId !== null && task === null) return refuse('task.unknown');
    if (task !== null && task.documentId !== upstreamId)
      return refuse('sync.malformed', { name: 'documents.relate', where: 'taskId' });
    const supports = document.supports.filter(one => one.documentId !== upstreamId);
    const notSupports = document.notSupports.filter(id => id !== upstreamId);
    if (relation === 'supports') supports.push({ documentId: upstreamId, taskId });
    if (relation === 'not') notSupports.push(upstreamId);
    if (supports.length > MOST_SUPPORTED || notSupports.length > MOST_SUPPORTED)
      return refuse('sync.malformed', { name: 'documents.relate', where: 'upstreamId' });
    const related = put('document', documentId, { ...document, supports, notSupports });
    const answered = answering(task, { documentId, document, isSupport: relation === 'supports' }, moment);
    return ok(taskId === null || answered === null ? [related] : [related, put('task', taskId, answered)]);
  },
});

// 配套: nobody reports that a document came out which the ledger holds (D2.4)
function answering(
  task: Task | null,
  { documentId, document, isSupport }: { documentId: string; document: IncomingDocument; isSupport: boolean },
  { actor, today }: Moment,
): Task | null {
  if (task === null || task.state === 'closed' || actor.kind !== 'person') return null;
  const acting = { by: actor.personId, on: today };
  if (!isSupport) return unfulfilled(task, documentId, acting);
  const name = (document.number ?? document.title).slice(0, 200);
  return fulfilled(task, { documentId, name, on: document.issuedOn ?? document.receivedOn }, acting);
}

/** The command of 认定配套. */
export const relatingCommands = [relate] as unknown as readonly Command[];

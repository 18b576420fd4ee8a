import { keyOf, type Order } from '../../shared/commands/decide.ts';
import type { IncomingDocument } from '../../shared/domain/documents/types.ts';
import type { Bodies, Kind } from '../../shared/domain/kinds.ts';
import type { Task } from '../../shared/domain/ledger/types.ts';
import type { Bodied, Decided } from './overlay.ts';

type Args = Readonly<Record<string, unknown>>;

/** For each command that another one takes back: that other one, from its arguments and what it found; null where it cannot. */
const REVERSES: Readonly<Record<string, (args: Args, before: Bodied) => Order | null>> = {
  'documents.tag'(args, before) {
    const { documentId, facts } = args;
    const there = found(before, 'document', documentId);
    if (there === null) return { name: 'documents.withdraw', args: { documentId } };
    return { name: 'documents.correct', args: { documentId, set: valuesBefore(there, facts) } };
  },
  'documents.correct'({ documentId, set }, before) {
    const there = found(before, 'document', documentId);
    return there && { name: 'documents.correct', args: { documentId, set: valuesBefore(there, set) } };
  },
  'documents.setDemand'({ documentId }, before) {
    const there = found(before, 'document', documentId);
    return there && { name: 'documents.setDemand', args: { documentId, demand: there.demand } };
  },
  'documents.relate'({ documentId, upstreamId }, before) {
    const there = found(before, 'document', documentId);
    return there && { name: 'documents.relate', args: relationBefore(there, String(documentId), String(upstreamId)) };
  },
  'ledger.addTask': ({ taskId, documentId, decision }) => ({
    name: 'ledger.withdrawTask',
    args: { taskId, documentId, ...(decision == null ? {} : { meetingId: (decision as Args).meetingId }) },
  }),
  'ledger.changeTask'({ taskId, documentId, set }, before) {
    const there = found(before, 'task', taskId);
    return there && { name: 'ledger.changeTask', args: { taskId, documentId, set: valuesBefore(there, set) } };
  },
  'ledger.retag'(args, before) {
    const there = found(before, 'task', args.taskId);
    if (there === null) return null;
    const add = (args.take as readonly string[]).filter(tag => hasTag(there, tag));
    const take = (args.add as readonly string[]).filter(tag => !hasTag(there, tag));
    return { name: 'ledger.retag', args: { taskId: args.taskId, add, take } };
  },
  'accounts.changeGrants'({ personId }, before) {
    const there = found(before, 'person', personId);
    return there && { name: 'accounts.changeGrants', args: { personId, grants: there.grants } };
  },
  'accounts.setActive'({ personId }, before) {
    const there = found(before, 'person', personId);
    return there && { name: 'accounts.setActive', args: { personId, active: there.active } };
  },
};

/** The orders that take back what some orders did, last first; null when one of them cannot be taken back by any command. */
export function reverseOf(orders: readonly Order[], decided: readonly Decided[]): readonly Order[] | null {
  const reverses: Order[] = [];
  for (const [index, order] of orders.entries()) {
    const reverse = REVERSES[order.name]?.(order.args as Args, decided[index]?.before ?? new Map()) ?? null;
    if (reverse === null) return null;
    reverses.unshift(reverse);
  }
  return reverses;
}

const found = <K extends Kind>(before: Bodied, kind: K, id: unknown): Bodies[K] | null =>
  (before.get(keyOf({ kind, id: String(id) })) ?? null) as Bodies[K] | null;

function relationBefore(there: IncomingDocument, documentId: string, upstreamId: string): Args {
  const support = there.supports.find(one => one.documentId === upstreamId);
  const refused = there.notSupports.includes(upstreamId) ? 'not' : 'open';
  const relation = support === undefined ? refused : 'supports';
  return { documentId, upstreamId, taskId: support?.taskId ?? null, relation };
}

const hasTag = (task: Task, tag: string): boolean => task.tags.some(there => there === tag);

function valuesBefore(there: IncomingDocument | Task, set: unknown): Args {
  const values: Args = { ...there };
  return Object.fromEntries(Object.keys(set as Args).map(field => [field, values[field]]));
}

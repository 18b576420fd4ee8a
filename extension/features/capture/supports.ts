import type { Order } from '../../../shared/commands/decide.ts';
import { may } from '../../../shared/domain/accounts/policy.ts';
import type { DocumentFacts, Support } from '../../../shared/domain/documents/types.ts';
import { newId, type RecordId } from '../../../shared/kernel/ids.ts';
import type { CaptureDesk, Filer } from './capture-desk.ts';

/** What a person said of the upstream documents offered: the one it is 配套 for, and those it is not. */
export type Said = { readonly supports: Support | null; readonly not: readonly RecordId[] };

type Facts = Pick<DocumentFacts, 'title' | 'number'>;

/** The orders of what was said: the links, and for the task fulfilled a report that its document is issued. */
export function saidOrders(
  documentId: RecordId,
  { supports, not }: Said,
  facts: Facts,
  desk: CaptureDesk,
  filer: Filer,
): readonly Order[] {
  const relate = (upstreamId: RecordId, taskId: RecordId | null, relation: 'supports' | 'not'): Order => ({
    name: 'documents.relate',
    args: { documentId, upstreamId, taskId, relation },
  });
  return [
    ...not.map(id => relate(id, null, 'not')),
    ...(supports === null ? [] : [relate(supports.documentId, supports.taskId, 'supports')]),
    ...reportOf(supports, facts, desk, filer),
  ];
}

const MOST_REPORT = 80;

/** 已送审 with the document by number; nothing where the task is not the person's to report on, or no longer open. */
function reportOf(supports: Support | null, facts: Facts, desk: CaptureDesk, filer: Filer): readonly Order[] {
  const taskId = supports?.taskId ?? null;
  const task = taskId === null ? undefined : desk.view.watchKind('task').value.get(taskId)?.body;
  if (task === undefined || task.state !== 'open') return [];
  const answers = { keptBy: task.keptBy, answeredBy: [task.leadUnitId, ...task.coUnitIds] };
  if (!may(filer.actor, 'ledger.report', answers)) return [];
  const text = `配套文件已印发：${facts.number ?? `《${facts.title}》`}`.slice(0, MOST_REPORT);
  return [{ name: 'ledger.report', args: { taskId, reportId: newId(desk.entropy), state: 'submitted', text } }];
}

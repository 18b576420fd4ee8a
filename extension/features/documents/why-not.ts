import type { Actor } from '../../../shared/domain/accounts/actor.ts';
import { may } from '../../../shared/domain/accounts/policy.ts';
import type { IncomingDocument } from '../../../shared/domain/documents/types.ts';

/** Why the actor may not correct the document, in one sentence; null when they may. */
export const whyNotChange = (actor: Actor, document: IncomingDocument): string | null =>
  may(actor, 'documents.change', { keptBy: document.keptBy }) ? null : '改革办和登记单位可更正。';

/** Why the document may not be taken out of the register; null when it may. */
export function whyNotWithdraw(actor: Actor, document: IncomingDocument): string | null {
  const barred = whyNotChange(actor, document);
  if (barred !== null || document.taskIds.length === 0) return barred;
  return `名下还有${document.taskIds.length}项任务，请先撤项。`;
}

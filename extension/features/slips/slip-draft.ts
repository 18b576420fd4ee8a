import type { Regime } from '../../../shared/domain/regime/types.ts';
import { previousOf, skippedItems } from '../../../shared/domain/slips/rungs.ts';
import { replyWorkdaysOf, requirementOf } from '../../../shared/domain/slips/terms-of-type.ts';
import type { NamedSlip, Slip, SlipItem, SlipTerms, SlipType } from '../../../shared/domain/slips/types.ts';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import type { TaskRow } from '../ledger/task-rows.ts';

/** A slip as it is being written: the addressee may still be open. */
export type SlipDraft = Omit<SlipTerms, 'addresseeId'> & {
  readonly type: SlipType;
  readonly addresseeId: RecordId | null;
};

/** A matter nobody has written yet. */
export const blankItem = (type: SlipType): SlipItem => ({
  taskId: null,
  matter: '',
  basis: null,
  quote: null,
  requirement: requirementOf(type, null, null),
  dueOn: null,
});

/** A slip nobody has written yet. */
export const blankDraft = (type: SlipType, regime: Regime): SlipDraft => ({
  type,
  addresseeId: null,
  toCommittee: null,
  coUnitIds: [],
  items: [blankItem(type)],
  replyWorkdays: replyWorkdaysOf(type, regime),
  contact: null,
  previousIds: [],
  skipReason: null,
  reasons: [],
});

/** A slip that is there, to be changed. */
export function draftOf(slip: Slip): SlipDraft {
  const { type, addresseeId, toCommittee, coUnitIds, items, replyWorkdays, contact, previousIds, skipReason, reasons } =
    slip;
  return { type, addresseeId, toCommittee, coUnitIds, items, replyWorkdays, contact, previousIds, skipReason, reasons };
}

/** The matter of a task of the ledger. */
export const itemOfTask = (type: SlipType, { id, task }: TaskRow, basis: string | null): SlipItem => ({
  taskId: id,
  matter: task.content,
  basis,
  quote: task.quote,
  requirement: requirementOf(type, null, task.deliverable),
  dueOn: task.dueOn,
});

/** The draft with a matter more; the first takes the place of a blank one, and names the addressee where none is named. */
export function withItem(draft: SlipDraft, item: SlipItem, leadUnitId: RecordId): SlipDraft {
  const items = [...draft.items.filter(({ matter }) => matter.trim() !== ''), item];
  return { ...draft, items, addresseeId: draft.addresseeId ?? leadUnitId };
}

/** What the ladder knows of a draft: the slips it follows, and the matters for which a rung is passed over. */
export function rungsOf(draft: SlipDraft, slips: readonly NamedSlip[]) {
  const previousIds = previousOf(
    draft.type,
    draft.items.map(({ taskId }) => taskId),
    slips,
  );
  const previous = slips.filter(({ id }) => previousIds.includes(id)).map(({ slip }) => slip);
  return { previousIds: [...previousIds], skips: skippedItems(draft, previous).length > 0 };
}

/** What is missing before a draft can be kept, in one sentence; null where nothing is. */
export function draftProblem({ addresseeId, items }: SlipDraft): string | null {
  if (addresseeId === null) return '选主送单位。';
  if (items.some(({ matter }) => matter.trim() === '')) return '填写事项。';
  return items.some(({ requirement }) => requirement.trim() === '') ? '填写办理要求。' : null;
}

import type { Actor } from '../../../shared/domain/accounts/actor.ts';
import { may } from '../../../shared/domain/accounts/policy.ts';
import { tasksSet } from '../../../shared/domain/meetings/rules.ts';
import type { Meeting } from '../../../shared/domain/meetings/types.ts';

/** Why the actor may not change this meeting, in one sentence; null when they may. */
export const whyNotKeep = (actor: Actor, { keptBy }: Pick<Meeting, 'keptBy'>): string | null =>
  may(actor, 'meetings.keep', { keptBy }) ? null : '改革办和登记单位可修改会议。';

/** Why a meeting may not be withdrawn; null when it may. */
export function whyNotWithdraw(actor: Actor, meeting: Meeting): string | null {
  const barred = whyNotKeep(actor, meeting);
  const count = tasksSet(meeting);
  return barred ?? (count === 0 ? null : `已有${count}项议定事项立项，请先撤项。`);
}

import { type Claim, NO_STEPS, type Step } from '../../../../shared/domain/claims/types.ts';
import { isoDate } from '../../../../shared/kernel/dates.ts';

/** A step on record. */
export const step = (on = '2026-11-20', reference = '示改委会议纪要〔2026〕3号'): Step => ({
  on: isoDate(on),
  reference,
  documentId: null,
  meetingId: null,
});

/** A claim of an invented leader. */
export const claim = (set: Partial<Claim> = {}): Claim => ({
  v: 1,
  year: 2026,
  leader: { name: '示例甲', post: '区委书记', unitId: 'north' },
  item: '“散乱污”治理',
  isFirst: true,
  taskId: null,
  steps: NO_STEPS,
  transfers: [],
  setBy: 'clerk',
  setOn: isoDate('2026-01-05'),
  ...set,
});

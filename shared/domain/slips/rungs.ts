import { isSent } from './steps.ts';
import type { NamedSlip, Slip, SlipItem, SlipType } from './types.ts';

/** The rungs of which one must have been taken before: a 催办单 presses what was told, a 责令书 what was pressed. */
const BEFORE: Readonly<Record<SlipType, readonly SlipType[]>> = {
  notice: [],
  assign: [],
  press: ['notice', 'assign'],
  order: ['press'],
};

/** What must have been sent before a slip of this type, the usual one first; null where nothing must. */
export const rungBefore = (type: SlipType): SlipType | null => BEFORE[type].at(-1) ?? null;

/** Whether a slip about the same matter that was sent before makes the next one no skip. */
const prepares = (slip: Slip, type: SlipType, item: SlipItem): boolean =>
  BEFORE[type].includes(slip.type) &&
  isSent(slip) &&
  (item.taskId === null || slip.items.some(one => one.taskId === item.taskId));

/** The matters for which the rung below was passed over; a slip with any is sent only with a reason. */
export const skippedItems = (
  { type, items }: Pick<Slip, 'type' | 'items'>,
  previous: readonly Slip[],
): readonly SlipItem[] =>
  BEFORE[type].length === 0 ? [] : items.filter(item => !previous.some(slip => prepares(slip, type, item)));

/** The slips on lower rungs a slip about these tasks follows, oldest first. */
export const previousOf = (
  type: SlipType,
  taskIds: readonly (string | null)[],
  slips: readonly NamedSlip[],
): readonly string[] =>
  slips
    .filter(({ slip }) => BEFORE[type].includes(slip.type) && isSent(slip))
    .filter(({ slip }) => slip.items.some(({ taskId }) => taskId !== null && taskIds.includes(taskId)))
    .map(({ id }) => id);

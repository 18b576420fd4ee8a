import type { Block } from '../page/types.ts';
import type { Deadline } from '../types.ts';

/** What every form of task needs to know of its document. */
export type TaskContext = {
  readonly blocks: readonly Block[];
  readonly deadlines: readonly Deadline[];
  /** The document says that the unit named first leads (列第一位者为牵头单位). */
  readonly firstLeads: boolean;
};

/** The first hard date inside a stretch of a block, as the task's due date. */
export const dueIn = (context: TaskContext, block: Block, from: number, to: number): Deadline['resolved'] =>
  context.deadlines.find(one => one.at === block.at && one.tier === 'hard' && one.start >= from && one.end <= to)
    ?.resolved ?? null;

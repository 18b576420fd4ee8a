import type { RecordId } from '../../kernel/ids.ts';
import type { Task } from '../ledger/types.ts';
import { inferState, type Period } from './infer.ts';
import type { AskReason, Cycle } from './types.ts';

/** A task somebody has to be asked about. */
export type Asking = { readonly taskId: RecordId; readonly unitId: RecordId; readonly why: AskReason };

/** What a month’s dispatch comes to: how many tasks are in hand, of how many the state is known, and about which to ask whom. */
export function planMonth(
  tasks: Iterable<readonly [RecordId, Task]>,
  period: Period,
): { readonly counts: Cycle['counts']; readonly asking: readonly Asking[] } {
  let inHand = 0;
  const asking: Asking[] = [];
  for (const [taskId, task] of tasks) {
    if (task.state === 'closed') continue;
    inHand += 1;
    const inferred = inferState(task, period);
    if (!inferred.known) asking.push({ taskId, unitId: task.leadUnitId, why: inferred.why });
  }
  return { counts: { tasks: inHand, inferred: inHand - asking.length }, asking };
}

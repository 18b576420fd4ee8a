import { instantAt } from '../../shared/kernel/dates.ts';
import type { AuditEvent } from '../store/audit-event.ts';
import type { Trimmed, View } from '../store/contract.ts';
import type { SyncDeps } from './deps.ts';

/** How long a device may stay away and still catch up change by change. */
export const HORIZON_DAYS = 180;

const DAY = 86_400_000;

/** The daily clean-up: tombstones beyond the horizon, snapshots replaced more than a day ago. */
export function trimHistory({ store, entropy }: SyncDeps): Trimmed {
  const now = entropy.now();
  return store.write(writing => {
    writing.dropSnapshots(instantAt(now - DAY));
    const { oldestCursor } = writing.head();
    return writing.trim(Math.max(oldestCursor, revAt(writing, instantAt(now - HORIZON_DAYS * DAY))));
  });
}

/** The revision the jurisdiction had reached at a moment, by its audit events; 0 before the first. */
function revAt(view: View, moment: string): number {
  let low = 0;
  let high = view.head().auditCount;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (eventAt(view, middle).at <= moment) low = middle;
    else high = middle - 1;
  }
  // refused commands took no revision: the last one before that did
  for (let n = low; n > 0; n -= 1) {
    const { outcome } = eventAt(view, n) as AuditEvent & { outcome: { rev?: number } | null };
    if (outcome?.rev !== undefined) return outcome.rev;
  }
  return 0;
}

const eventAt = (view: View, n: number): AuditEvent => JSON.parse(view.event(n)?.event ?? '{}') as AuditEvent;

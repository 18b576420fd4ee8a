import { Defect } from '../../shared/kernel/assert.ts';
import type { Trimmed } from '../store/contract.ts';
import type { SyncDeps } from './deps.ts';

/** How long a device may stay away and still catch up change by change. */
export const HORIZON_DAYS = 180;

/** The daily clean-up: tombstones beyond the horizon, outcomes nobody can ask for again, replaced snapshots. */
export function trimHistory(_deps: SyncDeps): Trimmed {
  throw new Defect('not built yet');
}

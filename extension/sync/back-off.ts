import type { Entropy } from '../../shared/kernel/ids.ts';
import type { SyncState } from '../local/sync-state.ts';
import type { Failure } from './transport.ts';

const SHORTEST = 1000;
const LONGEST = 60_000;
/** Nobody asks for longer; a value beyond it is a clock that was set. */
const LONGEST_WISH = 3_600_000;

/** How long to wait after so many failed rounds: from 1 s to at most 60 s, anywhere between, so that devices do not come back at once. */
export function backOff(failures: number, entropy: Pick<Entropy, 'bytes'>): number {
  const most = Math.min(LONGEST, SHORTEST * 2 ** Math.min(failures, 10));
  return Math.round(SHORTEST + (most - SHORTEST) * chance(entropy));
}

/** When to try again after a failure, in milliseconds of this device's clock, and whether that is the server's wish. */
export function nextTry(
  { retryAfter }: Failure,
  failures: number,
  entropy: Entropy,
): { nextTryAt: number; serverSaidWhen: boolean } {
  const own = backOff(failures, entropy);
  const wait = retryAfter === null ? own : Math.min(retryAfter, LONGEST_WISH) + own - SHORTEST;
  return { nextTryAt: entropy.now() + wait, serverSaidWhen: retryAfter !== null };
}

/** Whether a round must still wait; a moment further off than anyone ever asks for comes from a clock that was set, and counts as past. */
export const mustWait = ({ nextTryAt }: Pick<SyncState, 'nextTryAt'>, now: number): boolean =>
  nextTryAt !== null && now < nextTryAt && nextTryAt - now <= LONGEST_WISH + LONGEST;

/** A number from 0 to below 1. */
export function chance(entropy: Pick<Entropy, 'bytes'>): number {
  const [high = 0, low = 0] = entropy.bytes(2);
  return (high * 256 + low) / 65_536;
}

import { instantAt, millisecondsOf } from '../../../shared/kernel/dates.ts';
import type { SignInFailures } from '../../store/account-store.ts';

const MINUTE = 60_000;
const BEFORE_LOCK = 5;
const FIRST_LOCK = 15 * MINUTE;
const LONGEST_LOCK = 24 * 60 * MINUTE;
const FORGOTTEN_AFTER = 24 * 60 * MINUTE;

/** Milliseconds until a locked login may be tried again; 0 when it may. Never more than a day, whatever the clock did. */
export function lockedFor(failures: SignInFailures | null, now: number): number {
  if (failures === null || failures.lockedUntil === null) return 0;
  return Math.min(Math.max(0, millisecondsOf(failures.lockedUntil) - now), LONGEST_LOCK);
}

/**
 * The failures with one more. It is counted before the password is looked at and taken back when it was right, so that many tries at
 * once do not slip through. The fifth locks for 15 minutes, every fifth after that for twice as long, at most a day.
 */
export function withFailure(before: SignInFailures | null, now: number): SignInFailures {
  const stale = before === null || now - millisecondsOf(before.lastAt) > FORGOTTEN_AFTER;
  const count = stale ? 1 : before.count + 1;
  const locks = stale ? 0 : before.locks;
  const lastAt = instantAt(now);
  if (count < BEFORE_LOCK) return { count, locks, lockedUntil: null, lastAt };
  const length = Math.min(FIRST_LOCK * 2 ** locks, LONGEST_LOCK);
  return { count: 0, locks: locks + 1, lockedUntil: instantAt(now + length), lastAt };
}

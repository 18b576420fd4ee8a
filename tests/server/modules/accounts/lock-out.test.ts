import { describe, expect, it } from 'vitest';
import { lockedFor, withFailure } from '../../../../server/modules/accounts/lock-out.ts';
import type { SignInFailures } from '../../../../server/store/account-store.ts';
import { MORNING } from '../../store/entropy.ts';

const MINUTE = 60_000;

function fail(times: number, from: SignInFailures | null, now: number): SignInFailures {
  let failures = from;
  for (let n = 0; n < times; n += 1) failures = withFailure(failures, now);
  return failures as SignInFailures;
}

describe('wrong passwords', () => {
  it('lock at the fifth, not at the fourth', () => {
    expect(lockedFor(fail(4, null, MORNING), MORNING)).toBe(0);
    expect(lockedFor(fail(5, null, MORNING), MORNING)).toBe(15 * MINUTE);
  });

  it('lock for twice as long each time, up to a day', () => {
    const locks: number[] = [];
    let [failures, now] = [null as SignInFailures | null, MORNING];
    for (let n = 0; n < 9; n += 1) {
      failures = fail(5, failures, now);
      locks.push(lockedFor(failures, now) / MINUTE);
      now += lockedFor(failures, now);
    }
    expect(locks).toEqual([15, 30, 60, 120, 240, 480, 960, 1440, 1440]);
  });

  it('are forgotten after a day without one', () => {
    const yesterday = fail(4, null, MORNING);
    expect(withFailure(yesterday, MORNING + 24 * 60 * MINUTE + 1)).toMatchObject({ count: 1, locks: 0 });
  });

  it('lock nobody for longer than a day, though the clock jump back a year', () => {
    expect(lockedFor(fail(5, null, MORNING), MORNING - 365 * 86_400_000)).toBe(24 * 60 * MINUTE);
  });
});

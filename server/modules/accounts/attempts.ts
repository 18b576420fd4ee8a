import type { Credential } from '../../store/account-store.ts';
import { notServed, type Served, type Session, served } from '../../sync/session.ts';
import { noteAccountEvent } from './account-events.ts';
import type { AccountsDeps } from './deps.ts';
import { lockedFor, withFailure } from './lock-out.ts';
import { tokenHash } from './tokens.ts';

/** A try of a password, counted as a failure until `wasRight` is called. */
export type Attempt = { wasRight(): void };

/**
 * Counts a try of a login's password before it is looked at. The same for a login that does not exist, so that nothing tells them
 * apart; only the hash of what was typed is kept, because people type passwords into the wrong field. Not served: `account-locked`.
 */
export function beginAttempt({ sync, accounts }: AccountsDeps, login: string): Served<Attempt> {
  const key = tokenHash(login);
  const now = sync.entropy.now();
  const wait = accounts.atomically(() => {
    const failures = accounts.failures(key);
    const locked = lockedFor(failures, now);
    if (locked === 0) accounts.saveFailures(key, withFailure(failures, now));
    return locked;
  });
  if (wait > 0)
    return notServed('account-locked', {
      minutes: Math.ceil(wait / 60_000),
      retryAfterSeconds: Math.ceil(wait / 1000),
    });
  return served({ wasRight: () => accounts.forgetFailures(key) });
}

/** How long a login is locked, in milliseconds. */
export const lockOf = ({ sync, accounts }: AccountsDeps, login: string): number =>
  lockedFor(accounts.failures(tokenHash(login)), sync.entropy.now());

/** Lifts the lock of a person's login, as an administrator may. */
export function liftLock(deps: AccountsDeps, { personId, login }: Credential, by: Session | null): void {
  deps.accounts.atomically(() => {
    deps.accounts.forgetFailures(tokenHash(login));
    noteAccountEvent(deps, 'accounts.lockLifted', by, { personIds: [personId] });
  });
}

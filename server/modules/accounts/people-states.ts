import { instantAt } from '../../../shared/kernel/dates.ts';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import { lockOf } from './attempts.ts';
import type { AccountsDeps } from './deps.ts';

/** How a person stands with signing in. No times and counts of use are kept of anyone (domain D7). */
export type PersonState = {
  personId: RecordId;
  login: string;
  state: 'none' | 'invited' | 'active';
  lockedMinutes: number;
};

/** How everyone stands with signing in, by login. */
export function peopleStates(deps: AccountsDeps): readonly PersonState[] {
  const now = instantAt(deps.sync.entropy.now());
  return deps.accounts.credentials().map(({ personId, login, hash }) => ({
    personId,
    login,
    state: hash !== null ? 'active' : deps.accounts.hasActivation(personId, now) ? 'invited' : 'none',
    lockedMinutes: Math.ceil(lockOf(deps, login) / 60_000),
  }));
}

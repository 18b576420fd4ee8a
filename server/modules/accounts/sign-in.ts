import { instantAt } from '../../../shared/kernel/dates.ts';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import type { Credential } from '../../store/account-store.ts';
import { notServed, type Served, type Session, served } from '../../sync/session.ts';
import { noteAccountEvent } from './account-events.ts';
import { beginAttempt } from './attempts.ts';
import type { AccountsDeps } from './deps.ts';
import { devicesOf, endDevices, startDevice } from './devices.ts';
import { normalLogin } from './login.ts';
import { passwordFault } from './password-rule.ts';
import { hashPassword, isOutdated, isPassword } from './passwords.ts';
import { readPerson } from './read-directory.ts';

/** A device just signed in. */
export type SignedIn = { personId: RecordId; personName: string; login: string; deviceId: string; token: string };

/**
 * Signs a device in by login and password. An unknown login and a wrong password give one answer and take one time. Not served:
 * `wrong-password`, `account-locked`, `account-stopped`.
 */
export async function signIn(
  deps: AccountsDeps,
  { login: typed, password, deviceName }: { login: string; password: string; deviceName: string },
): Promise<Served<SignedIn>> {
  const login = normalLogin(typed);
  const attempt = beginAttempt(deps, login);
  if (!attempt.ok) return attempt;
  const credential = deps.accounts.credentialOf(login);
  if (!(await isPassword(password, credential?.hash ?? null)) || credential?.hash == null)
    return notServed('wrong-password');
  const renewed = isOutdated(credential.hash) ? await hashPassword(password) : null;
  const person = deps.sync.store.read(view => readPerson(view, credential.personId));
  const { personId } = credential;
  const started = deps.accounts.atomically(() => {
    if (!isUnchanged(deps, credential)) return 'changed';
    attempt.value.wasRight();
    if (renewed !== null) deps.accounts.saveCredential({ ...credential, hash: renewed });
    if (!person?.active) return null;
    const device = startDevice(deps, personId, deviceName);
    noteAccountEvent(deps, 'accounts.signedIn', { personId, deviceId: device.deviceId }, {});
    return device;
  });
  if (started === 'changed') return notServed('wrong-password');
  if (person === null || started === null) return notServed('account-stopped');
  return served({ personId, personName: person.name, login, ...started });
}

/** Changes a password known to its owner; all their other devices are signed out. Not served: as `signIn`, and `password-weak`. */
export async function changePassword(
  deps: AccountsDeps,
  session: Session,
  { current, next }: { current: string; next: string },
): Promise<Served<null>> {
  const credential = deps.accounts.credential(session.personId);
  if (credential === null) return notServed('wrong-password');
  const attempt = beginAttempt(deps, credential.login);
  if (!attempt.ok) return attempt;
  if (!(await isPassword(current, credential.hash))) return notServed('wrong-password');
  const reason = passwordFault(next, credential.login);
  if (reason !== null) {
    attempt.value.wasRight();
    return notServed('password-weak', { reason });
  }
  const hash = await hashPassword(next);
  const isDone = deps.accounts.atomically(() => {
    if (!isUnchanged(deps, credential)) return false;
    attempt.value.wasRight();
    deps.accounts.saveCredential({ ...credential, hash, changedAt: instantAt(deps.sync.entropy.now()) });
    noteAccountEvent(deps, 'accounts.passwordChanged', session, {});
    return true;
  });
  if (!isDone) return notServed('wrong-password');
  const others = devicesOf(deps, session.personId).filter(({ deviceId }) => deviceId !== session.deviceId);
  endDevices(deps, others, session);
  return served(null);
}

/** Whether the password looked at is still the one that counts: looking waited, and someone may have changed it meanwhile. */
const isUnchanged = ({ accounts }: AccountsDeps, looked: Credential): boolean =>
  accounts.credential(looked.personId)?.hash === looked.hash;

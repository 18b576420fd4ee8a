import type { Scope } from '../../../shared/domain/records/define.ts';
import { instantAt, millisecondsOf } from '../../../shared/kernel/dates.ts';
import { newId, type RecordId } from '../../../shared/kernel/ids.ts';
import type { Device } from '../../store/account-store.ts';
import { StorageProblem } from '../../store/problem.ts';
import { notServed, type Served, type Session, served } from '../../sync/session.ts';
import { noteAccountEvent } from './account-events.ts';
import type { AccountsDeps } from './deps.ts';
import { readPerson } from './read-directory.ts';
import { newToken, tokenHash } from './tokens.ts';

const DAY = 86_400_000;
const HOUR = 3_600_000;

/** Signs a device in; to be called inside a transaction. The token is shown this once. */
export function startDevice(
  { sync, accounts }: AccountsDeps,
  personId: RecordId,
  name: string,
): { deviceId: string; token: string } {
  const token = newToken(sync.entropy);
  const deviceId = newId(sync.entropy);
  const now = instantAt(sync.entropy.now());
  accounts.saveDevice({
    deviceId,
    personId,
    tokenHash: tokenHash(token),
    name,
    signedInAt: now,
    lastSeenAt: now,
    endedAt: null,
  });
  return { deviceId, token };
}

/**
 * Whose token it is. Not served: `not-signed-in` for an unknown or outlived one, `device-revoked`, `account-stopped`. Rights are
 * looked up anew each time, so that what is taken away is gone at once (ASVS 8.3.2).
 */
export function sessionOf(deps: AccountsDeps, token: string): Served<Session> {
  const found = deps.sync.store.read(view => {
    const device = deps.accounts.device(tokenHash(token));
    return { device, person: device === null ? null : readPerson(view, device.personId) };
  });
  const { device, person } = found;
  if (device === null) return notServed('not-signed-in');
  if (device.endedAt !== null) return notServed('device-revoked');
  if (isOutlived(deps, device)) return notServed('not-signed-in');
  if (person === null || !person.active) return notServed('account-stopped');
  noteContact(deps, device);
  return served({ personId: device.personId, deviceId: device.deviceId });
}

/** What a device may read at this moment, or null once its session has ended. */
export function scopesOfDevice(deps: AccountsDeps, deviceId: string): ReadonlySet<Scope> | null {
  const device = deps.accounts.deviceOf(deviceId);
  if (device === null || device.endedAt !== null || isOutlived(deps, device)) return null;
  return deps.sync.store.read(view => {
    const person = readPerson(view, device.personId);
    return person?.active ? new Set(deps.sync.accounts.of(view, device.personId).scopes) : null;
  });
}

/** Whether a device has been silent or signed in for longer than allowed. */
export function isOutlived({ sync, idleDays, sessionDays }: AccountsDeps, device: Device): boolean {
  const now = sync.entropy.now();
  return (
    now - millisecondsOf(device.lastSeenAt) > idleDays * DAY ||
    now - millisecondsOf(device.signedInAt) > sessionDays * DAY
  );
}

function noteContact({ sync, accounts }: AccountsDeps, device: Device): void {
  const now = sync.entropy.now();
  if (now - millisecondsOf(device.lastSeenAt) < HOUR) return;
  try {
    accounts.touchDevice(device.deviceId, instantAt(now));
  } catch (error) {
    // a full disk must not stop anyone from reading
    if (!(error instanceof StorageProblem)) throw error;
  }
}

/** The devices a person is signed in on, the latest first. */
export const devicesOf = (deps: AccountsDeps, personId: RecordId): readonly Device[] =>
  deps.accounts.devices(personId).filter(device => !isOutlived(deps, device));

/** Signs devices out for good and ends their streams; `by` null: the server or its command line. */
export function endDevices(deps: AccountsDeps, devices: readonly Device[], by: Session | null): void {
  if (devices.length === 0) return;
  const { sync, accounts, onEnded } = deps;
  const deviceIds = devices.map(({ deviceId }) => deviceId);
  accounts.atomically(() => {
    const now = instantAt(sync.entropy.now());
    for (const deviceId of deviceIds) accounts.endDevice(deviceId, now);
    noteAccountEvent(deps, 'accounts.devicesEnded', by, { deviceIds });
  });
  onEnded(deviceIds);
}

/** Takes away codes, devices and failed sign-ins nobody can ask for any more. Returns how many. */
export function purgeAccounts({ sync, accounts, idleDays }: AccountsDeps): number {
  return accounts.purge(instantAt(sync.entropy.now() - (Math.max(30, idleDays) + 1) * DAY));
}

import { must } from '../../../shared/kernel/assert.ts';
import { instantAt, millisecondsOf } from '../../../shared/kernel/dates.ts';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import { notServed, type Served, type Session, served } from '../../sync/session.ts';
import { noteAccountEvent } from './account-events.ts';
import { ACTIVATION_DAYS, activationHash, newActivationCode } from './activation-codes.ts';
import type { AccountsDeps } from './deps.ts';
import { devicesOf, endDevices, startDevice } from './devices.ts';
import { passwordFault } from './password-rule.ts';
import { hashPassword } from './passwords.ts';
import { readPerson } from './read-directory.ts';
import type { SignedIn } from './sign-in.ts';
import { tokenHash } from './tokens.ts';

/** A code to be handed to a person, shown this once. */
export type IssuedCode = { personId: RecordId; code: string };

/** Codes worked out but not yet kept, because hashing waits and a transaction must not. */
export type PreparedCodes = { codes: readonly IssuedCode[]; keep(): void };

/** Prepares a new code for each person; `keep`, called inside a transaction, makes them good and their earlier ones worthless. */
export async function prepareCodes(
  { sync, accounts }: AccountsDeps,
  personIds: readonly RecordId[],
): Promise<PreparedCodes> {
  const salt = accounts.salt(() => sync.entropy.bytes(16));
  const codes = personIds.map(personId => ({ personId, code: newActivationCode(sync.entropy) }));
  const hashes = await Promise.all(codes.map(({ code }) => activationHash(code, salt)));
  const expiresAt = instantAt(sync.entropy.now() + ACTIVATION_DAYS * 86_400_000);
  return {
    codes,
    keep() {
      for (const [index, { personId }] of codes.entries()) {
        accounts.dropActivations(personId);
        accounts.saveActivation({ codeHash: must(hashes[index], 'hash'), personId, expiresAt, usedAt: null });
      }
    },
  };
}

/** Gives people new codes, for a first sign-in or a forgotten password; the password they have stays until the code is used. */
export async function issueCodes(
  deps: AccountsDeps,
  personIds: readonly RecordId[],
  by: Session | null,
): Promise<readonly IssuedCode[]> {
  const prepared = await prepareCodes(deps, personIds);
  deps.accounts.atomically(() => {
    prepared.keep();
    noteAccountEvent(deps, 'accounts.codesIssued', by, { personIds });
  });
  return prepared.codes;
}

/**
 * Sets a password by a code, once, and signs the device in; earlier devices of the person are signed out. Not served:
 * `activation-unknown`, `activation-expired` (also when used), `account-stopped`, `password-weak` (the code stays good).
 */
export async function activate(
  deps: AccountsDeps,
  { code, password, deviceName }: { code: string; password: string; deviceName: string },
): Promise<Served<SignedIn>> {
  const { accounts, sync } = deps;
  const codeHash = await activationHash(
    code,
    accounts.salt(() => sync.entropy.bytes(16)),
  );
  const found = findActivation(deps, codeHash);
  if (!found.ok) return found;
  const { personId, login } = found.value;
  const person = sync.store.read(view => readPerson(view, personId));
  if (person === null || !person.active) return notServed('account-stopped');
  const reason = passwordFault(password, login);
  if (reason !== null) return notServed('password-weak', { reason });
  const hash = await hashPassword(password);
  const earlier = devicesOf(deps, personId);
  const started = accounts.atomically(() => {
    // the hashing waited: someone may have used the code meanwhile
    const still = findActivation(deps, codeHash);
    if (!still.ok) return still;
    const now = instantAt(sync.entropy.now());
    accounts.saveActivation({ codeHash, personId, expiresAt: still.value.expiresAt, usedAt: now });
    accounts.saveCredential({ personId, login, hash, changedAt: now });
    accounts.forgetFailures(tokenHash(login));
    const device = startDevice(deps, personId, deviceName);
    noteAccountEvent(deps, 'accounts.activated', { personId, deviceId: device.deviceId }, {});
    return served(device);
  });
  if (!started.ok) return started;
  endDevices(deps, earlier, { personId, deviceId: started.value.deviceId });
  return served({ personId, personName: person.name, login, ...started.value });
}

function findActivation({ accounts, sync }: AccountsDeps, codeHash: string) {
  const activation = accounts.activation(codeHash);
  const credential = activation === null ? null : accounts.credential(activation.personId);
  if (activation === null || credential === null) return notServed('activation-unknown');
  const isPast = sync.entropy.now() >= millisecondsOf(activation.expiresAt);
  if (isPast || activation.usedAt !== null) return notServed('activation-expired');
  return served({ personId: activation.personId, login: credential.login, expiresAt: activation.expiresAt });
}

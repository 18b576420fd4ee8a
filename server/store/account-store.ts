import type { Instant } from '../../shared/kernel/dates.ts';
import type { RecordId } from '../../shared/kernel/ids.ts';

/** How a person signs in; `hash` is null until they have set a password by their activation code. */
export type Credential = { personId: RecordId; login: string; hash: string | null; changedAt: Instant };

/** A code by which a person sets their password once. Only its hash is kept. */
export type Activation = { codeHash: string; personId: RecordId; expiresAt: Instant; usedAt: Instant | null };

/** A device a person signed in on; `endedAt` is when it was signed out or taken away. Only the hash of its token is kept. */
export type Device = {
  deviceId: string;
  personId: RecordId;
  tokenHash: string;
  name: string;
  signedInAt: Instant;
  lastSeenAt: Instant;
  endedAt: Instant | null;
};

/** Failed sign-ins of a login, by the hash of what was typed, whether or not such an account exists. */
export type SignInFailures = { count: number; locks: number; lockedUntil: Instant | null; lastAt: Instant };

/** The one-time link to the set-up page. */
export type SetUpLink = { tokenHash: string; expiresAt: Instant };

/**
 * How people sign in: kept beside the records, never synced. Synchronous; a call made inside `RecordStore.write` of the same storage
 * is part of that transaction. Everything that goes wrong with the storage itself is thrown as a StorageProblem.
 */
export type AccountStore = {
  /** Does all of it or nothing. */
  atomically<T>(work: () => T): T;

  credential(personId: RecordId): Credential | null;
  credentialOf(login: string): Credential | null;
  /** Everyone who can or could sign in, by login. */
  credentials(): readonly Credential[];
  saveCredential(credential: Credential): void;

  activation(codeHash: string): Activation | null;
  /** Whether the person holds a code that is unused and good at that moment. */
  hasActivation(personId: RecordId, at: Instant): boolean;
  saveActivation(activation: Activation): void;
  /** Makes every unused code of a person worthless. */
  dropActivations(personId: RecordId): void;

  device(tokenHash: string): Device | null;
  deviceOf(deviceId: string): Device | null;
  /** Devices not signed out, the latest first; of everyone when no person is named. */
  devices(personId?: RecordId): readonly Device[];
  saveDevice(device: Device): void;
  touchDevice(deviceId: string, lastSeenAt: Instant): void;
  endDevice(deviceId: string, endedAt: Instant): void;

  failures(loginHash: string): SignInFailures | null;
  saveFailures(loginHash: string, failures: SignInFailures): void;
  forgetFailures(loginHash: string): void;

  setUpLink(): SetUpLink | null;
  saveSetUpLink(link: SetUpLink | null): void;
  /** The salt of this installation, made on the first call. */
  salt(make: () => Uint8Array): Uint8Array;

  /** Takes away codes, ended devices and failures that nobody can ask for any more: those older than the moment. */
  purge(before: Instant): number;
};

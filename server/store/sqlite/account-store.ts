import type Database from 'better-sqlite3';
import type { AccountStore, Activation, Credential, Device, SetUpLink, SignInFailures } from '../account-store.ts';
import type { SqliteStore } from './open.ts';

const DEVICE =
  'device_id AS deviceId, person_id AS personId, token_hash AS tokenHash, name, signed_in_at AS signedInAt, ' +
  'last_seen_at AS lastSeenAt, ended_at AS endedAt';
const CREDENTIAL = 'person_id AS personId, login, hash, changed_at AS changedAt';

/** The account tables beside the records, on the same connection. */
export function createAccountStore(store: SqliteStore): AccountStore {
  const { database } = store;
  const prepared = new Map<string, Database.Statement<unknown[]>>();
  const statement = (sql: string) => {
    const known = prepared.get(sql) ?? database.prepare<unknown[]>(sql);
    prepared.set(sql, known);
    return known;
  };
  // through the record store: inside its transaction the statements join it, and it names what goes wrong
  const reading = <T>(work: () => T): T => store.read(work);
  const writing = <T>(work: () => T): T => store.write(work);
  const one = <Row>(sql: string, ...values: unknown[]) =>
    reading(() => (statement(sql).get(...values) as Row | undefined) ?? null);
  const all = <Row>(sql: string, ...values: unknown[]) => reading(() => statement(sql).all(...values) as Row[]);
  const run = (sql: string, ...values: unknown[]) => writing(() => statement(sql).run(...values).changes);
  const sql: Sql = { one, all, run };
  return {
    atomically: writing,
    ...credentialsIn(sql),
    ...activationsIn(sql),
    ...devicesIn(sql),
    ...failuresIn(sql),
    ...installationIn(sql, writing),
    purge: before => writing(() => purge(sql, before)),
  };
}

type Sql = {
  one<Row>(sql: string, ...values: unknown[]): Row | null;
  all<Row>(sql: string, ...values: unknown[]): Row[];
  run(sql: string, ...values: unknown[]): number;
};

function credentialsIn({ one, all, run }: Sql) {
  return {
    credential: (personId: string) =>
      one<Credential>(`SELECT ${CREDENTIAL} FROM account_credential WHERE person_id = ?`, personId),
    credentialOf: (login: string) =>
      one<Credential>(`SELECT ${CREDENTIAL} FROM account_credential WHERE login = ?`, login),
    credentials: () => all<Credential>(`SELECT ${CREDENTIAL} FROM account_credential ORDER BY login`),
    saveCredential: ({ personId, login, hash, changedAt }: Credential) =>
      void run(
        'INSERT INTO account_credential (person_id, login, hash, changed_at) VALUES (?, ?, ?, ?) ' +
          'ON CONFLICT (person_id) DO UPDATE SET login = excluded.login, hash = excluded.hash, changed_at = excluded.changed_at',
        personId,
        login,
        hash,
        changedAt,
      ),
  };
}

function activationsIn({ one, run }: Sql) {
  return {
    activation: (codeHash: string) =>
      one<Activation>(
        'SELECT code_hash AS codeHash, person_id AS personId, expires_at AS expiresAt, used_at AS usedAt ' +
          'FROM account_activation WHERE code_hash = ?',
        codeHash,
      ),
    hasActivation: (personId: string, at: string) =>
      one(
        'SELECT 1 FROM account_activation WHERE person_id = ? AND used_at IS NULL AND expires_at > ?',
        personId,
        at,
      ) !== null,
    saveActivation: ({ codeHash, personId, expiresAt, usedAt }: Activation) =>
      void run(
        'INSERT INTO account_activation (code_hash, person_id, expires_at, used_at) VALUES (?, ?, ?, ?) ' +
          'ON CONFLICT (code_hash) DO UPDATE SET expires_at = excluded.expires_at, used_at = excluded.used_at',
        codeHash,
        personId,
        expiresAt,
        usedAt,
      ),
    dropActivations: (personId: string) =>
      void run('DELETE FROM account_activation WHERE person_id = ? AND used_at IS NULL', personId),
  };
}

function devicesIn({ one, all, run }: Sql) {
  const newest = 'ended_at IS NULL ORDER BY signed_in_at DESC, device_id DESC';
  return {
    device: (tokenHash: string) => one<Device>(`SELECT ${DEVICE} FROM account_device WHERE token_hash = ?`, tokenHash),
    deviceOf: (deviceId: string) => one<Device>(`SELECT ${DEVICE} FROM account_device WHERE device_id = ?`, deviceId),
    devices: (personId?: string) =>
      personId === undefined
        ? all<Device>(`SELECT ${DEVICE} FROM account_device WHERE ${newest}`)
        : all<Device>(`SELECT ${DEVICE} FROM account_device WHERE person_id = ? AND ${newest}`, personId),
    saveDevice: (device: Device) =>
      void run(
        'INSERT INTO account_device (device_id, person_id, token_hash, name, signed_in_at, last_seen_at, ended_at) ' +
          'VALUES (?, ?, ?, ?, ?, ?, ?)',
        device.deviceId,
        device.personId,
        device.tokenHash,
        device.name,
        device.signedInAt,
        device.lastSeenAt,
        device.endedAt,
      ),
    touchDevice: (deviceId: string, lastSeenAt: string) =>
      void run('UPDATE account_device SET last_seen_at = ? WHERE device_id = ?', lastSeenAt, deviceId),
    endDevice: (deviceId: string, endedAt: string) =>
      void run('UPDATE account_device SET ended_at = ? WHERE device_id = ? AND ended_at IS NULL', endedAt, deviceId),
  };
}

function failuresIn({ one, run }: Sql) {
  return {
    failures: (loginHash: string) =>
      one<SignInFailures>(
        'SELECT count, locks, locked_until AS lockedUntil, last_at AS lastAt FROM account_failure WHERE login_hash = ?',
        loginHash,
      ),
    saveFailures: (loginHash: string, { count, locks, lockedUntil, lastAt }: SignInFailures) =>
      void run(
        'INSERT OR REPLACE INTO account_failure (login_hash, count, locks, locked_until, last_at) VALUES (?, ?, ?, ?, ?)',
        loginHash,
        count,
        locks,
        lockedUntil,
        lastAt,
      ),
    forgetFailures: (loginHash: string) => void run('DELETE FROM account_failure WHERE login_hash = ?', loginHash),
  };
}

function installationIn({ one, run }: Sql, writing: <T>(work: () => T) => T) {
  return {
    setUpLink: () =>
      one<SetUpLink>(
        'SELECT set_up_token_hash AS tokenHash, set_up_expires_at AS expiresAt FROM account_installation ' +
          'WHERE set_up_token_hash IS NOT NULL',
      ),
    saveSetUpLink: (link: SetUpLink | null) =>
      void run(
        'INSERT INTO account_installation (only_one, set_up_token_hash, set_up_expires_at) VALUES (1, ?, ?) ON CONFLICT (only_one) ' +
          'DO UPDATE SET set_up_token_hash = excluded.set_up_token_hash, set_up_expires_at = excluded.set_up_expires_at',
        link?.tokenHash ?? null,
        link?.expiresAt ?? null,
      ),
    salt: (make: () => Uint8Array) => {
      const kept = () => one<{ salt: Buffer | null }>('SELECT salt FROM account_installation')?.salt ?? null;
      const there = kept();
      if (there !== null) return there;
      return writing(() => {
        const made = kept() ?? make();
        run(
          'INSERT INTO account_installation (only_one, salt) VALUES (1, ?) ON CONFLICT (only_one) DO UPDATE SET salt = excluded.salt',
          made,
        );
        return made;
      });
    },
  };
}

function purge({ run }: Sql, before: string): number {
  return (
    run('DELETE FROM account_activation WHERE coalesce(used_at, expires_at) < ?', before) +
    run('DELETE FROM account_device WHERE coalesce(ended_at, last_seen_at) < ?', before) +
    run('DELETE FROM account_failure WHERE last_at < ? AND coalesce(locked_until, last_at) < ?', before, before)
  );
}

import { describe, expect, it, onTestFinished } from 'vitest';
import type { AccountStore, Device } from '../../../../server/store/account-store.ts';
import { createAccountStore } from '../../../../server/store/sqlite/account-store.ts';
import { openStore } from '../../../../server/store/sqlite/open.ts';
import { type Instant, instantAt } from '../../../../shared/kernel/dates.ts';
import { MORNING, seededEntropy } from '../entropy.ts';

const DAY = 86_400_000;
const at = (days: number): Instant => instantAt(MORNING + days * DAY);

function aStore(): { store: ReturnType<typeof openStore>; accounts: AccountStore } {
  const store = openStore(':memory:', { entropy: seededEntropy() });
  onTestFinished(() => store.close());
  return { store, accounts: createAccountStore(store) };
}

const device = (deviceId: string, more: Partial<Device> = {}): Device => ({
  deviceId,
  personId: 'p1',
  tokenHash: `hash of ${deviceId}`,
  name: '电脑',
  signedInAt: at(0),
  lastSeenAt: at(0),
  endedAt: null,
  ...more,
});

describe('accounts', () => {
  it('are found by person and by login', () => {
    const { accounts } = aStore();
    const credential = { personId: 'p1', login: 'clerk', hash: null, changedAt: at(0) };
    accounts.saveCredential(credential);
    expect(accounts.credential('p1')).toEqual(credential);
    expect(accounts.credentialOf('clerk')).toEqual(credential);
    expect([accounts.credential('p2'), accounts.credentialOf('Clerk')]).toEqual([null, null]);
    accounts.saveCredential({ ...credential, login: 'clerk2', hash: 'h' });
    expect(accounts.credentials()).toEqual([{ ...credential, login: 'clerk2', hash: 'h' }]);
  });

  it('never share a login', () => {
    const { accounts } = aStore();
    accounts.saveCredential({ personId: 'p1', login: 'clerk', hash: null, changedAt: at(0) });
    expect(() => accounts.saveCredential({ personId: 'p2', login: 'clerk', hash: null, changedAt: at(0) })).toThrow();
  });

  it('written inside a transaction of the records stand or fall with it', () => {
    const { store, accounts } = aStore();
    const fail = () =>
      store.write(writing => {
        writing.appendEvent('{}');
        accounts.saveCredential({ personId: 'p1', login: 'clerk', hash: null, changedAt: at(0) });
        expect(accounts.credential('p1')).not.toBeNull();
        throw new Error('no');
      });
    expect(fail).toThrow('no');
    expect(accounts.credential('p1')).toBeNull();
    expect(store.read(view => view.head().auditCount)).toBe(0);
  });
});

it('devices are listed the latest first, without those signed out', () => {
  const { accounts } = aStore();
  for (const [id, day] of [
    ['d1', 1],
    ['d2', 3],
    ['d3', 2],
  ] as const)
    accounts.saveDevice(device(id, { signedInAt: at(day) }));
  accounts.saveDevice(device('d4', { personId: 'p2' }));
  accounts.endDevice('d3', at(4));
  accounts.endDevice('d3', at(9));
  accounts.touchDevice('d1', at(5));
  expect(accounts.devices('p1').map(({ deviceId }) => deviceId)).toEqual(['d2', 'd1']);
  expect(accounts.devices()).toHaveLength(3);
  expect(accounts.deviceOf('d3')?.endedAt).toBe(at(4));
  expect(accounts.device('hash of d1')?.lastSeenAt).toBe(at(5));
});

it('a code is good until it is used, runs out or is dropped', () => {
  const { accounts } = aStore();
  const code = { codeHash: 'c1', personId: 'p1', expiresAt: at(14), usedAt: null };
  accounts.saveActivation(code);
  expect(accounts.activation('c1')).toEqual(code);
  expect([accounts.hasActivation('p1', at(13)), accounts.hasActivation('p1', at(14))]).toEqual([true, false]);
  accounts.saveActivation({ ...code, usedAt: at(1) });
  expect(accounts.hasActivation('p1', at(2))).toBe(false);
  accounts.dropActivations('p1');
  expect(accounts.activation('c1')?.usedAt).toBe(at(1));
});

it('failures are kept by the hash of what was typed', () => {
  const { accounts } = aStore();
  const failures = { count: 2, locks: 1, lockedUntil: at(1), lastAt: at(0) };
  accounts.saveFailures('h1', failures);
  expect([accounts.failures('h1'), accounts.failures('h2')]).toEqual([failures, null]);
  accounts.forgetFailures('h1');
  expect(accounts.failures('h1')).toBeNull();
});

it('there is one set-up link and one salt', () => {
  const { accounts } = aStore();
  expect(accounts.setUpLink()).toBeNull();
  const salt = accounts.salt(() => new Uint8Array([1, 2, 3]));
  accounts.saveSetUpLink({ tokenHash: 't1', expiresAt: at(1) });
  accounts.saveSetUpLink({ tokenHash: 't2', expiresAt: at(2) });
  expect(accounts.setUpLink()).toEqual({ tokenHash: 't2', expiresAt: at(2) });
  accounts.saveSetUpLink(null);
  expect(accounts.setUpLink()).toBeNull();
  expect([...accounts.salt(() => new Uint8Array([9]))]).toEqual([...salt]);
});

it('a purge takes what nobody can ask for any more, and nothing else', () => {
  const { accounts } = aStore();
  accounts.saveDevice(device('ended', { endedAt: at(1), lastSeenAt: at(40) }));
  accounts.saveDevice(device('silent'));
  accounts.saveDevice(device('live', { lastSeenAt: at(40) }));
  accounts.saveActivation({ codeHash: 'past', personId: 'p1', expiresAt: at(14), usedAt: null });
  accounts.saveActivation({ codeHash: 'good', personId: 'p1', expiresAt: at(41), usedAt: null });
  accounts.saveFailures('old', { count: 1, locks: 0, lockedUntil: null, lastAt: at(0) });
  accounts.saveFailures('new', { count: 1, locks: 0, lockedUntil: null, lastAt: at(40) });
  expect(accounts.purge(at(35))).toBe(4);
  expect(accounts.devices().map(({ deviceId }) => deviceId)).toEqual(['live']);
  expect([accounts.activation('past'), accounts.activation('good')?.codeHash]).toEqual([null, 'good']);
  expect([accounts.failures('old'), accounts.failures('new')?.count]).toEqual([null, 1]);
});

import { must } from '../../../shared/kernel/assert.ts';
import { instantAt, millisecondsOf } from '../../../shared/kernel/dates.ts';
import { newId } from '../../../shared/kernel/ids.ts';
import { runOrders } from '../../sync/run-orders.ts';
import { notServed, type Served, served } from '../../sync/session.ts';
import { prepareCodes } from './activation.ts';
import type { Fault } from './csv-table.ts';
import type { AccountsDeps } from './deps.ts';
import {
  broken,
  type Imported,
  importedOf,
  keepAccounts,
  ordersFor,
  readTables,
  refused,
  type TablesReading,
} from './import-tables.ts';
import { loginFault, normalLogin } from './login.ts';
import { passwordFault } from './password-rule.ts';
import { hashPassword } from './passwords.ts';
import type { PersonEntry } from './people-table.ts';
import { readDirectory, readJurisdiction } from './read-directory.ts';
import { newToken, tokenHash } from './tokens.ts';

/** What the jurisdiction is and who is in it. */
export type SetUpTables = { name: string; level: 'city' | 'district'; units: string; people: string | null };

/** The first administrator: one of the people table by their login, or someone new in the reform office. */
export type FirstAdministrator = { login: string; name: string; password: string };

const LINK_LIFE = 24 * 3_600_000;

/** Whether the jurisdiction has been set up. */
export const isSetUp = ({ sync }: AccountsDeps): boolean => sync.store.read(view => readJurisdiction(view) !== null);

/** A new one-time key of the set-up page, good for a day and until set-up is done; the one before is worthless. Null once set up. */
export function openSetUp(deps: AccountsDeps): string | null {
  if (isSetUp(deps)) return null;
  const token = newToken(deps.sync.entropy);
  const expiresAt = instantAt(deps.sync.entropy.now() + LINK_LIFE);
  deps.accounts.saveSetUpLink({ tokenHash: tokenHash(token), expiresAt });
  return token;
}

/** Whether a key opens the set-up page now. */
export function opensSetUp(deps: AccountsDeps, token: string): boolean {
  const link = deps.accounts.setUpLink();
  const isRight = link !== null && link.tokenHash === tokenHash(token);
  return isRight && deps.sync.entropy.now() < millisecondsOf(link.expiresAt) && !isSetUp(deps);
}

/** Reads the tables of a set-up without writing anything. */
export function readSetUp(deps: AccountsDeps, { name, units, people }: SetUpTables): TablesReading {
  const reading = readTables(deps, { units, people });
  const faults: Fault[] = [];
  if (name.trim() === '' || name.length > 40)
    faults.push({ table: 'units', line: null, reason: '辖区名称应为1～40个字' });
  if (reading.faults.length === 0 && !reading.units.some(unit => unit.kind === 'office'))
    faults.push({ table: 'units', line: null, reason: '没有类型为“改革办”的单位，至少要有一个' });
  return { ...reading, faults: [...faults, ...reading.faults] };
}

/**
 * Sets the jurisdiction up, all of it or nothing: name, units, people, first administrator; everyone else gets an activation code.
 * With `passwordForAll` (the demo) they get that password instead. Not served: `set-up-closed`, `import-broken`, `password-weak`.
 */
export async function setUp(
  deps: AccountsDeps,
  tables: SetUpTables,
  administrator: FirstAdministrator,
  passwordForAll: string | null = null,
): Promise<Served<Imported>> {
  if (isSetUp(deps)) return notServed('set-up-closed');
  const reading = readSetUp(deps, tables);
  if (reading.faults.length > 0) return broken(reading.faults);
  const reason = loginFault(administrator.login) ?? passwordFault(administrator.password, administrator.login);
  if (reason !== null) return notServed('password-weak', { reason });
  const people = withAdministrator(reading, administrator, newId(deps.sync.entropy));
  const first = normalLogin(administrator.login);
  const others = people.filter(({ login }) => login !== first);
  const codes = await prepareCodes(deps, passwordForAll === null ? others.map(({ id }) => id) : []);
  const hash = await hashPassword(administrator.password);
  const hashForAll = passwordForAll === null ? null : await hashPassword(passwordForAll);
  const { name, level } = tables;
  const orders = [{ name: 'accounts.setUp', args: { name, level } }, ...ordersFor({ ...reading, people })];
  const done = runOrders(deps.sync, null, orders, () => {
    keepAccounts(deps, people, codes, null);
    const changedAt = instantAt(deps.sync.entropy.now());
    for (const { id, login } of people) {
      const set = login === first ? hash : hashForAll;
      if (set !== null) deps.accounts.saveCredential({ personId: id, login, hash: set, changedAt });
    }
    deps.accounts.saveSetUpLink(null);
  });
  if (!done.ok)
    return done.refusal.code === 'account.already-set-up' ? notServed('set-up-closed') : refused(done.refusal);
  return served(importedOf({ ...reading, people }, codes, readDirectory(deps)));
}

function withAdministrator(
  { people, units }: TablesReading,
  administrator: FirstAdministrator,
  id: string,
): readonly PersonEntry[] {
  const login = normalLogin(administrator.login);
  const grant = (unitId: string) => ({ role: 'administrator' as const, unitId });
  const isThere = people.some(person => person.login === login);
  if (isThere)
    return people.map(person =>
      person.login !== login || person.grants.some(({ role }) => role === 'administrator')
        ? person
        : { ...person, grants: [...person.grants, grant(person.unitId)] },
    );
  const home = must(
    units.find(unit => unit.kind === 'office'),
    'a reform office',
  );
  const made: PersonEntry = {
    v: 1,
    id,
    login,
    name: administrator.name,
    unitId: home.id,
    post: null,
    grants: [grant(home.id)],
    active: true,
  };
  return [...people, made];
}

import type { Order } from '../../../shared/commands/decide.ts';
import { instantAt } from '../../../shared/kernel/dates.ts';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import type { Refusal } from '../../../shared/kernel/result.ts';
import { refusalText } from '../../../shared/words/refusals.ts';
import { runOrders } from '../../sync/run-orders.ts';
import { notServed, type Served, type Session, served } from '../../sync/session.ts';
import { noteAccountEvent } from './account-events.ts';
import { type PreparedCodes, prepareCodes } from './activation.ts';
import type { Fault } from './csv-table.ts';
import type { AccountsDeps } from './deps.ts';
import { type PersonEntry, readPeople } from './people-table.ts';
import { type Directory, readDirectory } from './read-directory.ts';
import { type PlaceEntry, readUnits, type UnitEntry } from './units-table.ts';

/** The text of the tables to import; null where one is left out. */
export type Tables = { units: string | null; people: string | null };

/** What tables say against what is there: what would be written, who is new, and what is wrong with which line. */
export type TablesReading = {
  units: readonly UnitEntry[];
  places: readonly PlaceEntry[];
  people: readonly PersonEntry[];
  newPeople: readonly PersonEntry[];
  faults: readonly Fault[];
};

/** An activation code with what is needed to hand it to the right person. */
export type CodeSlip = { personId: RecordId; name: string; login: string; unitName: string; code: string };

/** What was imported, and the codes of people who are new. */
export type Imported = { units: number; places: number; people: number; codes: readonly CodeSlip[] };

const MOST_PEOPLE_AT_ONCE = 500;

/** Reads tables without writing anything. */
export function readTables(deps: AccountsDeps, tables: Tables): TablesReading {
  const there = readDirectory(deps);
  const { entropy } = deps.sync;
  const units = tables.units === null ? { units: [], places: [], faults: [] } : readUnits(tables.units, there, entropy);
  // people of units that cannot be read would be reported as strangers to them: one cause, one fault
  const home = units.faults.length > 0 ? null : joined(there, units);
  const people =
    tables.people === null ? { people: [], faults: [] } : readPeople(tables.people, home, there.people, entropy);
  const known = new Set(there.people.map(({ id }) => id));
  return {
    units: units.units,
    places: units.places,
    people: people.people,
    newPeople: people.people.filter(({ id }) => !known.has(id)),
    faults: [...units.faults, ...people.faults],
  };
}

/** Imports tables, all of them or nothing; `by` null: the command line of the server. Not served: `import-broken` with every fault. */
export async function importTables(deps: AccountsDeps, tables: Tables, by: Session | null): Promise<Served<Imported>> {
  const reading = readTables(deps, tables);
  if (reading.faults.length > 0) return broken(reading.faults);
  const codes = await prepareCodes(
    deps,
    reading.newPeople.map(({ id }) => id),
  );
  const done = runOrders(deps.sync, by, ordersFor(reading), () => keepAccounts(deps, reading.newPeople, codes, by));
  return done.ok ? served(importedOf(reading, codes, readDirectory(deps))) : refused(done.refusal);
}

/** The orders that write what was read: units before the people in them. */
export function ordersFor({ units, places, people }: Pick<TablesReading, 'units' | 'places' | 'people'>): Order[] {
  const orders: Order[] = [];
  if (units.length + places.length > 0)
    orders.push({ name: 'accounts.importUnits', args: { units: units.map(bare), places: places.map(bare) } });
  for (let from = 0; from < people.length; from += MOST_PEOPLE_AT_ONCE) {
    const part = people.slice(from, from + MOST_PEOPLE_AT_ONCE).map(({ login: _login, ...person }) => bare(person));
    orders.push({ name: 'accounts.importPeople', args: { people: part } });
  }
  return orders;
}

/** Makes new people known to sign-in, with their codes; to be called inside the transaction that writes them. */
export function keepAccounts(
  deps: AccountsDeps,
  people: readonly PersonEntry[],
  codes: PreparedCodes,
  by: Session | null,
): void {
  const changedAt = instantAt(deps.sync.entropy.now());
  for (const { id, login } of people) deps.accounts.saveCredential({ personId: id, login, hash: null, changedAt });
  codes.keep();
  noteAccountEvent(deps, 'accounts.imported', by, { personIds: people.map(({ id }) => id) });
}

/** The account of an import that was done. */
export function importedOf(
  { units, places, people }: TablesReading,
  { codes }: PreparedCodes,
  directory: Directory,
): Imported {
  return {
    units: units.length,
    places: places.length,
    people: people.length,
    codes: slipsOf(codes, directory),
  };
}

/** Codes with the names that belong to them, in the order they were given. */
export function slipsOf(
  codes: readonly { personId: RecordId; code: string }[],
  { people, units }: Pick<Directory, 'people' | 'units'>,
): CodeSlip[] {
  const personOf = new Map(people.map(person => [person.id, person]));
  const unitOf = new Map(units.map(unit => [unit.id, unit]));
  return codes.flatMap(({ personId, code }) => {
    const person = personOf.get(personId);
    const unitName = unitOf.get(person?.unitId ?? '')?.name ?? '';
    return person === undefined ? [] : [{ personId, name: person.name, login: person.login, unitName, code }];
  });
}

/** An import that was not done, with every fault. */
export const broken = (faults: readonly Fault[]) => notServed('import-broken', { count: faults.length, faults });

/** An import the rules refuse as a whole. */
export const refused = (refusal: Refusal) => broken([{ table: 'people', line: null, reason: refusalText(refusal) }]);

function joined(there: Directory, arriving: { units: readonly UnitEntry[]; places: readonly PlaceEntry[] }) {
  const merge = <T extends { id: RecordId }>(before: readonly T[], after: readonly T[]): readonly T[] => [
    ...new Map([...before, ...after].map(entry => [entry.id, entry])).values(),
  ];
  return { units: merge(there.units, arriving.units), places: merge(there.places, arriving.places) };
}

const bare = <T extends { v: number }>({ v: _v, ...rest }: T): Omit<T, 'v'> => rest;

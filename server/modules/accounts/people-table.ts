import type { Person, Role, UnitKind } from '../../../shared/domain/accounts/types.ts';
import { by, byNumber, nullsLast } from '../../../shared/kernel/compare.ts';
import { type Entropy, newId, type RecordId } from '../../../shared/kernel/ids.ts';
import { ROLE_WORDS, UNIT_KIND_WORDS } from '../../../shared/words/terms.ts';
import { type Fault, readTable, type TableRow } from './csv-table.ts';
import { lineFault, repeats } from './directory-checks.ts';
import { loginFault, normalLogin } from './login.ts';
import type { UnitEntry, UnitsReading } from './units-table.ts';

/** A person with id and login, as they are or will be in the directory. */
export type PersonEntry = Person & { id: RecordId; login: string };

/** What a people table says, and what is wrong with which line. */
export type PeopleReading = { people: readonly PersonEntry[]; faults: readonly Fault[] };

/** The columns of the people table. */
export const PEOPLE_COLUMNS = { required: ['姓名', '登录名', '单位', '角色'], optional: ['职务'] } as const;

type Row = TableRow<'姓名' | '登录名' | '单位' | '职务' | '角色'>;

const ROLE_OF_WORD = new Map(Object.entries(ROLE_WORDS).map(([role, word]) => [word as string, role as Role]));

/** The kind of unit a role can be held at; roles not named can be held at any. */
const KIND_FOR_ROLE: Partial<Record<Role, UnitKind>> = {
  'office.clerk': 'office',
  'office.section-head': 'office',
  'office.deputy-director': 'office',
  'office.director': 'office',
  'district.office': 'district',
  'group.liaison': 'group',
  'department.handler': 'department',
};

/**
 * Reads a people table against the units and people there are: a known login keeps its person and is brought up to date. Without
 * units (their table is broken) only what does not depend on them is checked.
 */
export function readPeople(
  text: string,
  units: Pick<UnitsReading, 'units' | 'places'> | null,
  there: readonly PersonEntry[],
  entropy: Entropy,
): PeopleReading {
  const { rows, faults: unreadable } = readTable('people', text, PEOPLE_COLUMNS);
  const twice = repeats(rows, row => normalLogin(row.cells.登录名));
  const byLogin = new Map(there.map(person => [person.login, person]));
  const faults: Fault[] = [...unreadable];
  const people: PersonEntry[] = [];
  for (const row of rows) {
    const unit = units === null ? null : findUnit(row.cells.单位, units);
    const roles = readRoles(row.cells.角色);
    const reasons = [
      ...cellFaults(row, twice.get(row.line)),
      ...[unit, roles].filter(part => typeof part === 'string'),
      ...(unit === null || typeof unit === 'string' || typeof roles === 'string' ? [] : misfits(roles, unit)),
    ];
    faults.push(...reasons.map(reason => ({ table: 'people' as const, line: row.line, reason })));
    if (unit === null || typeof unit === 'string' || typeof roles === 'string') continue;
    const known = byLogin.get(normalLogin(row.cells.登录名));
    people.push({ ...personOf(row, unit, roles), id: known?.id ?? newId(entropy), active: known?.active ?? true });
  }
  return {
    people: faults.length === 0 ? people : [],
    faults: faults.sort(by(({ line }) => line, nullsLast(byNumber))),
  };
}

function cellFaults({ cells }: Row, sameLoginOn: number | undefined): string[] {
  return [
    lineFault('姓名', cells.姓名, 30),
    loginFault(cells.登录名),
    sameLoginOn === undefined ? null : `与第${sameLoginOn}行登录名相同`,
    cells.职务 === '' ? null : lineFault('职务', cells.职务, 40),
  ].filter(reason => reason !== null);
}

function findUnit(name: string, { units, places }: Pick<UnitsReading, 'units' | 'places'>): UnitEntry | string {
  if (name === '') return '缺少单位';
  const exact = units.find(unit => unit.name === name);
  const short = units.filter(unit => unit.shortName === name);
  if (exact !== undefined) return exact;
  if (short.length > 1) return `单位“${name}”不止一个，请填写全称`;
  if (places.some(place => place.name === name)) return `“${name}”是镇办，不设账号，请填写所属区县`;
  return short[0] ?? `单位“${name}”不在单位目录中`;
}

function readRoles(text: string): readonly Role[] | string {
  const words = text.split(/[、,，;；/\s]+/).filter(word => word !== '');
  if (words.length === 0) return '缺少角色';
  const unknown = words.find(word => !ROLE_OF_WORD.has(word));
  if (unknown !== undefined) return `角色“${unknown}”不认识，应为${[...ROLE_OF_WORD.keys()].join('、')}`;
  return [...new Set(words.map(word => ROLE_OF_WORD.get(word)))].filter(role => role !== undefined);
}

const misfits = (roles: readonly Role[], unit: UnitEntry): string[] =>
  roles.flatMap(role => {
    const kind = KIND_FOR_ROLE[role];
    return kind === undefined || kind === unit.kind
      ? []
      : [`角色“${ROLE_WORDS[role]}”只能用于${UNIT_KIND_WORDS[kind]}，“${unit.name}”是${UNIT_KIND_WORDS[unit.kind]}`];
  });

function personOf({ cells }: Row, unit: UnitEntry, roles: readonly Role[]): Omit<PersonEntry, 'id' | 'active'> {
  return {
    v: 1,
    login: normalLogin(cells.登录名),
    name: cells.姓名,
    unitId: unit.id,
    post: cells.职务 === '' ? null : cells.职务,
    grants: roles.map(role => ({ role, unitId: unit.id })),
  };
}

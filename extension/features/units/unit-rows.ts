import type { RecordId } from '../../../shared/kernel/ids.ts';
import { fold } from '../desk/fold.ts';
import type { Directory, KnownPerson, KnownUnit } from './directory.ts';

/** A unit in the org tree, with how deep it lies and who works there. */
export type UnitRow = { readonly unit: KnownUnit; readonly depth: number; readonly people: readonly KnownPerson[] };

/** The org tree as lines, parents before what belongs to them; units whose parent is unknown stand at the top level. */
export function unitRows({ units, people }: Pick<Directory, 'units' | 'people'>): readonly UnitRow[] {
  const known = new Set(units.map(unit => unit.id));
  const below = groupBy(units, unit => (unit.parentId !== null && known.has(unit.parentId) ? unit.parentId : null));
  const staff = groupBy(people, person => person.unitId);
  const seen = new Set<RecordId>();
  const lines = (parent: RecordId | null, depth: number): readonly UnitRow[] =>
    (below.get(parent) ?? []).flatMap(unit => {
      if (seen.has(unit.id)) return [];
      seen.add(unit.id);
      return [{ unit, depth, people: staff.get(unit.id) ?? [] }, ...lines(unit.id, depth + 1)];
    });
  const tree = lines(null, 0);
  // nb. units in a ring have no top: they are listed all the same
  return [...tree, ...units.filter(unit => !seen.has(unit.id)).flatMap(unit => lines(unit.parentId, 0))];
}

function groupBy<T, K>(things: readonly T[], keyOf: (thing: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const thing of things) {
    const group = groups.get(keyOf(thing));
    if (group === undefined) groups.set(keyOf(thing), [thing]);
    else group.push(thing);
  }
  return groups;
}

const haystacks = new WeakMap<UnitRow, string>();

/** Whether a unit answers all fragments, by its names, pinyin initials or people. */
export function answersUnit(row: UnitRow, fragments: readonly string[]): boolean {
  const known = haystacks.get(row);
  const { name, shortName, initials } = row.unit;
  const haystack = known ?? [name, shortName, initials, ...row.people.map(person => person.name)].map(fold).join('\n');
  if (known === undefined) haystacks.set(row, haystack);
  return fragments.every(part => haystack.includes(part));
}

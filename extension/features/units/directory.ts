import type { Person, Unit, UnitKind } from '../../../shared/domain/accounts/types.ts';
import { by, byNumber, byText, inTurn } from '../../../shared/kernel/compare.ts';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import { UNIT_KIND_WORDS } from '../../../shared/words/terms.ts';
import type { PickerItem } from '../../ui/picker-match.ts';

/** A unit with its id. */
export type KnownUnit = Unit & { readonly id: RecordId };

/** A person with their id. */
export type KnownPerson = Person & { readonly id: RecordId };

/** Names for ids: what every list needs to say who answers for what. */
export type Directory = {
  /** Units in the office's order, those out of use included. */
  readonly units: readonly KnownUnit[];
  readonly people: readonly KnownPerson[];
  unit(id: RecordId): KnownUnit | null;
  person(id: RecordId): KnownPerson | null;
  /** The short name, or 单位不详 where the directory does not have it yet. */
  unitName(id: RecordId): string;
  personName(id: RecordId): string;
  /** Place of a unit in lists; unknown ones come last. */
  place(id: RecordId): number;
};

const KIND_ORDER: readonly UnitKind[] = ['city', 'office', 'group', 'department', 'district'];

/** The directory out of its records. */
export function directoryOf(units: ReadonlyMap<RecordId, Unit>, people: ReadonlyMap<RecordId, Person>): Directory {
  const sortedUnits = [...units]
    .map(([id, unit]) => ({ ...unit, id }))
    .sort(
      inTurn(
        by(unit => KIND_ORDER.indexOf(unit.kind), byNumber),
        by(unit => unit.order, byNumber),
        by(unit => unit.name, byText),
      ),
    );
  const places = new Map(sortedUnits.map((unit, place) => [unit.id, place]));
  const unit = (id: RecordId) => sortedUnits[places.get(id) ?? -1] ?? null;
  const knownPeople = new Map([...people].map(([id, person]) => [id, { ...person, id }]));
  return {
    units: sortedUnits,
    people: [...knownPeople.values()],
    unit,
    person: id => knownPeople.get(id) ?? null,
    unitName: id => unit(id)?.shortName ?? '单位不详',
    personName: id => knownPeople.get(id)?.name ?? '人员不详',
    place: id => places.get(id) ?? sortedUnits.length,
  };
}

/** Units to pick from, found by name, short name or pinyin initials; those out of use are left out. */
export const unitItems = (units: readonly KnownUnit[]): readonly PickerItem[] =>
  units
    .filter(unit => unit.active)
    .map(unit => ({
      value: unit.id,
      label: unit.name,
      keys: [unit.shortName, unit.initials],
      note: UNIT_KIND_WORDS[unit.kind],
    }));

import { JURISDICTION_ID, type Jurisdiction, type Person } from '../../../shared/domain/accounts/types.ts';
import type { Kind } from '../../../shared/domain/kinds.ts';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import type { View } from '../../store/contract.ts';
import { bodyOf } from '../../store/record-body.ts';
import type { AccountsDeps } from './deps.ts';
import type { PersonEntry } from './people-table.ts';
import type { PlaceEntry, UnitEntry } from './units-table.ts';

/** Everyone and every unit there is. */
export type Directory = {
  units: readonly UnitEntry[];
  places: readonly PlaceEntry[];
  /** People without a login are not among them: they cannot be told apart by a table. */
  people: readonly PersonEntry[];
};

/** The jurisdiction, or null before set-up. */
export const readJurisdiction = (view: View): Jurisdiction | null => bodyOf(view, 'jurisdiction', JURISDICTION_ID);

/** A person, or null when there is none of that id. */
export const readPerson = (view: View, personId: RecordId): Person | null => bodyOf(view, 'person', personId);

/** The whole directory as it is now. */
export function readDirectory({ sync, accounts }: AccountsDeps): Directory {
  const loginOf = new Map(accounts.credentials().map(({ personId, login }) => [personId, login]));
  return sync.store.read(view => {
    const members = [...view.members('all')];
    const bodies = <K extends Kind>(wanted: K) =>
      members.flatMap(([, kind, id]) => {
        const body = kind === wanted ? bodyOf(view, wanted, id) : null;
        return body === null ? [] : [{ id, body }];
      });
    return {
      units: bodies('unit').map(({ id, body }) => ({ ...body, id })),
      places: bodies('place').map(({ id, body }) => ({ ...body, id })),
      people: bodies('person').flatMap(({ id, body }) => {
        const login = loginOf.get(id);
        return login === undefined ? [] : [{ ...body, id, login }];
      }),
    };
  });
}

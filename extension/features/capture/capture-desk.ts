import type { ReadonlySignal } from '@preact/signals';
import { type Actor, actorOf, holds, OFFICE_ROLES } from '../../../shared/domain/accounts/actor.ts';
import { may } from '../../../shared/domain/accounts/policy.ts';
import type { Calendar } from '../../../shared/domain/calendar/types.ts';
import { dateInChina, type IsoDate } from '../../../shared/kernel/dates.ts';
import type { Entropy, RecordId } from '../../../shared/kernel/ids.ts';
import type { LocalView } from '../../local/view.ts';
import type { Perform } from '../accounts/perform.ts';
import { keepingUnit } from '../ledger/keeping-unit.ts';
import { type Directory, directoryOf } from '../units/directory.ts';

/** Where a signed-in person files documents: the local store and who they are. */
export type CaptureDesk = {
  readonly view: LocalView;
  readonly personId: RecordId;
  readonly perform: Perform;
  /** The calendar in force; reading it in a component follows it. */
  readonly calendar: Calendar;
  readonly entropy: Entropy;
  readonly now: ReadonlySignal<number>;
  /** The lead of the task set last on this device, to be offered again. */
  readonly lastLead: ReadonlySignal<RecordId | null>;
  readonly rememberLead: (unitId: RecordId) => void;
  readonly openDesk: (place: string) => void;
};

/** Who files, in whose name, and for whom they may set tasks. */
export type Filer = {
  readonly actor: Actor;
  /** The unit in whose register it goes; null for who keeps none. */
  readonly keptBy: RecordId | null;
  /** The only unit they may set tasks for; null when they may for every one. */
  readonly ownUnit: RecordId | null;
  /** Why they cannot file, in one sentence. */
  readonly barred: string | null;
  readonly directory: Directory;
  readonly today: IsoDate;
  readonly calendar: Calendar;
};

/**
 * Whether there is enough to file with: directory, documents and tasks read from the store, and after a first sign-in the person
 * received too. Reading this in a component follows it.
 */
export function isReady({ view, personId }: CaptureDesk): boolean {
  const read = (['unit', 'person', 'document', 'task', 'workSecrets'] as const).every(
    kind => view.watchReady(kind).value,
  );
  return read && (view.watchKind('person').value.has(personId) || (view.sync.value?.lastSyncAt ?? null) !== null);
}

/** The person as a filer, now. Reading this in a component follows it. */
export function filerAt({ view, personId, now, calendar }: CaptureDesk): Filer {
  const units = bodies(view.watchKind('unit').value);
  const people = bodies(view.watchKind('person').value);
  const person = people.get(personId);
  const actor: Actor =
    person === undefined ? { kind: 'person', personId, unitId: '', grants: [] } : actorOf(personId, person);
  const keptBy = keepingUnit(actor);
  const allowed = keptBy !== null && may(actor, 'documents.tag', { keptBy });
  return {
    actor,
    keptBy,
    ownUnit: holds(actor, OFFICE_ROLES) ? null : keptBy,
    barred: allowed ? null : '当前账号不能登记文件。需要登记的，请联系改革办。',
    directory: directoryOf(units, people),
    today: dateInChina(now.value),
    calendar,
  };
}

function bodies<Body>(entries: ReadonlyMap<RecordId, { readonly body: Body }>): ReadonlyMap<RecordId, Body> {
  return new Map([...entries].map(([id, entry]) => [id, entry.body]));
}

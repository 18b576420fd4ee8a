import { computed, type ReadonlySignal } from '@preact/signals';
import { type Actor, actorOf, scopesOf } from '../../../shared/domain/accounts/actor.ts';
import type { Bodies, Kind } from '../../../shared/domain/kinds.ts';
import type { Conflict } from '../../../shared/domain/records/conflict.ts';
import { dateInChina } from '../../../shared/kernel/dates.ts';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import { sameJson } from '../../../shared/kernel/json.ts';
import { calendarIn } from '../../local/calendar.ts';
import type { Entry } from '../../local/entry.ts';
import type { LocalView } from '../../local/view.ts';
import { lightBook } from '../ledger/light-book.ts';
import { taskRows } from '../ledger/task-rows.ts';
import { directoryOf } from '../units/directory.ts';
import type { Desk, OpenConflict } from './desk-context.ts';

/** What the screens read, derived from the local view; each part is made anew only when what it stands on has changed. */
export type DeskRecords = Pick<
  Desk,
  'today' | 'calendar' | 'directory' | 'actor' | 'readsAll' | 'conflicts' | 'documents' | 'tasks' | 'isLoaded'
>;

/** The records of the desk as one person sees them. */
export function deskRecords(view: LocalView, personId: RecordId, now: ReadonlySignal<number>): DeskRecords {
  const units = view.watchKind('unit');
  const people = view.watchKind('person');
  const tasks = view.watchKind('task');
  const register = view.watchKind('document');
  const disputes = view.watchKind('conflict');

  const today = computed(() => dateInChina(now.value + (view.sync.value?.clockOffset ?? 0)));
  const directory = computed(() => directoryOf(bodies(units.value), bodies(people.value)));
  const actor = computed(() => actorFor(personId, people.value));
  const conflicts = computed(() => openConflicts(disputes.value, register.value));
  const calendar = computed(() => calendarIn(view));
  const lights = computed(() => lightBook(calendar.value, today.value));
  const hasContent = computed(
    () =>
      view.sync.value !== null && (view.sync.value.lastSyncAt !== null || tasks.value.size + register.value.size > 0),
  );
  return {
    ...{ today, calendar, directory, actor, conflicts },
    readsAll: computed(() => scopesOf(actor.value, id => directory.value.unit(id)?.kind ?? null).includes('office')),
    documents: computed(() => register.value),
    tasks: computed(() =>
      taskRows({ entries: tasks.value, conflicts: conflicts.value, directory: directory.value, lights: lights.value }),
    ),
    isLoaded: kind => view.watchReady(kind).value && hasContent.value,
  };
}

function actorFor(personId: RecordId, people: ReadonlyMap<RecordId, Entry<'person'>>): Actor {
  const person = people.get(personId)?.body;
  return person === undefined ? { kind: 'person', personId, unitId: '', grants: [] } : actorOf(personId, person);
}

function bodies<K extends Kind>(entries: ReadonlyMap<RecordId, Entry<K>>): ReadonlyMap<RecordId, Bodies[K]> {
  return new Map([...entries].map(([id, entry]) => [id, entry.body]));
}

type Register = ReadonlyMap<RecordId, Entry<'document'>>;

function openConflicts(entries: ReadonlyMap<RecordId, Entry<'conflict'>>, register: Register) {
  const byRecord = new Map<RecordId, OpenConflict[]>();
  for (const [id, { body }] of entries) {
    if (body.settled || isRestored(body, register)) continue;
    byRecord.set(body.aboutId, [...(byRecord.get(body.aboutId) ?? []), { ...body, id }]);
  }
  return byRecord;
}

/** Whether the value of a document that gave way stands again: nothing is left to decide then. */
function isRestored({ aboutKind, aboutId, field, lost }: Conflict, register: Register): boolean {
  const document = aboutKind === 'document' ? register.get(aboutId)?.body : undefined;
  return document !== undefined && sameJson(document[field as keyof typeof document], lost);
}

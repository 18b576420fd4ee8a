import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Order } from '../../../shared/commands/decide.ts';
import { type Actor, actorOf, scopesOf } from '../../../shared/domain/accounts/actor.ts';
import { builtInCalendar } from '../../../shared/domain/calendar/tables.ts';
import type { Bodies, Kind } from '../../../shared/domain/kinds.ts';
import { dateInChina } from '../../../shared/kernel/dates.ts';
import type { Entropy, RecordId } from '../../../shared/kernel/ids.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import type { AttentionEntry } from '../../local/contract.ts';
import type { Receipt } from '../../local/run-orders.ts';
import type { Undone } from '../../local/undo-orders.ts';
import type { Entry, LocalView } from '../../local/view.ts';
import type { Toaster } from '../../ui/toasts.ts';
import { type Perform, performer } from '../accounts/perform.ts';
import { lightBook } from '../ledger/light-book.ts';
import { taskRows } from '../ledger/task-rows.ts';
import { directoryOf } from '../units/directory.ts';
import type { Desk, OpenConflict, Refill } from './desk-context.ts';
import type { Router } from './router.ts';

/** What a desk is built on: the local store as its screens see it, and how orders are given. */
export type DeskParts = {
  readonly view: LocalView;
  readonly router: Router;
  readonly entropy: Entropy;
  readonly personId: RecordId;
  /** This device's clock in milliseconds; whoever starts the desk keeps it going. */
  readonly now: ReadonlySignal<number>;
  readonly run: (orders: readonly Order[]) => Promise<Result<Receipt>>;
  readonly undo: (receipt: Receipt) => Promise<Undone>;
  readonly attention: {
    readonly drop: (id: string) => Promise<void>;
    readonly keep: (entry: AttentionEntry) => Promise<void>;
  };
  readonly noteRebuilt: () => Promise<void>;
  readonly syncNow: () => Promise<void>;
  readonly toaster: Pick<Toaster, 'show'>;
};

/** The desk of one signed-in person. */
export function createDesk(parts: DeskParts): Desk {
  const { view, router, entropy, personId, now, attention, toaster, syncNow, noteRebuilt } = parts;
  const units = view.watchKind('unit');
  const people = view.watchKind('person');
  const tasks = view.watchKind('task');
  const register = view.watchKind('document');
  const disputes = view.watchKind('conflict');

  const today = computed(() => dateInChina(now.value + (view.sync.value?.clockOffset ?? 0)));
  const directory = computed(() => directoryOf(bodies(units.value), bodies(people.value)));
  const actor = computed(() => actorFor(personId, people.value));
  const readsAll = computed(() =>
    scopesOf(actor.value, id => directory.value.unit(id)?.kind ?? null).includes('office'),
  );
  const conflicts = computed(() => openConflicts(disputes.value));
  const lights = computed(() => lightBook(builtInCalendar, today.value));
  const rows = computed(() =>
    taskRows({ entries: tasks.value, conflicts: conflicts.value, directory: directory.value, lights: lights.value }),
  );
  const hasContent = computed(
    () =>
      view.sync.value !== null && (view.sync.value.lastSyncAt !== null || tasks.value.size + register.value.size > 0),
  );
  const refill = signal<Refill | null>(null);
  return {
    ...{
      view,
      router,
      entropy,
      personId,
      now,
      today,
      directory,
      actor,
      readsAll,
      conflicts,
      refill,
      syncNow,
      noteRebuilt,
    },
    tasks: rows,
    documents: computed(() => register.value),
    isLoaded: kind => view.watchReady(kind).value && hasContent.value,
    perform: refillingPerformer(parts, refill),
    dismissAttention: async entry => {
      await attention.drop(entry.id);
      toaster.show({ text: '已移出待处理', undo: () => void attention.keep(entry) });
    },
  };
}

function actorFor(personId: RecordId, people: ReadonlyMap<RecordId, Entry<'person'>>): Actor {
  const person = people.get(personId)?.body;
  return person === undefined ? { kind: 'person', personId, unitId: '', grants: [] } : actorOf(personId, person);
}

function bodies<K extends Kind>(entries: ReadonlyMap<RecordId, Entry<K>>): ReadonlyMap<RecordId, Bodies[K]> {
  return new Map([...entries].map(([id, entry]) => [id, entry.body]));
}

function openConflicts(entries: ReadonlyMap<RecordId, Entry<'conflict'>>) {
  const byRecord = new Map<RecordId, OpenConflict[]>();
  for (const [id, { body }] of entries) {
    if (body.settled) continue;
    const there = byRecord.get(body.aboutId) ?? [];
    byRecord.set(body.aboutId, [...there, { ...body, id }]);
  }
  return byRecord;
}

/** Orders given as everywhere, but a refused one that was filled in again has done its part and leaves the list. */
function refillingPerformer(parts: DeskParts, refill: Signal<Refill | null>): Perform {
  const perform = performer(parts);
  return async (orders, done) => {
    const refusal = await perform(orders, done);
    const again = refill.peek();
    if (refusal !== null || again === null || !orders.some(order => order.name === again.order.name)) return refusal;
    refill.value = null;
    await parts.attention.drop(again.attentionId);
    return null;
  };
}

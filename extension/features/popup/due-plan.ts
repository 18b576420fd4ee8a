import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { type Actor, actorOf } from '../../../shared/domain/accounts/actor.ts';
import { planReminders, type ReminderPlan } from '../../../shared/domain/reminders/rules.ts';
import { FRESH_STATE } from '../../../shared/domain/reminders/types.ts';
import { dateInChina, type IsoDate } from '../../../shared/kernel/dates.ts';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import { calendarIn } from '../../local/calendar.ts';
import type { LocalView } from '../../local/view.ts';
import { datedTasks } from '../reminders/dated-tasks.ts';
import type { ReminderKeep } from '../reminders/keep.ts';

/** What the list of what is due is made of. */
export type DueSources = {
  readonly view: LocalView;
  readonly keep: ReminderKeep;
  readonly personId: RecordId;
  /** This device's clock in milliseconds; whoever opens the screen keeps it going. */
  readonly now: ReadonlySignal<number>;
};

/** What is due for the person, kept up to date whichever context changes something. */
export type DuePlan = {
  readonly plan: ReadonlySignal<ReminderPlan>;
  readonly actor: ReadonlySignal<Actor>;
  readonly today: ReadonlySignal<IsoDate>;
  /** Whether tasks and directory have been read; until then nothing due does not mean nothing to do. */
  readonly ready: ReadonlySignal<boolean>;
  /** Stops following. */
  readonly close: () => void;
};

/** Follows what is due: the same rule the background counts and notifies by. */
export function createDuePlan({ view, keep, personId, now }: DueSources): DuePlan {
  const [people, tasks, documents] = [view.watchKind('person'), view.watchKind('task'), view.watchKind('document')];
  const loaded = [
    view.watchReady('person'),
    view.watchReady('task'),
    view.watchReady('document'),
    view.watchReady('calendarYear'),
  ];
  const state = signal(FRESH_STATE);
  const stateRead = signal(false);
  const take = (kept: typeof FRESH_STATE) => {
    state.value = kept;
    stateRead.value = true;
  };
  const stop = keep.onChange(take);
  void keep.read().then(take);

  const actor = computed<Actor>(() => {
    const person = people.value.get(personId)?.body;
    return person === undefined ? { kind: 'person', personId, unitId: '', grants: [] } : actorOf(personId, person);
  });
  const held = computed(() => datedTasks(tasks.value, documents.value));
  const plan = computed(() =>
    planReminders(held.value, state.value, { actor: actor.value, calendar: calendarIn(view), now: now.value }),
  );
  // a computed nobody follows works itself out again at each reading
  const stopPlan = effect(() => void plan.value);
  return {
    plan,
    actor,
    today: computed(() => dateInChina(now.value)),
    ready: computed(() => stateRead.value && loaded.every(one => one.value)),
    close: () => {
      stop();
      stopPlan();
    },
  };
}

import { actorOf } from '../../../shared/domain/accounts/actor.ts';
import type { Kind } from '../../../shared/domain/kinds.ts';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import { calendarIn } from '../../local/calendar.ts';
import type { LocalView } from '../../local/view.ts';
import type { Watched } from '../../local/watched.ts';
import { datedTasks } from './dated-tasks.ts';
import type { Holdings } from './schedule.ts';

const NEEDED: readonly Kind[] = ['person', 'task', 'document', 'calendarYear'];

/** What the local store holds for a person, once it is read; without rights while the directory does not know them yet. */
export async function holdingsOf(view: LocalView, personId: RecordId): Promise<Holdings> {
  const [people, tasks, documents] = [view.watchKind('person'), view.watchKind('task'), view.watchKind('document')];
  await Promise.all(NEEDED.map(kind => until(view.watchReady(kind), ready => ready)));
  const person = people.peek().get(personId)?.body;
  return {
    actor: person === undefined ? { kind: 'person', personId, unitId: '', grants: [] } : actorOf(personId, person),
    calendar: calendarIn(view),
    tasks: datedTasks(tasks.peek(), documents.peek()),
    unsent: view.sync.peek()?.pendingCount ?? 0,
    refused: view.attention.peek().length,
  };
}

/** Waits for a value that answers. */
function until<T>(watched: Watched<T>, answers: (value: T) => boolean): Promise<T> {
  return new Promise(resolve => {
    let stop: (() => void) | null = null;
    let found = false;
    stop = watched.subscribe(value => {
      if (found || !answers(value)) return;
      found = true;
      stop?.();
      resolve(value);
    });
    if (found) stop();
  });
}

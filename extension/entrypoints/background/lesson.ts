import { browser } from 'wxt/browser';
import { NEEDED_FIELDS, TAUGHT_FIELDS, type TaughtField } from '../../../shared/domain/sites/fields.ts';
import type { TaughtPlace } from '../../../shared/domain/sites/types.ts';
import { dateInChina } from '../../../shared/kernel/dates.ts';
import { type Entropy, newId } from '../../../shared/kernel/ids.ts';
import type { KeyValueArea } from '../../local/key-value-area.ts';
import { keepOwnSite } from '../../local/taught-sites.ts';
import type { LessonAct, PageReading } from '../../messages/contract.ts';
import { askFrame, reachableFrames } from './frames.ts';

/** The built file of the teaching script: in a page only while a person teaches there. */
const TEACH_FILE = '/teach.js';
const LESSON = 'lesson:';

type Lesson = {
  /** Host of the frame first pointed at; the others must be of it. */
  readonly host: string | null;
  readonly asking: TaughtField;
  readonly places: readonly TaughtPlace[];
  readonly barFrame: number;
  readonly frames: readonly number[];
};

/** A person teaching a document system by pointing, one lesson for a tab; what it comes to is kept on this device. */
export type Lessons = {
  start(tabId: number): Promise<{ started: boolean; why: 'refused' | 'unreachable' | null }>;
  point(frame: { tabId: number; frameId: number; origin: string }, place: TaughtPlace): Promise<void>;
  act(tabId: number, act: LessonAct): Promise<void>;
};

/** Lessons whose state is in the session area, because the worker may stop between two clicks. */
export function createLessons(parts: {
  readonly area: KeyValueArea;
  readonly entropy: Entropy;
  readonly read: (tabId: number) => Promise<PageReading>;
}): Lessons {
  const { area, entropy, read } = parts;

  async function start(tabId: number) {
    // a marked page is refused before anything of it is asked
    const { found } = await read(tabId);
    if (found === 'refused' || found === 'unreachable') return { started: false, why: found };
    const frames = (await reachableFrames(tabId)).map(({ frameId }) => frameId);
    await Promise.all(frames.map(frameId => inject(tabId, frameId)));
    const first = { asking: TAUGHT_FIELDS[0], done: [], bar: false };
    const areas = await Promise.all(
      frames.map(async frameId => (await askFrame(tabId, frameId, 'teach.step', first))?.area ?? 0),
    );
    const barFrame = areas[frames.indexOf(0)] ? 0 : (frames[areas.indexOf(Math.max(...areas))] ?? 0);
    await show(tabId, { host: null, asking: TAUGHT_FIELDS[0], places: [], barFrame, frames });
    return { started: true, why: null };
  }

  async function point(frame: { tabId: number; frameId: number; origin: string }, place: TaughtPlace) {
    const lesson = await lessonOf(frame.tabId);
    const { host } = new URL(frame.origin);
    if (lesson === null || place.field !== lesson.asking || (lesson.host ?? host) !== host) return;
    await advance(frame.tabId, { ...lesson, host, places: [...lesson.places, place] });
  }

  async function advance(tabId: number, lesson: Lesson) {
    const next = TAUGHT_FIELDS[TAUGHT_FIELDS.indexOf(lesson.asking) + 1];
    // what is needed is there: from here on it is in use, whatever else is pointed at
    if (NEEDED_FIELDS.at(-1) === lesson.asking || next === undefined) await keep(lesson);
    if (next === undefined) await end(tabId, lesson);
    else await show(tabId, { ...lesson, asking: next });
  }

  async function act(tabId: number, done: LessonAct) {
    const lesson = await lessonOf(tabId);
    if (lesson === null) return;
    if (done === 'skip') return advance(tabId, lesson);
    if (done === 'finish') await keep(lesson);
    await end(tabId, lesson);
  }

  async function keep({ host, places }: Lesson) {
    const [first, ...others] = places;
    if (host === null || first === undefined) return;
    const site = {
      form: 1 as const,
      host,
      name: host.slice(0, 40),
      taughtOn: dateInChina(entropy.now()),
      fields: [first, ...others],
    };
    await keepOwnSite(area, { id: newId(entropy), site });
  }

  let last: Promise<unknown> = Promise.resolve();
  // a click and the Esc right after it are two messages: the second waits until the first is kept
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const done = last.then(work, work);
    last = done.catch(() => null);
    return done;
  };

  return {
    start,
    point: (frame, place) => inTurn(() => point(frame, place)),
    act: (tabId, done) => inTurn(() => act(tabId, done)),
  };
}

async function inject(tabId: number, frameId: number): Promise<void> {
  await browser.scripting
    .executeScript({ target: { tabId, frameIds: [frameId] }, files: [TEACH_FILE] })
    .catch(() => null);
}

async function lessonOf(tabId: number): Promise<Lesson | null> {
  const key = LESSON + tabId;
  return ((await browser.storage.session?.get(key))?.[key] as Lesson | undefined) ?? null;
}

async function show(tabId: number, lesson: Lesson): Promise<void> {
  await browser.storage.session?.set({ [LESSON + tabId]: lesson });
  const done = lesson.places.map(({ field }) => field);
  const step = { asking: lesson.asking, done };
  await Promise.all(
    lesson.frames.map(frameId => askFrame(tabId, frameId, 'teach.step', { ...step, bar: frameId === lesson.barFrame })),
  );
}

async function end(tabId: number, lesson: Lesson): Promise<void> {
  await browser.storage.session?.remove(LESSON + tabId);
  await Promise.all(lesson.frames.map(frameId => askFrame(tabId, frameId, 'teach.step', null)));
}

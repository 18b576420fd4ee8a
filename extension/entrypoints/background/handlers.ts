import { tablesOf } from '../../../shared/domain/calendar/calendar.ts';
import { dateInChina } from '../../../shared/kernel/dates.ts';
import { isIdentified } from '../../../shared/recognition/identified.ts';
import { unread } from '../../../shared/recognition/unread.ts';
import { aloneByLock } from '../../features/reminders/keep.ts';
import { findKnownDocument, findKnownDocuments } from '../../local/known-document.ts';
import { countRefused } from '../../local/refused-count.ts';
import type { Handlers } from '../../messages/serve.ts';
import { deviceEntropy } from '../../platform.ts';
import { browserArea, openDesk, openPanel } from '../../platform-extension.ts';
import { chosenIn, noteChosen } from './chosen.ts';
import type { Device } from './device.ts';
import { askFrame, bringLists, bringReader, nameCame, readPage, standsAlone } from './frames.ts';
import { countedAsHeld } from './held-receipt.ts';
import { clearLens } from './lens.ts';
import { showLensIfWanted } from './lens-wanted.ts';
import { createLessons } from './lesson.ts';
import { attachmentsOf, selectionIn } from './page-parts.ts';
import { recogniser } from './recogniser.ts';
import { isMarkedNow, noteSeen, tellMarked } from './seen.ts';
import { showSentence } from './sentence.ts';
import { tally } from './tally.ts';

const CHIP_PREFIX = 'chip:';

/** Opens the side panel beside a tab, or the desk's registering screen where the browser has none; before any await of the click's course. */
export async function openBeside(tabId: number): Promise<'panel' | 'desk'> {
  const opened = await openPanel(tabId).catch(() => false);
  if (!opened) await openDesk(`#/capture?tab=${tabId}`);
  return opened ? 'panel' : 'desk';
}

/** What the background does for each call. */
export function createHandlers(device: Device): Handlers {
  const area = browserArea();
  const tablesNow = async () => tablesOf(await device.calendar());
  const lessons = createLessons({ area, entropy: deviceEntropy, read: tabId => readPage(tabId, device) });
  return {
    async 'panel.open'(chosen, from) {
      if (from.page) return { opened: 'desk' };
      const noted = noteChosen(from.tabId, from.frameId, chosen);
      const opened = await openBeside(from.tabId);
      await noted;
      return { opened };
    },
    async 'page.seen'(seen, from) {
      if (from.page) return null;
      const isNew = await noteSeen(from.tabId, from.frameId, seen);
      if (seen.refused > 0) await Promise.all([tellMarked(from.tabId), clearLens(from.tabId)]);
      if (isNew) await countRefused(area, dateInChina(Date.now()), aloneByLock(navigator.locks));
      return null;
    },
    async 'page.recognise'(read, from) {
      if (!from.page && (await isMarkedNow(from.tabId))) return unread('秘密');
      const calendar = await device.calendar();
      const recognition = (await recogniser()).recognise(read, calendar);
      if (from.page) return recognition;
      if (read.taught != null && recognition.official) await tally(area, from, read.page.url, read.taught);
      if (read.taught != null && isIdentified(recognition)) void nameCame(from);
      void countedAsHeld(device, recognition, read.page.url, calendar)
        .catch(() => recognition)
        .then(counted => showLensIfWanted(area, from, counted, calendar))
        .catch(() => null);
      const official = recognition.official && (await standsAlone(from, { recognition, taught: read.taught }, device));
      return { ...recognition, official };
    },
    async 'page.reader'(_nothing, from) {
      if (!from.page) await bringReader(from.tabId, from.frameId);
      return null;
    },
    async 'page.lists'(_nothing, from) {
      if (!from.page) await bringLists(from.tabId, from.frameId);
      return null;
    },
    'site.rules': (_nothing, from) => device.sites.ofHost(from.page ? '' : new URL(from.origin).host),
    async 'teach.point'(place, from) {
      if (!from.page) await lessons.point(from, place);
      return null;
    },
    async 'teach.act'({ act }, from) {
      if (!from.page) await lessons.act(from.tabId, act);
      return null;
    },
    'teach.start': ({ tabId }) => lessons.start(tabId),
    async 'document.known'(asked) {
      const { store } = (await device.open()).workplace;
      return { ...(await findKnownDocument(store, asked)), calendar: await tablesNow() };
    },
    async 'documents.known'({ shown }) {
      const { store } = (await device.open()).workplace;
      return { rows: await findKnownDocuments(store, shown), calendar: await tablesNow() };
    },
    async 'chip.place'(_nothing, from) {
      const key = from.page ? '' : CHIP_PREFIX + from.origin;
      return { place: ((await area.get([key]))[key] as number | undefined) ?? null };
    },
    async 'chip.keepPlace'({ place }, from) {
      if (!from.page) await area.set({ [CHIP_PREFIX + from.origin]: place });
      return null;
    },
    async 'page.read'({ tabId }) {
      const there = await chosenIn(tabId);
      if (there === null) return readPage(tabId, device);
      const { chosen, frameId, nth } = there;
      if ('deadline' in chosen) return readPage(tabId, device, { ...chosen.deadline, frameId, nth });
      const shown = await askFrame(tabId, frameId, 'lists.row', chosen);
      return shown === null ? readPage(tabId, device) : { found: 'row', shown, nth };
    },
    async 'page.show'({ tabId, frameId, block }) {
      return (await askFrame(tabId, frameId, 'tab.show', { block })) ?? { shown: false };
    },
    'page.attachments': ({ tabId }) => attachmentsOf(tabId, device),
    'page.selection': ({ tabId, whole }) => selectionIn(tabId, device, whole),
    'sentence.show': ({ tabId, anchor }) => showSentence(tabId, anchor),
    async 'sync.now'({ reason }) {
      await (await device.open()).loop.run(reason);
      await device.reminders.onWake();
      return null;
    },
    async 'store.changed'() {
      await device.sites.forget();
      await device.reminders.onWake();
      return null;
    },
  };
}

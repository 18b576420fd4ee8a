import { browser } from 'wxt/browser';
import { MARKED_HERE } from '../../overlay/marked-here.ts';
import { SEEN_PREFIX } from '../../platform-extension.ts';

/** What a frame said of itself: whether it shows a document, how sure that is, and whether a marked one was refused. */
export type Seen = { documents: number; sure: number; refused: number };

/**
 * Notes what a frame shows, so that an open panel reads the tab again; kept for the browser's session only. True when the tab is
 * marked now and was not before.
 */
export function noteSeen(tabId: number, frameId: number, seen: Seen): Promise<boolean> {
  // one after the other: two frames that tell at once would overwrite each other
  const noted = line.then(() => note(tabId, frameId, seen));
  line = noted.catch(() => null);
  return noted;
}

let line: Promise<unknown> = Promise.resolve();

async function note(tabId: number, frameId: number, seen: Seen): Promise<boolean> {
  const before = await seenIn(tabId);
  await browser.storage.session?.set({ [SEEN_PREFIX + tabId]: { ...before, [frameId]: seen } });
  return seen.refused > 0 && !Object.values(before).some(({ refused }) => refused > 0);
}

/** Forgets a tab that was closed or shows another page. */
export const forgetSeen = async (tabId: number): Promise<void> => {
  await browser.storage.session?.remove(SEEN_PREFIX + tabId);
};

/** Tells every frame of a tab that one of them is marked: title, number and text of one document may lie in different frames. */
export const tellMarked = async (tabId: number): Promise<void> => {
  await browser.tabs.sendMessage(tabId, { call: 'tab.refused', args: null }).catch(() => null);
};

/**
 * Whether a frame of the tab bears a mark at this moment: those that said so before are asked again, a frame that is gone says nothing.
 * Only they are asked, for a frame still on its way would keep everybody waiting.
 */
export async function isMarkedNow(tabId: number): Promise<boolean> {
  await line;
  const frames = Object.entries(await seenIn(tabId)).filter(([, { refused }]) => refused > 0);
  const marks = await Promise.all(frames.map(([frameId]) => isFrameMarked(tabId, Number(frameId))));
  return marks.includes(true);
}

async function isFrameMarked(tabId: number, frameId: number): Promise<boolean> {
  try {
    const [there] = await browser.scripting.executeScript({
      target: { tabId, frameIds: [frameId] },
      func: (name: string) => Reflect.get(globalThis, Symbol.for(name)) === true,
      args: [MARKED_HERE],
    });
    return there?.result === true;
  } catch {
    return false;
  }
}

async function seenIn(tabId: number): Promise<Readonly<Record<number, Seen>>> {
  const key = SEEN_PREFIX + tabId;
  return ((await browser.storage.session?.get(key))?.[key] as Record<number, Seen> | undefined) ?? {};
}

import { browser } from 'wxt/browser';
import { SEEN_PREFIX } from '../../platform-extension.ts';

/** What a frame said of itself: whether it shows a document, how sure that is, and whether a marked one was refused. */
export type Seen = { documents: number; sure: number; refused: number };

/** Notes what a frame shows, so that an open panel reads the tab again; kept for the browser's session only. */
export async function noteSeen(tabId: number, frameId: number, seen: Seen): Promise<void> {
  const key = SEEN_PREFIX + tabId;
  const before = (await browser.storage.session?.get(key))?.[key] as Record<number, Seen> | undefined;
  await browser.storage.session?.set({ [key]: { ...before, [frameId]: seen } });
}

/** Forgets a tab that was closed or shows another page. */
export const forgetSeen = async (tabId: number): Promise<void> => {
  await browser.storage.session?.remove(SEEN_PREFIX + tabId);
};

import { browser } from 'wxt/browser';
import type { Chosen } from '../../messages/contract.ts';
import { CHOSEN_PREFIX } from '../../platform-extension.ts';

/** What was chosen on a page of a tab, where, and in which turn. */
export type ChosenThere = { readonly chosen: Chosen; readonly frameId: number; readonly nth: number };

/** Notes what a person chose on a page, so that the panel takes it up; null where they asked for the page as such. For the browser's session only. */
export async function noteChosen(tabId: number, frameId: number, chosen: Chosen | null): Promise<void> {
  if (chosen === null) return forgetChosen(tabId);
  const there: ChosenThere = { chosen, frameId, nth: Date.now() };
  await browser.storage.session?.set({ [CHOSEN_PREFIX + tabId]: there });
}

/** What was last chosen on the page a tab shows. */
export async function chosenIn(tabId: number): Promise<ChosenThere | null> {
  const key = CHOSEN_PREFIX + tabId;
  return ((await browser.storage.session?.get(key))?.[key] as ChosenThere | undefined) ?? null;
}

/** Forgets it, when the tab was closed or shows another page. */
export const forgetChosen = async (tabId: number): Promise<void> => {
  await browser.storage.session?.remove(CHOSEN_PREFIX + tabId);
};

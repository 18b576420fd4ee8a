import { browser } from 'wxt/browser';
import { OVERLAY_FILE } from './frames.ts';

const ID = 'overlay';

/** Runs the overlay in every frame of the hosts a person has granted, and on no other; to be called whenever those change, and at start. */
export async function registerOverlay(): Promise<void> {
  const matches = (await browser.permissions.getAll()).origins ?? [];
  const [there] = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
  if (matches.length === 0) {
    if (there !== undefined) await browser.scripting.unregisterContentScripts({ ids: [ID] });
    return;
  }
  const script = { id: ID, matches, js: [OVERLAY_FILE], allFrames: true, runAt: 'document_idle' as const };
  if (there === undefined) await browser.scripting.registerContentScripts([script]);
  else await browser.scripting.updateContentScripts([script]);
}

/** Brings the overlay to pages of hosts just granted that are open already. */
export async function injectOverlay(patterns: readonly string[]): Promise<void> {
  if (patterns.length === 0) return;
  const tabs = await browser.tabs.query({ url: [...patterns] });
  await Promise.all(
    tabs.map(({ id }) =>
      id === undefined
        ? null
        : browser.scripting
            .executeScript({ target: { tabId: id, allFrames: true }, files: [OVERLAY_FILE] })
            .catch(() => null),
    ),
  );
}

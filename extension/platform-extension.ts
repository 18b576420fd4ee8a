import { browser } from 'wxt/browser';
import type { KeyValueArea } from './local/key-value-area.ts';
import { OWN_SITES_KEY } from './local/taught-sites.ts';
import { createCaller } from './messages/caller.ts';
import { type ActiveTab, deviceEntropy, keepStore, type Platform } from './platform.ts';
import { download } from './platform-download.ts';

/** The page of the desk inside the extension. */
const DESK = '/desk.html';

/** Under this prefix the background notes in the session area what the frames of a tab show. */
export const SEEN_PREFIX = 'seen:';

/** Under this prefix the background notes in the session area what a person chose on the page of a tab. */
export const CHOSEN_PREFIX = 'chosen:';

/** The extension's own storage. */
export function browserArea(): KeyValueArea {
  const { local } = browser.storage;
  return {
    get: keys => local.get([...keys]),
    all: () => local.get(null),
    set: values => local.set({ ...values }),
    remove: keys => local.remove([...keys]),
    onChange(listener) {
      const onChanged = (changes: Record<string, { newValue?: unknown }>): void =>
        listener(Object.fromEntries(Object.entries(changes).map(([key, { newValue }]) => [key, newValue])));
      local.onChanged.addListener(onChanged);
      return () => local.onChanged.removeListener(onChanged);
    },
  };
}

/** Opens the desk at a place, in the tab that shows it already if there is one. */
export async function openDesk(place: string): Promise<void> {
  const url = browser.runtime.getURL(DESK);
  const [there] = await browser.tabs.query({ url: `${url}*` });
  if (there?.id === undefined) await browser.tabs.create({ url: `${url}${place}` });
  else {
    await browser.tabs.update(there.id, { active: true, url: `${url}${place}` });
    if (there.windowId !== undefined) await browser.windows.update(there.windowId, { focused: true });
  }
}

/** Shows the desk to who has just installed the extension; one that is open already stays where it is. */
export async function welcome(): Promise<void> {
  const url = browser.runtime.getURL(DESK);
  const [there] = await browser.tabs.query({ url: `${url}*` });
  if (there === undefined) await browser.tabs.create({ url: `${url}#/` });
}

/** Opens the side panel beside a tab; to be called before any await of the click's course. False where the browser has none. */
export async function openPanel(tabId: number): Promise<boolean> {
  if (!hasPanel()) return false;
  await browser.sidePanel.open({ tabId });
  return true;
}

const hasPanel = (): boolean => typeof browser.sidePanel?.open === 'function';

/** The extension's pages: panel, popup, desk, options. */
export function extensionPlatform(): Platform {
  return {
    kind: 'extension',
    entropy: deviceEntropy,
    area: browserArea(),
    call: createCaller(message => browser.runtime.sendMessage(message)),
    hasPanel: hasPanel(),
    openPanel,
    openDesk,
    activeTab,
    onActiveTab,
    requestHosts: patterns => browser.permissions.request({ origins: [...patterns] }),
    grantedHosts: async () => (await browser.permissions.getAll()).origins ?? [],
    dropHosts: patterns => browser.permissions.remove({ origins: [...patterns] }),
    download,
    keepStore,
    version: browser.runtime.getManifest().version,
  };
}

async function activeTab(): Promise<ActiveTab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined || tab.url?.startsWith(browser.runtime.getURL('/'))) return null;
  return { tabId: tab.id, address: tab.url ?? null, title: tab.title ?? '' };
}

function onActiveTab(listener: () => void): () => void {
  const onUpdated = (_tabId: number, change: { status?: string }): void => {
    if (change.status === 'complete') listener();
  };
  const onSeen = (changes: Record<string, unknown>): void => {
    const isOurs = (key: string) => key.startsWith(SEEN_PREFIX) || key.startsWith(CHOSEN_PREFIX);
    if (Object.keys(changes).some(isOurs)) listener();
  };
  browser.tabs.onActivated.addListener(listener);
  browser.tabs.onUpdated.addListener(onUpdated);
  browser.storage.session?.onChanged.addListener(onSeen);
  // a system was taught or dropped: pages of it read differently now
  const stopTaught = browserArea().onChange(changes => {
    if (OWN_SITES_KEY in changes) listener();
  });
  return () => {
    browser.tabs.onActivated.removeListener(listener);
    browser.tabs.onUpdated.removeListener(onUpdated);
    browser.storage.session?.onChanged.removeListener(onSeen);
    stopTaught();
  };
}

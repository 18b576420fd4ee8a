import { type ReadonlySignal, signal } from '@preact/signals';
import type { Recognition } from '../../../shared/recognition/types.ts';
import type { Platform } from '../../platform.ts';
import { hostPattern } from '../accounts/host-pattern.ts';

/** A document read from a page: where it stands, and what it says. */
export type DocumentRead = {
  readonly state: 'document';
  readonly tabId: number;
  readonly frameId: number;
  readonly address: string;
  readonly recognition: Recognition;
};

/**
 * What the tab shows: a document, a marked one that was not read (nothing of it is kept), no document, a site we may not read
 * (`pattern` null: not even its address is known), or a page whose script is of an older version.
 */
export type Reading =
  | { readonly state: 'loading' }
  | DocumentRead
  | { readonly state: 'refused' }
  | { readonly state: 'none'; readonly tabId: number; readonly address: string | null }
  | { readonly state: 'barred'; readonly pattern: string | null }
  | { readonly state: 'gone' };

/** Reads the tab a person looks at, or one given, and follows it. */
export type PageReader = {
  readonly reading: ReadonlySignal<Reading>;
  readonly reread: () => Promise<void>;
  /** Asks the person for the site and reads it; must be called in the course of a click. */
  readonly grant: () => Promise<void>;
  /** Scrolls the page to the block: 看原文. */
  readonly show: (block: number) => Promise<void>;
  /** Stops following. */
  readonly close: () => void;
};

type Browser = Pick<Platform, 'call' | 'activeTab' | 'onActiveTab' | 'requestHosts' | 'grantedHosts'>;

/** A reader of the tab in front, or of the one given (the fallback in a page of its own, where no tab is in front of it). */
export function createPageReader(browser: Browser, tabId: number | null): PageReader {
  const reading = signal<Reading>({ state: 'loading' });
  let latest = 0;
  const reread = async () => {
    latest += 1;
    const mine = latest;
    const read = await readTab(browser, tabId);
    // a slow answer about a page that is no longer in front is of no use
    if (mine === latest) reading.value = read;
  };
  const stop = tabId === null ? browser.onActiveTab(() => void reread()) : () => undefined;
  void reread();
  return {
    reading,
    reread,
    async grant() {
      const now = reading.value;
      if (now.state !== 'barred' || now.pattern === null) return;
      if (await browser.requestHosts([now.pattern])) await reread();
    },
    async show(block) {
      const now = reading.value;
      if (now.state === 'document') await browser.call('page.show', { tabId: now.tabId, frameId: now.frameId, block });
    },
    close: stop,
  };
}

async function readTab(browser: Browser, given: number | null): Promise<Reading> {
  const tab = given === null ? await browser.activeTab() : { tabId: given, address: null };
  if (tab === null) return { state: 'barred', pattern: null };
  const answer = await browser.call('page.read', { tabId: tab.tabId });
  if (answer.ok && answer.value.found === 'document') {
    const { frameId, address, recognition } = answer.value;
    return { state: 'document', tabId: tab.tabId, frameId, address, recognition };
  }
  if (answer.ok && answer.value.found === 'refused') return { state: 'refused' };
  const pattern = tab.address === null ? null : hostPattern(tab.address);
  const granted = pattern !== null && (await browser.grantedHosts()).some(host => covers(host, pattern));
  if (!granted && given === null) return { state: 'barred', pattern };
  if (answer.ok) return { state: 'none', tabId: tab.tabId, address: tab.address };
  return { state: 'gone' };
}

const covers = (granted: string, pattern: string): boolean =>
  granted === pattern ||
  granted === '<all_urls>' ||
  granted === '*://*/*' ||
  granted === pattern.replace(/\/\/[^/]+\//, '//*/');

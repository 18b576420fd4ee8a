import { type ReadonlySignal, signal } from '@preact/signals';
import type { ShownDocument } from '../../../shared/domain/documents/meeting.ts';
import type { TaughtField } from '../../../shared/domain/sites/fields.ts';
import type { TextAnchor } from '../../../shared/recognition/anchor.ts';
import type { Evidence } from '../../../shared/recognition/evidence.ts';
import type { Recognition } from '../../../shared/recognition/types.ts';
import type { DeadlineChosen, SentenceShown } from '../../messages/contract.ts';
import type { ActiveTab, Platform } from '../../platform.ts';
import { covers, hostPattern } from '../accounts/host-pattern.ts';
import type { TeachStart } from '../sites/TeachEntry.tsx';

/** A document read from a page: where it stands, and what it says. */
export type DocumentRead = {
  readonly state: 'document';
  readonly tabId: number;
  readonly frameId: number;
  readonly address: string;
  readonly recognition: Recognition;
  /** The fields a taught system no longer finds on it. */
  readonly lost: readonly TaughtField[];
  readonly evidence: Evidence;
  /** The deadline a person last chose on the page; null while they chose none. */
  readonly chosen: DeadlineChosen | null;
};

/**
 * What the tab shows: a document, a marked one that was not read (nothing of it is kept), no document, a site we may not read
 * (`pattern` null: not even its address is known), or a page whose script is of an older version.
 */
export type Reading =
  | { readonly state: 'loading' }
  | DocumentRead
  /** A row of a list, chosen without opening its document; `key` tells it from others. */
  | { readonly state: 'row'; readonly shown: ShownDocument; readonly key: string }
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
  /** Begins to teach the page's system by pointing. */
  readonly teach: () => Promise<TeachStart>;
  /** Points out a sentence on the page: 看原文. */
  readonly showSentence: (anchor: TextAnchor) => Promise<SentenceShown>;
  /** Stops following. */
  readonly close: () => void;
};

type Browser = Pick<Platform, 'call' | 'activeTab' | 'onActiveTab' | 'requestHosts' | 'grantedHosts'>;

/** A reader of the tab in front, or of the one given (the fallback in a page of its own, where no tab is in front of it). */
export function createPageReader(browser: Browser, tabId: number | null): PageReader {
  const reading = signal<Reading>({ state: 'loading' });
  let latest = 0;
  let shown: string | null = null;
  const reread = async () => {
    latest += 1;
    const mine = latest;
    const tab = tabId === null ? await browser.activeTab() : { tabId, address: null };
    if (mine !== latest) return;
    const place = tab === null ? '' : `${tab.tabId} ${tab.address}`;
    // what stood here is of another page and must not be filed by a quick hand
    if (place !== shown) reading.value = { state: 'loading' };
    shown = place;
    const read: Reading = tab === null ? { state: 'barred', pattern: null } : await readTab(browser, tab);
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
    async teach() {
      const now = reading.value;
      if (now.state !== 'document' && now.state !== 'none') return 'unreachable';
      const answer = await browser.call('teach.start', { tabId: now.tabId });
      if (!answer.ok) return 'unreachable';
      return answer.value.started ? 'begun' : (answer.value.why ?? 'unreachable');
    },
    async showSentence(anchor) {
      const now = reading.value;
      if (now.state !== 'document') return 'lost';
      const answer = await browser.call('sentence.show', { tabId: now.tabId, anchor: { ...anchor, address: null } });
      return answer.ok ? answer.value : 'unreachable';
    },
    close: stop,
  };
}

async function readTab(browser: Browser, { tabId, address }: Pick<ActiveTab, 'tabId' | 'address'>): Promise<Reading> {
  const answer = await browser.call('page.read', { tabId });
  if (!answer.ok) return { state: 'gone' };
  const page = answer.value;
  if (page.found === 'document') {
    const { frameId, address: where, recognition, evidence, taught, chosen } = page;
    const lost = taught?.lost ?? [];
    return { state: 'document', tabId, frameId, address: where, recognition, evidence, lost, chosen };
  }
  if (page.found === 'row') {
    const { title, number, address: link } = page.shown;
    return { state: 'row', shown: page.shown, key: `row ${link} ${number} ${title}` };
  }
  if (page.found === 'refused') return { state: 'refused' };
  if (page.found === 'none') return { state: 'none', tabId, address };
  const pattern = address === null ? null : hostPattern(address);
  const granted = pattern !== null && covers(await browser.grantedHosts(), pattern);
  return granted ? { state: 'gone' } : { state: 'barred', pattern };
}

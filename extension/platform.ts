import type { Entropy } from '../shared/kernel/ids.ts';
import type { KeyValueArea } from './local/key-value-area.ts';
import type { Caller } from './messages/caller.ts';

/** The tab a person looks at; address null where the browser does not tell. */
export type ActiveTab = { readonly tabId: number; readonly address: string | null; readonly title: string };

/** A file that was fetched, or why it was not: its site refused it or has it no more, nothing answered, or it is larger than is read. */
export type Download =
  | { readonly got: 'file'; readonly bytes: Uint8Array }
  | { readonly got: 'refused' | 'missing' | 'unreachable' | 'too-big' };

/** What screens may ask of the browser; the desk also runs as a plain web page, with what a page has. */
export type Platform = {
  readonly kind: 'extension' | 'web';
  readonly entropy: Entropy;
  readonly area: KeyValueArea;
  /** Asks the background; on the plain web each call is answered with `gone`. */
  readonly call: Caller;
  /** Whether the browser has a side panel. */
  readonly hasPanel: boolean;
  /** Opens the side panel beside a tab; to be called in the course of a click, before any await. False where there is none. */
  openPanel(tabId: number): Promise<boolean>;
  /** Opens the desk at a place such as `#/tasks`, in the tab that shows it already if there is one. */
  openDesk(place: string): Promise<void>;
  /** The tab at the front of this window; null where there is none or it is the extension's own. */
  activeTab(): Promise<ActiveTab | null>;
  /** Calls when another tab or another page comes to the front, or a frame of it was looked at anew. */
  onActiveTab(listener: () => void): () => void;
  /** Asks the person for hosts, as match patterns; to be called in the course of a click, before any await. */
  requestHosts(patterns: readonly string[]): Promise<boolean>;
  grantedHosts(): Promise<readonly string[]>;
  dropHosts(patterns: readonly string[]): Promise<boolean>;
  /** Fetches a file a page links to, with the session the person has there; only from hosts they granted. Nothing of it is kept. */
  download(address: string): Promise<Download>;
  /** Asks the browser to keep the store even when space is short; whether it will. */
  keepStore(): Promise<boolean>;
  /** Version of the extension, such as 0.1.0; null on the plain web. */
  readonly version: string | null;
};

/** The clock and randomness of this device. */
export const deviceEntropy: Entropy = {
  now: () => Date.now(),
  bytes: length => crypto.getRandomValues(new Uint8Array(length)),
};

/** Asks the browser to keep the store even when space is short; whether it will. */
export async function keepStore(): Promise<boolean> {
  const { storage } = navigator;
  return storage?.persist === undefined ? false : (await storage.persisted()) || storage.persist();
}

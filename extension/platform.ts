import type { Entropy } from '../shared/kernel/ids.ts';
import type { KeyValueArea } from './local/key-value-area.ts';
import type { AnswerTo, Call, Calls } from './messages/contract.ts';

/** The tab a person looks at. */
export type ActiveTab = { readonly tabId: number; readonly address: string | null; readonly title: string };

/** What screens may ask of the browser; the desk also runs as a plain web page, with what a page has. */
export type Platform = {
  readonly kind: 'extension' | 'web';
  readonly entropy: Entropy;
  readonly area: KeyValueArea;
  /** Asks the background; on the plain web each call is answered with `gone`. */
  call<K extends Call>(call: K, args: Parameters<Calls[K]>[0]): Promise<AnswerTo<K>>;
  /** Whether there is a side panel to open. */
  readonly hasPanel: boolean;
  /** Opens the side panel beside the tab; must be called in the course of a click. False where the browser has none. */
  openPanel(tabId: number): Promise<boolean>;
  /** Opens the desk at a place such as `#/ledger`, in the tab that shows it already if there is one. */
  openDesk(place: string): Promise<void>;
  /** Null where nothing can be read of it. */
  activeTab(): Promise<ActiveTab | null>;
  /** Calls when another tab or another page in it comes to the front. */
  onActiveTab(listener: () => void): () => void;
  /** Asks the person for hosts, as match patterns; must be called in the course of a click. */
  requestHosts(patterns: readonly string[]): Promise<boolean>;
  grantedHosts(): Promise<readonly string[]>;
  dropHosts(patterns: readonly string[]): Promise<boolean>;
  /** Version of the extension, such as 0.1.0. */
  readonly version: string;
};

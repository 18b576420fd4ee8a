import type { Recognition } from '../../shared/recognition/types.ts';

/** A document on a page of a tab, or that there is none, or that it is marked and must not be read. */
export type PageReading =
  | {
      readonly found: 'document';
      readonly frameId: number;
      readonly address: string;
      readonly recognition: Recognition;
    }
  | { readonly found: 'refused' }
  | { readonly found: 'none' };

/** What a content script may ask of the background. Nothing else is listened to from a page's side. */
export type ContentCalls = {
  /** A frame was looked at: how many documents it shows (0 or 1), how sure that is, and whether a marked one was refused; nothing of it is told. */
  'page.seen': (seen: { documents: number; sure: number; refused: number }) => null;
  /** Opens the side panel, or the desk where the browser has none; only after a click of the person's. */
  'panel.open': (nothing: null) => { opened: 'panel' | 'desk' };
  /** Whether a document with this number or address is in the ledger already, and when it is due. */
  'document.known': (asked: { docNumber: string | null; address: string }) => {
    known: boolean;
    dueOn: string | null;
    documentId: string | null;
  };
  /** Where the person last left the chip on this site, 0 at the top to 1; null when it was never moved. */
  'chip.place': (nothing: null) => { place: number | null };
  /** Keeps where the person left the chip on this site. */
  'chip.keepPlace': (kept: { place: number }) => null;
};

/** What our own pages (panel, popup, desk, options) may ask of the background. */
export type PageCalls = {
  /** Reads the document a tab shows, in whichever of its frames it stands. */
  'page.read': (tab: { tabId: number }) => PageReading;
  /** Scrolls the page to the block a field was read from: 看原文. */
  'page.show': (place: { tabId: number; frameId: number; block: number }) => { shown: boolean };
  /** Synchronises now, unless someone does already; the outcome shows in the sync state. */
  'sync.now': (nothing: null) => null;
};

/** Everything that may be asked of the background. */
export type Calls = ContentCalls & PageCalls;

/** The name of a call to the background. */
export type Call = keyof Calls;

/** What the background asks of the content script in one frame of a tab. */
export type TabCalls = {
  /** Reads the page now. */
  'tab.read': (
    nothing: null,
  ) => { found: 'document'; address: string; recognition: Recognition } | { found: 'refused' | 'none' };
  /** Scrolls to a block. */
  'tab.show': (place: { block: number }) => { shown: boolean };
};

/** The name of a call to a tab. */
export type TabCall = keyof TabCalls;

/** What goes over: the call's name and its argument. */
export type Message<K extends string = string> = { readonly call: K; readonly args: unknown };

/** Why a call got no answer: `gone`, this page's extension was updated or the tab closed (请刷新页面); `denied`, it may not ask this. */
export type CallProblem = 'gone' | 'denied' | 'malformed' | 'failed';

/** The answer to a call. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: CallProblem };

/** The answer a call gets. */
export type AnswerTo<K extends Call> = Answer<ReturnType<Calls[K]>>;

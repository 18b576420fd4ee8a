import type { Answer, Call, Calls } from './contract.ts';
import { ARGUMENT_FORMS, FROM_CONTENT } from './forms.ts';

/** Who sent a message, as the browser (not the message) says. */
export type Sender = {
  id?: string | undefined;
  /** The address of the sending frame. */
  url?: string | undefined;
  frameId?: number | undefined;
  tab?: { id?: number | undefined; windowId?: number | undefined } | undefined;
};

/** From where a call came: our own page, or a frame of a tab. */
export type From =
  | { readonly page: true }
  | { readonly page: false; readonly tabId: number; readonly frameId: number; readonly origin: string };

/** What is done for each call. */
export type Handlers = {
  readonly [K in Call]: (args: Parameters<Calls[K]>[0], from: From) => Promise<ReturnType<Calls[K]>>;
};

/** Who we are: the extension's id and the origin of its pages, such as `chrome-extension://abc`. */
export type Own = { id: string; origin: string };

/**
 * Takes a message that came to the background. Checks who sends it (the browser's word, never the message's), whether that one may
 * ask this, and the argument; null for what is none of our calls. Never rejects: what goes wrong inside is `failed`.
 */
export function createServer(
  own: Own,
  handlers: Handlers,
  onTrouble: (call: Call, error: unknown) => void,
): (raw: unknown, sender: Sender) => Promise<Answer<unknown>> | null {
  return (raw, sender) => {
    const call = callOf(raw);
    if (call === null) return null;
    const from = placeOf(sender, own);
    if (from === null || (!from.page && !FROM_CONTENT.includes(call))) return Promise.resolve(denied);
    const args = ARGUMENT_FORMS[call].safeParse((raw as { args?: unknown }).args);
    if (!args.success) return Promise.resolve({ ok: false, problem: 'malformed' });
    const handle = handlers[call] as (args: unknown, from: From) => Promise<unknown>;
    return handle(args.data, from).then(
      value => ({ ok: true, value }),
      error => {
        onTrouble(call, error);
        return { ok: false, problem: 'failed' };
      },
    );
  };
}

const denied: Answer<never> = { ok: false, problem: 'denied' };

function callOf(raw: unknown): Call | null {
  if (typeof raw !== 'object' || raw === null || !('call' in raw) || typeof raw.call !== 'string') return null;
  return Object.hasOwn(ARGUMENT_FORMS, raw.call) ? (raw.call as Call) : null;
}

function placeOf({ id, url, frameId, tab }: Sender, own: Own): From | null {
  if (id !== own.id || url === undefined || !URL.canParse(url)) return null;
  const { origin, protocol } = new URL(url);
  if (url.startsWith(`${own.origin}/`)) return { page: true };
  if (tab?.id === undefined || frameId === undefined) return null;
  // nb. about:blank and data: frames have no origin of their own to answer for
  if (protocol !== 'http:' && protocol !== 'https:') return null;
  return { page: false, tabId: tab.id, frameId, origin };
}

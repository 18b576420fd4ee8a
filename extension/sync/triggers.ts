import type { Entropy } from '../../shared/kernel/ids.ts';
import { chance } from './back-off.ts';
import { followLive, type LiveDeps } from './live.ts';
import type { Lock, SyncLoop } from './loop.ts';

/** What a page listens to. */
export type PageTriggers = {
  loop: SyncLoop;
  entropy: Entropy;
  openLive: LiveDeps['open'];
  /** Held by the one page that listens for hints; the next takes over when it closes. */
  liveLock: Lock;
  /** The page's window, for network and visibility. */
  page: Pick<Window, 'addEventListener' | 'removeEventListener'> & { document: Pick<Document, 'visibilityState'> };
};

/** Rounds are kept going by the page: `due` says when the next is wanted. */
export type Triggered = { due(at: number | null): void; stop(): void };

const POLL = 30_000;
const POLL_BESIDE_HINTS = 60_000;

/** Keeps sync going while a page is open: at once, on the network's return, when the page is looked at, on hints, and each 30–60 s. */
export function followInPage({ loop, entropy, openLive, liveLock, page }: PageTriggers): Triggered {
  const stopped = new AbortController();
  const { signal } = stopped;
  let hasHints = false;
  let dueTimer: ReturnType<typeof setTimeout> | undefined;

  const onOnline = (): void => void loop.run('hint');
  const onVisible = (): void => {
    if (page.document.visibilityState === 'visible') void loop.run('timer');
  };
  page.addEventListener('online', onOnline);
  page.addEventListener('visibilitychange', onVisible);

  const poll = async (): Promise<void> => {
    while (!signal.aborted) {
      await loop.run('timer');
      await pause((hasHints ? POLL_BESIDE_HINTS : POLL) * (0.8 + 0.4 * chance(entropy)), signal);
    }
  };
  void poll();
  void liveLock(true, () =>
    followLive(
      {
        open: openLive,
        onHint: () => void loop.run('hint'),
        onConnected(connected) {
          hasHints = connected;
        },
        entropy,
        pause,
      },
      signal,
    ),
  ).catch(() => undefined);

  return {
    due(at) {
      clearTimeout(dueTimer);
      if (at !== null) dueTimer = setTimeout(() => void loop.run('timer'), Math.max(0, at - entropy.now()) + 50);
    },
    stop() {
      stopped.abort();
      clearTimeout(dueTimer);
      page.removeEventListener('online', onOnline);
      page.removeEventListener('visibilitychange', onVisible);
    },
  };
}

/** Waits, or less when the signal ends it. */
export const pause = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise(resolve => {
    if (signal.aborted) return resolve();
    const timer = setTimeout(done, milliseconds);
    function done(): void {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    }
    signal.addEventListener('abort', done);
  });

import type { Lock } from './loop.ts';

/** Held by whichever context runs a round, for that round. */
export const ROUND_LOCK = 'six-ones-round';

/** Held by the one page that listens for the server's hints. */
export const LIVE_LOCK = 'six-ones-live';

/** A lock among all contexts of the extension, by the browser's Web Locks: one that dies holding it lets it go. */
export function webLock(name: string, locks: LockManager): Lock {
  return (wait, work) =>
    locks.request(name, { ifAvailable: !wait }, held =>
      held === null ? Promise.resolve(null) : work(),
    ) as Promise<never>;
}

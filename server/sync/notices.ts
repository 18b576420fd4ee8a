import type { Scope } from '../../shared/domain/records/define.ts';

/** What changed, as a hint to pull: the scopes and how far the jurisdiction is. Never carries content. */
export type Notice = { rev: number; scopes: ReadonlySet<Scope> };

/** Tells listeners in this process what was committed. */
export type Notices = {
  /** Calls the listener after each commit, until the function returned is called. A listener that throws stops nobody. */
  subscribe(listener: (notice: Notice) => void): () => void;
  publish(notice: Notice): void;
};

/** A fresh exchange; `onFailure` hears of a listener that threw. */
export function createNotices(onFailure: (error: unknown) => void): Notices {
  const listeners = new Set<(notice: Notice) => void>();
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    publish(notice) {
      for (const listener of listeners) {
        try {
          listener(notice);
        } catch (error) {
          onFailure(error);
        }
      }
    },
  };
}

import { openLocal } from './local/open-local.ts';
import { createSessionKeeper, type Session, type SessionKeeper } from './local/session.ts';
import { exportUnsent, type SignedOut, signOut, type UnsentWork } from './local/sign-out.ts';
import type { StoreProblem } from './local/store-fault.ts';
import { createView, type LocalView } from './local/view.ts';
import type { MakeCell, Watched } from './local/watched.ts';
import type { Workplace } from './local/workplace.ts';
import type { Platform } from './platform.ts';
import { connectBy, httpOf, openLiveBy } from './sync/connect.ts';
import type { Http } from './sync/http.ts';
import { createLoop, type SyncLoop } from './sync/loop.ts';
import { type Credentials, endSession, type SignedIn, signIn } from './sync/sign-in.ts';
import { followInPage, type Triggered } from './sync/triggers.ts';
import { LIVE_LOCK, ROUND_LOCK, webLock } from './sync/web-lock.ts';

/** Everything a page of ours stands on. */
export type Client = {
  readonly platform: Platform;
  /** For `runOrders` and `undoOrders`. */
  readonly workplace: Workplace;
  readonly view: LocalView;
  /** Who is signed in; undefined until it is known. */
  readonly session: Watched<Session | null | undefined>;
  /** The way to the server of the present session, for what only works online (devices, passwords); null when nobody is signed in. */
  http(): Promise<Http | null>;
  syncNow(): Promise<void>;
  signIn(server: string, credentials: Credentials): Promise<SignedIn>;
  signOut(unsent: UnsentWork): Promise<SignedOut>;
  /** Unsent and refused work as text, to be saved before it is discarded. */
  exportUnsent(): Promise<string>;
  close(): void;
};

/** How long a page lives: `brief`, such as a popup, leaves sync to the background. */
export type Stay = 'brief' | 'open';

/** Opens the device's store for a page and keeps it up to date while the page is open. Throws StoreFault when it cannot be opened. */
export async function startClient(platform: Platform, makeCell: MakeCell, stay: Stay): Promise<Client> {
  let lost: StoreProblem | null = null;
  let onLost = (problem: StoreProblem): void => {
    lost = problem;
  };
  const { area, entropy } = platform;
  const opened = await openLocal({ area, entropy, onLost: problem => onLost(problem) });
  const view = createView(opened.store, makeCell);
  onLost = view.lose;
  if (lost !== null) view.lose(lost);
  const sessions = createSessionKeeper(area);
  const http = async (): Promise<Http | null> => {
    const session = await sessions.read();
    return session === null ? null : httpOf(session);
  };
  const sync = startSync(platform, opened, sessions, stay);
  const workplace = { ...opened, onQueued: () => void sync.queued() };
  return {
    platform,
    workplace,
    view,
    session: sessions.watch(makeCell),
    http,
    syncNow: () => sync.loop.run('person'),
    async signIn(server, credentials) {
      const signedIn = await signIn({ workplace, sessions, area }, server, credentials);
      if (signedIn.ok) void sync.loop.run('person');
      return signedIn;
    },
    async signOut(unsent) {
      const way = await http();
      const done = await signOut(workplace, sessions, unsent);
      if (done.done && way !== null) void endSession(way);
      return done;
    },
    exportUnsent: () => exportUnsent(opened),
    close() {
      sync.stop();
      view.close();
      opened.store.close();
    },
  };
}

type PageSync = { loop: SyncLoop; queued(): Promise<void>; stop(): void };

function startSync(platform: Platform, workplace: Workplace, sessions: SessionKeeper, stay: Stay): PageSync {
  const { locks } = navigator;
  let triggered: Triggered | null = null;
  const loop = createLoop({
    workplace,
    connect: connectBy(sessions),
    lock: webLock(ROUND_LOCK, locks),
    onDue: at => triggered?.due(at),
    onChanged: () => void platform.call('store.changed', null),
  });
  if (stay === 'open') {
    triggered = followInPage({
      loop,
      entropy: platform.entropy,
      openLive: openLiveBy(sessions),
      liveLock: webLock(LIVE_LOCK, locks),
      page: window,
    });
  }
  return {
    loop,
    // the background goes on when this page is closed; where there is none, the page does it itself
    async queued() {
      const asked = await platform.call('sync.now', { reason: 'entry' });
      if (!asked.ok) await loop.run('entry');
    },
    stop: () => triggered?.stop(),
  };
}
